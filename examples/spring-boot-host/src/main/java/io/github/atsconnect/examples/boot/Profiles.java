package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.JdbcProfileStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wherever a profile is saved or deleted, its match keys follow. */
@Component
class Profiles {
  private final ProfileTable table;
  private final JdbcProfileStore keys;
  private final TransactionTemplate reading;

  Profiles(ProfileTable table, JdbcProfileStore keys, PlatformTransactionManager transactions) {
    this.table = table;
    this.keys = keys;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  void save(Profile profile) {
    table.save(List.of(profile));
    keys.index(profile.person());
  }

  boolean delete(String id) {
    boolean was = table.delete(id);
    keys.remove(id);
    return was;
  }

  /** Many at once; followed by {@link #indexAll}. */
  void fill(List<Profile> profiles) {
    table.save(profiles);
  }

  /** Once for a table that is there already, and when a new version of the library says so. */
  long indexAll() {
    return reading.execute(
        status -> {
          try (Stream<Profile> all = table.all()) {
            return keys.indexAll(all.map(Profile::person));
          }
        });
  }
}
