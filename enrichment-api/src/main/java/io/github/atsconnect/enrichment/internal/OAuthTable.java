package io.github.atsconnect.enrichment.internal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of {@code ats_oauth}: the sealed tokens of connections that have no API key. */
final class OAuthTable {
  private OAuthTable() {}

  /** The sealed tokens of a connection. */
  static Optional<byte[]> sealed(Handle h, Scope scope) {
    return h.createQuery(
            "SELECT sealed FROM ats_oauth WHERE tenant = :tenant AND connection = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .mapTo(String.class)
        .findOne()
        .map(Base64.getDecoder()::decode);
  }

  /** Ids of the tenant's connections that have tokens. */
  static List<String> connections(Handle h, String tenant) {
    return h.createQuery("SELECT connection FROM ats_oauth WHERE tenant = :tenant")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .list();
  }

  /** Puts tokens in, in place of those that are there; nobody renews them then. */
  static void put(Handle h, Scope scope, byte[] sealed) {
    h.createUpdate(
            "INSERT INTO ats_oauth (tenant, connection, sealed) VALUES (:tenant, :connection,"
                + " :sealed) ON CONFLICT (tenant, connection) DO UPDATE SET sealed ="
                + " excluded.sealed, renewer = '', renewer_until = 0")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("sealed", Base64.getEncoder().encodeToString(sealed))
        .execute();
  }

  static void delete(Handle h, Scope scope) {
    h.createUpdate("DELETE FROM ats_oauth WHERE tenant = :tenant AND connection = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }

  /** Encrypts the same tokens again; who renews them goes on. */
  static void reseal(Handle h, Scope scope, byte[] sealed) {
    h.createUpdate(
            "UPDATE ats_oauth SET sealed = :sealed WHERE tenant = :tenant AND connection ="
                + " :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("sealed", Base64.getEncoder().encodeToString(sealed))
        .execute();
  }

  /**
   * Takes the right to renew.
   *
   * @param now an expression for the database's time
   * @param millis how long a holder that died keeps others out
   * @return whether nobody else has it
   */
  static boolean takeTurn(Handle h, Scope scope, String renewer, String now, long millis) {
    return h.createUpdate(
                "UPDATE ats_oauth SET renewer = :renewer, renewer_until = "
                    + now
                    + " + :millis WHERE tenant = :tenant AND connection = :connection AND"
                    + " renewer_until < "
                    + now)
            .bind("renewer", renewer)
            .bind("millis", millis)
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .execute()
        > 0;
  }

  /** Gives the right back. */
  static void endTurn(Handle h, Scope scope, String renewer) {
    h.createUpdate(
            "UPDATE ats_oauth SET renewer = '', renewer_until = 0 WHERE tenant = :tenant AND"
                + " connection = :connection AND renewer = :renewer")
        .bind("renewer", renewer)
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }

  /**
   * Puts renewed tokens in.
   *
   * @return whether it was still the renewer's turn; else nothing is written
   */
  static boolean renewed(Handle h, Scope scope, String renewer, byte[] sealed) {
    return h.createUpdate(
                "UPDATE ats_oauth SET sealed = :sealed WHERE tenant = :tenant AND connection ="
                    + " :connection AND renewer = :renewer")
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .bind("renewer", renewer)
            .bind("sealed", Base64.getEncoder().encodeToString(sealed))
            .execute()
        > 0;
  }
}
