package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
  private static final String TENANT = "acme";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private Database database;
  private TenantStore store;
  private AuditLog log;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("links.db"));
    store = database.of(TENANT);
    log = new AuditLog(wiring(), TENANT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyLogIsWhole() {
    assertThat(log.check()).isEqualTo(new AuditCheck(0, 0, ""));
    assertThat(log.after(0, 10)).isEmpty();
  }

  @Test
  void anEntryTellsWhatWasDoneWhenAndWithWhatOutcome() {
    AuditEntry added = add("link.confirmed", "p1", "done");

    assertThat(added.sequence()).isOne();
    assertThat(added.at()).isEqualTo(clock.instant());
    assertThat(added.action()).isEqualTo("link.confirmed");
    assertThat(added.outcome()).isEqualTo("done");
    assertThat(added.actor()).isEmpty();
    assertThat(added.hash()).matches("[0-9a-f]{64}");
    assertThat(log.after(0, 10)).containsExactly(added);
  }

  @Test
  void theSameSubjectHasTheSameTokenAndAnotherOneAsAViewer() {
    String first = add("a", "p1", "").subject();

    assertThat(add("b", "p1", "").subject()).isEqualTo(first);
    assertThat(add("b", "p2", "").subject()).isNotEqualTo(first);
    assertThat(addBy("p1", "p1").actor()).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void theSameDoneTwiceHasTwoHashesSinceEachCoversTheOneBefore() {
    AuditEntry one = add("a", "p1", "done");
    AuditEntry two = add("a", "p1", "done");

    assertThat(two.sequence()).isEqualTo(2);
    assertThat(two.hash()).isNotEqualTo(one.hash());
    assertThat(log.check()).isEqualTo(new AuditCheck(2, 0, two.hash()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at_ms = at_ms + 1",
        "action = 'other'",
        "subject = 'other'",
        "outcome = 'other'",
        "actor = 'other'",
        "actor = ''",
        "hash = 'other'",
        "seq = 9"
      })
  void anyChangeOfAnEntryIsNoticedWhereItIs(String change) {
    addBy("p1", "viewer");
    addBy("p2", "viewer");
    addBy("p3", "viewer");

    store.write(h -> h.execute("UPDATE ats_audit SET " + change + " WHERE seq = 2"));

    assertThat(log.check().isWhole()).isFalse();
    // An entry under another number leaves a gap, which the next one shows.
    assertThat(log.check().brokenAt()).hasValue(change.startsWith("seq") ? 3 : 2);
  }

  @Test
  void anEntryWhoseHashWasMadeToFitIsNoticedAtTheNextOne() {
    AuditEntry one = add("a", "p1", "done");
    add("a", "p2", "done");
    add("a", "p3", "done");
    store.write(h -> h.execute("DELETE FROM ats_audit WHERE seq = 1"));
    store.write(h -> h.execute("UPDATE ats_audit SET seq = 1 WHERE seq = 2"));

    assertThat(log.check().brokenAt()).hasValue(1);
    assertThat(one.sequence()).isOne();
  }

  @Test
  void anEndThatWasCutOffIsNoticedWhereItIsMissing() {
    AuditEntry one = add("a", "p1", "done");
    add("a", "p2", "done");

    store.write(h -> h.execute("DELETE FROM ats_audit WHERE seq = 2"));

    assertThat(log.check()).isEqualTo(new AuditCheck(1, 2, one.hash()));
    store.write(h -> h.execute("UPDATE ats_tenant_key SET audit_seq = 1"));
    assertThat(log.check().brokenAt()).hasValue(1);
    store.write(h -> h.execute("UPDATE ats_tenant_key SET audit_seq = 0"));
    assertThat(log.check().isWhole()).isFalse();
    store.write(h -> h.execute("DELETE FROM ats_audit"));
    store.write(h -> h.execute("UPDATE ats_tenant_key SET audit_seq = 2"));
    assertThat(log.check().brokenAt()).hasValue(1);
  }

  @Test
  void whoMayWriteTheTableButDoesNotHaveTheKeyCannotWriteItAnew() throws Exception {
    add("contact.erased", "p1", "links=3");
    add("profile.viewed", "p2", "done");
    add("profile.viewed", "p3", "done");
    // As one would who knows all of this library but the key: every hash is made to fit, with none.
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    String before = "";
    for (AuditEntry e : log.after(0, 10)) {
      String outcome = e.sequence() == 1 ? "links=0" : e.outcome();
      String text =
          String.join(
              "\n",
              before,
              Long.toString(e.sequence()),
              Long.toString(e.at().toEpochMilli()),
              e.action(),
              e.subject(),
              outcome);
      String hash = HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
      store.write(
          h ->
              h.execute(
                  "UPDATE ats_audit SET outcome = ?, hash = ? WHERE seq = ?",
                  outcome,
                  hash,
                  e.sequence()));
      before = hash;
    }

    assertThat(log.check().brokenAt()).hasValue(1);
  }

  @Test
  void wordsThatMoveFromOneColumnToTheNextAreNoticed() {
    addBy("p1", "viewer");
    store.write(
        h -> h.execute("UPDATE ats_audit SET outcome = outcome || char(10) || actor, actor = ''"));
    assertThat(log.check().brokenAt()).hasValue(1);
  }

  @Test
  void aLogThatIsReadInSeveralPiecesIsLookedAtToItsEnd() {
    AuditEntry last =
        store.transact(
            h -> {
              AuditEntry added = null;
              for (int i = 0; i < 2_050; i++) {
                added = log.add(h, "a", "p" + i, "done");
              }
              return added;
            });

    assertThat(log.check()).isEqualTo(new AuditCheck(2_050, 0, last.hash()));

    store.write(h -> h.execute("UPDATE ats_audit SET outcome = '' WHERE seq = 1500"));
    assertThat(log.check().brokenAt()).hasValue(1_500);
    assertThat(log.check().entries()).isEqualTo(1_500);
  }

  @Test
  void entriesAreListedAfterTheOneThatIsKnownAndNoMoreThanAskedFor() {
    for (int i = 1; i <= 5; i++) {
      clock.advance(Duration.ofSeconds(1));
      add("a" + i, "p", "");
    }

    assertThat(actions(log.after(0, 2))).containsExactly("a1", "a2");
    assertThat(actions(log.after(2, 2))).containsExactly("a3", "a4");
    assertThat(actions(log.after(4, 2))).containsExactly("a5");
    assertThat(log.after(5, 2)).isEmpty();
  }

  @Test
  void eachTenantHasALogOfItsOwn() {
    AuditLog other = new AuditLog(wiring(), "globex");
    AuditEntry mine = add("a", "p1", "done");
    AuditEntry theirs = database.of("globex").transact(h -> other.add(h, "a", "p1", "done"));

    assertThat(theirs.sequence()).isOne();
    assertThat(theirs.subject()).isNotEqualTo(mine.subject());
    assertThat(log.after(0, 10)).containsExactly(mine);
  }

  private static List<String> actions(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::action).toList();
  }

  private AuditEntry add(String action, String subject, String outcome) {
    return store.transact(h -> log.add(h, action, subject, outcome));
  }

  private AuditEntry addBy(String subject, String viewer) {
    return store.transact(h -> log.add(h, "opened", subject, Viewer.of(viewer), "done"));
  }

  private Wiring wiring() {
    Secrets secrets = Secrets.aesGcm("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    return new Wiring(
        database,
        null,
        null,
        null,
        secrets,
        null,
        EnrichmentListener.NONE,
        clock,
        null,
        null,
        null,
        null,
        false,
        null);
  }
}
