package io.github.atsconnect.enrichment.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Pools and proxies as hosts have them, over the test's PostgreSQL or a SQLite file. */
public final class HostPool {
  private HostPool() {}

  /** A pool of a database of that name, set up as the host likes. */
  public static HikariDataSource pool(String database, Consumer<HikariConfig> settings) {
    PGSimpleDataSource plain = new PGSimpleDataSource();
    plain.setUrl(Postgres.url(database));
    HikariConfig config = new HikariConfig();
    config.setDataSource(plain);
    config.setMaximumPoolSize(4);
    settings.accept(config);
    return new HikariDataSource(config);
  }

  /** What is done when a method of a connection is called; {@link #go} calls it. */
  @FunctionalInterface
  public interface Call {
    /** Answers. */
    Object answer(Connection real, Method method, Object[] arguments) throws Throwable;
  }

  /** Calls the method on the connection itself. */
  public static Object go(Connection real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A source whose connections answer as they are told to. */
  public static DataSource proxy(DataSource source, Call call) {
    return (DataSource)
        Proxy.newProxyInstance(
            HostPool.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (p, method, arguments) -> {
              if (!method.getName().equals("getConnection")) {
                return method.invoke(source, arguments);
              }
              return connection(source.getConnection(), call);
            });
  }

  /** A connection that answers as it is told to. */
  public static Connection connection(Connection real, Call call) {
    return (Connection)
        Proxy.newProxyInstance(
            HostPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (p, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> p == arguments[0];
                  case "hashCode" -> System.identityHashCode(p);
                  default -> call.answer(real, method, arguments);
                });
  }

  /**
   * A source that takes part in its host's transaction: while there is one, each asks gets its
   * connection, and to close it does nothing.
   */
  public static final class TakingPart {
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();
    private final DataSource pool;

    /** Over a pool of the host's. */
    public TakingPart(DataSource pool) {
      this.pool = pool;
    }

    /** What the host hands to everybody. */
    public DataSource source() {
      return (DataSource)
          Proxy.newProxyInstance(
              HostPool.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (p, method, arguments) -> {
                Connection current = bound.get();
                if (!method.getName().equals("getConnection") || current == null) {
                  return method.invoke(pool, arguments);
                }
                return connection(
                    current, (c, m, a) -> m.getName().equals("close") ? null : go(c, m, a));
              });
    }

    /** Begins the host's transaction on this thread. */
    public Connection begin() throws SQLException {
      Connection c = pool.getConnection();
      c.setAutoCommit(false);
      bound.set(c);
      return c;
    }

    /** Rolls the host's transaction back. */
    public void rollBack() throws SQLException {
      Connection c = bound.get();
      bound.remove();
      c.rollback();
      c.setAutoCommit(true);
      c.close();
    }
  }
}
