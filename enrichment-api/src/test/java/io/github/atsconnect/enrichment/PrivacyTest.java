package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing people, connections and tenants, and the log of what was done. */
class PrivacyTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();
  private static final Person ADA = Host.person("p-ada", "Ada Example", "ada@home.example");
  private static final Person BEN = Host.person("p-ben", "Ben Sample", "ben@home.example");

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    connect =
        Host.of(folder.resolve("links.db"), ADA, BEN)
            .secrets(Secrets.aesGcm("0123456789abcdef0123456789abcdef".getBytes(UTF_8)))
            .build();
    connection = connect.connect(lever.account());
    connect.sync(connection);
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void anErasedContactIsGoneAndDoesNotComeBack() {
    PurgeReceipt receipt = connect.eraseContact("c1");

    assertThat(receipt.links()).isEqualTo(1);
    assertThat(receipt.opportunities()).isEqualTo(1);
    SyncReport report = connect.sync(connection, FULL);
    assertThat(report.skipped()).containsEntry("erased", 1L);
    assertThat(Host.links(connect)).isEqualTo("p-ben=c2 AUTO [o2]");
    assertThat(connect.enrich(ADA).inAts()).isFalse();
  }

  @Test
  void anErasedProfileIsNotLinkedAgainAlsoNotToTheSamePersonUnderANewId() {
    connect.eraseProfile(ADA);
    lever.candidate("o9", "c9", "A. Example").email("Ada@Home.Example");

    SyncReport report = connect.sync(connection, FULL);

    assertThat(report.skipped()).containsEntry("erased", 2L);
    assertThat(Host.links(connect)).isEqualTo("p-ben=c2 AUTO [o2]");
  }

  @Test
  void aRemovedConnectionLeavesNothingBehind() throws Exception {
    PurgeReceipt receipt = connect.remove(connection);

    assertThat(receipt.links()).isEqualTo(2);
    assertThat(receipt.secrets()).isEqualTo(1);
    assertThat(connect.connections()).isEmpty();
    assertThat(connect.links()).isEmpty();
    assertThat(connect.enrich(ADA).inAts()).isFalse();
    assertThatThrownBy(() -> connect.sync(connection))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_UNKNOWN));
    assertThat(connect.verifyAudit().lastHash()).isEqualTo(receipt.hash());
  }

  @Test
  void anErasedContactIsGoneFromEachConnectionThatKnewIt() {
    Connection second = connect.connect(LeverAccount.at(lever.url(), "Second", FakeLever.KEY));
    connect.sync(second);
    assertThat(connect.links("p-ada")).hasSize(2);

    PurgeReceipt receipt = connect.eraseContact("c1");

    assertThat(receipt.action()).isEqualTo("contact.erased");
    assertThat(receipt.links()).isEqualTo(2);
    assertThat(receipt.opportunities()).isEqualTo(2);
    assertThat(receipt.secrets()).isZero();
    assertThat(connect.links("p-ada")).isEmpty();
    assertThat(connect.links("p-ben")).hasSize(2);
  }

  @Test
  void anErasedProfileTakesAlongWhatWasOnlySuggestedAndWhatAPersonSaid() throws Exception {
    lever.candidate("o1b", "c1b", "Ada Example").email("ada@home.example");
    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).contains("p-ada=c1b SUGGESTED [o1b]");
    connect.confirm("p-ada", "c1");

    PurgeReceipt receipt = connect.eraseProfile(ADA);

    assertThat(receipt.action()).isEqualTo("profile.erased");
    assertThat(receipt.links()).isEqualTo(2);
    assertThat(receipt.opportunities()).isEqualTo(2);
    assertThat(connect.history("p-ada")).isEmpty();
    assertThat(rows("ats_verdict")).isZero();
    assertThat(rows("ats_opportunity")).isOne();
    assertThat(Host.links(connect)).isEqualTo("p-ben=c2 AUTO [o2]");
  }

  @Test
  void aContactOfAnErasedProfileIsNotLinkedToAnybodyElse() {
    connect.eraseProfile(ADA);
    lever.candidates.get("o1").emails.add("ben@home.example");
    lever.candidates.get("o1").name = "Ben Sample";
    lever.candidates.get("o1").emails.remove("ada@home.example");

    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p-ben=c2 AUTO [o2]");
  }

  @Test
  void ofAContactOfAnErasedProfileNothingStaysAlsoNotWhatWasSaidOfItAndOthers() throws Exception {
    connect.reject("p-ben", "c1");
    assertThat(rows("ats_link")).isEqualTo(3);

    connect.eraseProfile(ADA);

    assertThat(rows("ats_link")).isOne();
    assertThat(rows("ats_verdict")).isZero();
  }

  @Test
  void aPurgeForgetsDeliveriesThatAreTooOldToComeAgain() throws Exception {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("links.db"))) {
      for (long until : new long[] {1, Long.MAX_VALUE}) {
        c.createStatement()
            .execute(
                "INSERT INTO ats_webhook_seen (tenant, token, until_ms) SELECT tenant, '%d', %d FROM"
                        .formatted(until, until)
                    + " ats_connection");
      }
    }
    assertThat(rows("ats_webhook_seen")).isEqualTo(2);

    connect.purge();

    assertThat(rows("ats_webhook_seen")).isOne();
  }

  @Test
  void whatIsErasedIsToldWithTheReceiptThatTheCallerGets() {
    List<PurgeReceipt> told = new java.util.ArrayList<>();
    connect.close();
    connect =
        Host.of(folder.resolve("links.db"), ADA, BEN)
            .secrets(Secrets.aesGcm("0123456789abcdef0123456789abcdef".getBytes(UTF_8)))
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onPurged(String tenant, PurgeReceipt receipt) {
                    told.add(receipt);
                  }
                })
            .build();

    PurgeReceipt contact = connect.eraseContact("c1");
    PurgeReceipt removed = connect.remove(connection);

    assertThat(told).containsExactly(contact, removed);
  }

  @Test
  void whatIsRemovedTakesNothingFromAnotherConnection() throws Exception {
    Connection second = connect.connect(LeverAccount.at(lever.url(), "Second", FakeLever.KEY));
    connect.sync(second);
    connect.trustWebhooks(connection, "a-signing-token-of-the-test-0123456789");
    connect.trustWebhooks(second, "another-signing-token-of-the-test-012345");

    PurgeReceipt receipt = connect.remove(connection);

    assertThat(receipt.links()).isEqualTo(2);
    assertThat(connect.connections()).extracting(Connection::name).containsExactly("Second");
    assertThat(connect.links()).hasSize(2);
    assertThat(rows("ats_webhook_token")).isOne();
    assertThat(connect.sync(second, FULL).read()).isEqualTo(2);
  }

  @Test
  void theReceiptOfATenantCountsAllThatItHad() {
    connect.connect(LeverAccount.at(lever.url(), "Second", FakeLever.KEY));

    PurgeReceipt receipt = connect.eraseTenant();

    assertThat(receipt.action()).isEqualTo("tenant.erased");
    assertThat(receipt.links()).isEqualTo(2);
    assertThat(receipt.opportunities()).isEqualTo(2);
    assertThat(receipt.secrets()).isEqualTo(2);
    assertThat(receipt.hash()).hasSize(64);
    assertThat(connect.connections()).isEmpty();
    assertThat(connect.audit(0, 10)).isEmpty();
  }

  @Test
  void anErasedTenantLeavesNothingAtAll() throws Exception {
    connect.eraseTenant();
    connect.close();

    try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("links.db"))) {
      for (String table : tables(c)) {
        try (var r = c.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
          r.next();
          // How the tables are made is nobody's.
          assertThat(r.getLong(1) == 0).as(table).isEqualTo(!table.equals("ats_schema_history"));
        }
      }
    }
  }

  @Test
  void aPausedConnectionDoesNotSyncAndGoesOnAnswering() {
    assertThat(connect.pause(connection).state()).isEqualTo(ConnectionState.PAUSED);
    assertThatThrownBy(() -> connect.sync(connection))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_PAUSED));
    assertThat(connect.enrich(ADA).inAts()).isTrue();

    assertThat(connect.resume(connection).state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(connect.sync(connection).full()).isFalse();
  }

  @Test
  void theAuditLogTellsWhatWasDoneWithoutNamingAnybody() {
    connect.confirm("p-ada", "c1");
    connect.reject("p-ben", "c2");
    connect.eraseContact("c2");

    List<AuditEntry> entries = connect.audit(0, 100);

    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly(
            "connection.created",
            "sync.ended",
            "link.confirmed",
            "link.rejected",
            "contact.erased");
    assertThat(entries.toString()).doesNotContain("p-ada", "p-ben", connection.id());
    assertThat(connect.audit(3, 1)).extracting(AuditEntry::sequence).containsExactly(4L);
    assertThat(connect.verifyAudit()).isEqualTo(new AuditCheck(5, 0, entries.get(4).hash()));
  }

  @Test
  void anEntryThatWasChangedOrTakenOutIsNoticed() throws Exception {
    connect.confirm("p-ada", "c1");
    connect.reject("p-ben", "c2");
    connect.close();
    for (String damage :
        List.of(
            "UPDATE ats_audit SET outcome = 'read=0' WHERE seq = 2",
            "DELETE FROM ats_audit WHERE seq = 3")) {
      try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("links.db"))) {
        c.createStatement().execute(damage);
      }
    }
    connect =
        Host.of(folder.resolve("links.db"), ADA)
            .secrets(Secrets.aesGcm("0123456789abcdef0123456789abcdef".getBytes(UTF_8)))
            .build();

    assertThat(connect.verifyAudit().brokenAt()).hasValue(2);
  }

  private long rows(String table) throws Exception {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("links.db"));
        var r = c.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
      r.next();
      return r.getLong(1);
    }
  }

  private static List<String> tables(java.sql.Connection c) throws Exception {
    List<String> tables = new java.util.ArrayList<>();
    try (var r =
        c.createStatement().executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (r.next()) {
        tables.add(r.getString(1));
      }
    }
    return tables;
  }
}
