package io.github.atsconnect.enrichment.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A real PostgreSQL for tests, one server a process, with a database for each name. */
public final class Postgres {
  private static final Map<String, HikariDataSource> DATABASES = new ConcurrentHashMap<>();

  private Postgres() {}

  /** The database of that name, made when it is first asked for. */
  public static DataSource database(String name) {
    return DATABASES.computeIfAbsent(name, Postgres::make);
  }

  /** The same, as another role without a pool of its own being kept. */
  public static String url(String name) {
    database(name);
    return Server.get().getJdbcUrl("postgres", plain(name));
  }

  private static HikariDataSource make(String name) {
    try (Connection c = Server.get().getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute("CREATE DATABASE " + plain(name));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    HikariConfig config = new HikariConfig();
    config.setDataSource(Server.get().getDatabase("postgres", plain(name)));
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    return new HikariDataSource(config);
  }

  private static String plain(String name) {
    return "t" + Long.toHexString(KeyIndex.hash(name));
  }

  /** Started when it is first needed, stopped with the process. */
  private static final class Server {
    private static final EmbeddedPostgres ONE = start();

    static EmbeddedPostgres get() {
      return ONE;
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
