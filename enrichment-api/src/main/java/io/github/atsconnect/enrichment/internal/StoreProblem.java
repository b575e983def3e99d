package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What a database said, in our words: why it does not read or write, and what to do. A driver's own
 * text may quote a row or a parameter, so nothing of it is passed on: of its exception its kind,
 * its codes and its stack stay.
 */
enum StoreProblem {
  DISK_FULL("the store's disk is full: make room, nothing is lost"),
  READ_ONLY(
      "the store is read-only: its file and folder, or the database, must be writable for this"
          + " process"),
  NO_FOLDER("the store's folder is not there: make it first"),
  CANNOT_OPEN(
      "the store's file cannot be opened: it must be a file, in a folder that this process may"
          + " write to"),
  NO_DATABASE("the store's file is no database of ours: another path, or a backup, is needed"),
  CORRUPT("the store's file is damaged: restore it from a backup"),
  BUSY("the store is busy: another program holds it for too long; try again when it is done"),
  FORBIDDEN("the store's database does not let this user do it: grant it the rights on our tables"),
  NO_TABLES("the store's tables are not there, or are not those of this version of the library"),
  AWAY("the store's database does not answer: try again when it is back"),
  IN_TRANSACTION(
      "the DataSource handed out a connection with a transaction open that is not ours: give the"
          + " service a DataSource that does not take part in the host's transactions, or call it"
          + " outside of one"),
  MANAGED(
      "the DataSource does not let us begin and commit transactions of our own: give the service"
          + " one that is not managed"),
  OTHER("the store could not be read or written");

  /** PostgreSQL's state for what is refused within a transaction. */
  static final String ACTIVE_TRANSACTION = "25001";

  private static final String MANAGED_STATE = "ATS01";
  private static final Set<String> FOREIGN_KEY = Set.of("23503");
  private static final Set<String> TRY_AGAIN = Set.of("40P01", "40001");

  private final String said;

  StoreProblem(String said) {
    this.said = said;
  }

  /** What it is and what to do; the same for the same problem. */
  String text() {
    return said;
  }

  /** Whether the store itself does not take what is written, whatever that is. */
  boolean isOfTheStore() {
    return switch (this) {
      case IN_TRANSACTION, MANAGED, OTHER -> false;
      default -> true;
    };
  }

  static SQLException inTransaction() {
    return new SQLException(IN_TRANSACTION.text(), ACTIVE_TRANSACTION);
  }

  static SQLException managed() {
    return new SQLException(MANAGED.text(), MANAGED_STATE);
  }

  /** A failure in the host's terms; what is not one of the database's is not its problem. */
  static EnrichmentException of(Throwable e) {
    if (isForeignKey(e)) {
      return new EnrichmentException(
          Reason.CONNECTION_UNKNOWN, "no such connection: it was removed meanwhile", bare(e));
    }
    return new EnrichmentException(Reason.STORAGE, which(e).text() + " (" + kind(e) + ")", bare(e));
  }

  /** Which it is. */
  static StoreProblem which(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException sqlite) {
        return ofSqlite(sqlite.getResultCode());
      }
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
    }
    return OTHER;
  }

  private static StoreProblem ofSqlite(SQLiteErrorCode code) {
    return switch (primary(code)) {
      case SQLITE_FULL -> DISK_FULL;
      case SQLITE_READONLY, SQLITE_PERM -> READ_ONLY;
      case SQLITE_CANTOPEN -> CANNOT_OPEN;
      case SQLITE_NOTADB -> NO_DATABASE;
      case SQLITE_CORRUPT -> CORRUPT;
      case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
      case SQLITE_IOERR -> code == SQLiteErrorCode.SQLITE_IOERR_WRITE ? DISK_FULL : AWAY;
      default -> OTHER;
    };
  }

  /** Extended codes have their primary one in their lowest byte. */
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }

  private static StoreProblem ofState(String state) {
    return switch (state) {
      case "53100" -> DISK_FULL;
      case "25006" -> READ_ONLY;
      case "55P03", "57014", "53300" -> BUSY;
      case "42501" -> FORBIDDEN;
      case "42P01", "42703", "3F000" -> NO_TABLES;
      case "XX001", "XX002" -> CORRUPT;
      case ACTIVE_TRANSACTION -> IN_TRANSACTION;
      case MANAGED_STATE -> MANAGED;
      default -> state.startsWith("08") || state.startsWith("57P") ? AWAY : OTHER;
    };
  }

  /** Whether a row belongs to a connection that is not there. */
  private static boolean isForeignKey(Throwable e) {
    return hasState(e, FOREIGN_KEY) || code(e) == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY;
  }

  /** Whether the same may well go through when it is done again. */
  static boolean passes(Throwable e) {
    return hasState(e, TRY_AGAIN) || code(e) == SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT;
  }

  /** Whether SQLite would not do it within a transaction. */
  static boolean isLocked(Throwable e) {
    SQLiteErrorCode code = code(e);
    return code != null && primary(code) == SQLiteErrorCode.SQLITE_LOCKED;
  }

  /** Whether another has the file for itself. */
  static boolean isBusy(Throwable e) {
    return which(e) == BUSY;
  }

  private static @Nullable SQLiteErrorCode code(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
    }
    return null;
  }

  private static boolean hasState(Throwable e, Set<String> states) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && sql.getSQLState() != null
          && states.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** The kind of a failure and its code; never its text, which may quote a row. */
  private static String kind(Throwable e) {
    Throwable root = e;
    String state = "";
    for (Throwable t = e; t != null; t = t.getCause()) {
      root = t;
      if (t instanceof SQLiteException sqlite) {
        state = " " + sqlite.getResultCode();
      } else if (t instanceof SQLException sql && sql.getSQLState() != null) {
        state = " " + sql.getSQLState();
      }
    }
    return root.getClass().getSimpleName() + state;
  }

  /** The failure without its words. */
  private static SQLException bare(Throwable e) {
    SQLException found = null;
    Throwable root = e;
    for (Throwable t = e; t != null; t = t.getCause()) {
      root = t;
      if (found == null && t instanceof SQLException sql) {
        found = sql;
      }
    }
    SQLException bare =
        found == null
            ? new SQLException(kind(e))
            : new SQLException(kind(e), found.getSQLState(), found.getErrorCode());
    bare.setStackTrace(root.getStackTrace());
    return bare;
  }
}
