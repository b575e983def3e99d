package io.github.atsconnect.enrichment.internal;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps PostgreSQL's driver from preparing statements on the server: a pooler that hands each
 * transaction another connection, such as PgBouncer, would run a statement where it was never
 * prepared. The driver is the host's, so it is not named at compile time; another driver is left as
 * it is.
 */
final class PreparedStatements {
  private static final String DRIVERS = "org.postgresql.PGConnection";

  /** What stands for a driver without such a setting. */
  private static final int NONE = -1;

  private PreparedStatements() {}

  /** Sets it; returns what it was, for {@link #threshold}. */
  static int neverOnServer(Connection c) throws SQLException {
    Object driver = driver(c);
    if (driver == null) {
      return NONE;
    }
    try {
      int before = (int) method(driver, "getPrepareThreshold").invoke(driver);
      method(driver, "setPrepareThreshold", int.class).invoke(driver, 0);
      return before;
    } catch (ReflectiveOperationException e) {
      throw new SQLException("the driver's prepareThreshold cannot be set", e);
    }
  }

  /** Sets what it was before. */
  static void threshold(Connection c, int before) throws SQLException {
    Object driver = before == NONE ? null : driver(c);
    if (driver != null) {
      try {
        method(driver, "setPrepareThreshold", int.class).invoke(driver, before);
      } catch (ReflectiveOperationException e) {
        throw new SQLException("the driver's prepareThreshold cannot be set back", e);
      }
    }
  }

  private static @Nullable Object driver(Connection c) throws SQLException {
    for (ClassLoader loader :
        new ClassLoader[] {
          PreparedStatements.class.getClassLoader(), Thread.currentThread().getContextClassLoader()
        }) {
      try {
        Class<?> type = Class.forName(DRIVERS, false, loader);
        if (c.isWrapperFor(type)) {
          return c.unwrap(type);
        }
      } catch (ClassNotFoundException e) {
        // Another driver, or one that another loader knows.
        continue;
      }
    }
    return null;
  }

  private static Method method(Object driver, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    return Class.forName(DRIVERS, false, driver.getClass().getClassLoader())
        .getMethod(name, parameters);
  }
}
