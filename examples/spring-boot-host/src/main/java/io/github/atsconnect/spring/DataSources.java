package io.github.atsconnect.spring;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/** The application's database. */
final class DataSources {
  private DataSources() {}

  /** The only one, or the primary one. */
  static DataSource only(ObjectProvider<DataSource> sources, String what) {
    DataSource source = sources.getIfUnique();
    if (source == null) {
      throw new AtsConnectSetupException(
          "There is no DataSource for %s, or more than one.".formatted(what),
          "Set spring.datasource.url to your PostgreSQL, or mark one of your DataSource beans with"
              + " @Primary. On one machine links can be kept in a file in its place:"
              + " ats-connect.storage.type=sqlite.");
    }
    return source;
  }
}
