package io.github.atsconnect.examples.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started when it is first needed and stopped with the process. */
public final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  /** The address of a new, empty database. */
  public static String fresh() {
    String name = "host" + COUNT.incrementAndGet();
    try (Connection c = Server.ONE.getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.ONE.getJdbcUrl("postgres", name);
  }

  private static final class Server {
    private static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
