package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Presence;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who must not know of confidential people learns of none, whatever is called with whatever id. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ConfidentialTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");
  private static final Person NOBODY = Host.person("p2", "Zoe Stranger", "zoe@home.example");
  private static final Viewer TRUSTED = new Viewer("user-1", Set.of("partner"));
  private static final Viewer SOURCER = Viewer.of("user-2");
  private static final Viewer ANOTHER = Viewer.of("user-3");

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private FakeLever.Candidate candidate;
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void build() {
    candidate = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    candidate.resume("r1", "what o1 says".getBytes(UTF_8));
    connect =
        Host.of(kind.at(folder), ADA, NOBODY)
            .cacheFor(Duration.ZERO)
            .access((tenant, viewer) -> new Access(true, true, viewer.equals(TRUSTED)))
            .build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void aConfidentialPersonIsAnsweredAsNobodyIsByEveryCall() {
    candidate.confidentiality = "confidential";
    sync();

    assertThat(connect.enrich(ADA, TRUSTED).presence()).isEqualTo(Presence.IN_ATS);
    assertThat(connect.links("p1", TRUSTED)).hasSize(1);
    assertThat(connect.history("p1", TRUSTED)).hasSize(1);
    assertSameAsNobody(connect.enrich(ADA, SOURCER), connect.enrich(NOBODY, SOURCER));
    assertSameAsNobody(connect.refresh(ADA, SOURCER), connect.refresh(NOBODY, SOURCER));
    assertThat(connect.badges(List.of("p1"), SOURCER)).isEmpty();
    assertThat(connect.links("p1", SOURCER)).isEmpty();
    assertThat(connect.history("p1", SOURCER)).isEmpty();
    assertSameError(c -> connect.review("p1", c, SOURCER));
    assertSameError(c -> connect.confirm(link(c), SOURCER));
    assertSameError(c -> connect.reject(link(c), SOURCER));
    assertSameError(c -> connect.withdraw(link(c), SOURCER));
  }

  @Test
  void aSuggestionOfAConfidentialPersonIsNotHintedAt() {
    candidate.emails.clear();
    candidate.confidentiality = "confidential";
    sync();

    assertThat(connect.enrich(ADA, TRUSTED).presence()).isEqualTo(Presence.POSSIBLE);
    assertSameAsNobody(connect.enrich(ADA, SOURCER), connect.enrich(NOBODY, SOURCER));
    assertThat(connect.reviewQueue(10, TRUSTED)).hasSize(1);
    assertThat(connect.reviewQueue(10, SOURCER)).isEmpty();
  }

  @Test
  void whenTheAtsIsDownTheStoreKnowsWhoIsConfidential() {
    candidate.confidentiality = "confidential";
    sync();
    lever.fault = FakeLever.status(503, "");

    assertThat(connect.enrich(ADA, TRUSTED).inAts()).isTrue();
    assertSameAsNobody(connect.enrich(ADA, SOURCER), connect.enrich(NOBODY, SOURCER));
  }

  @Test
  void ofAPersonWithBothKindsOnlyTheOpenCandidacyIsThere() throws IOException {
    FakeLever.Candidate secret = lever.candidate("o2", "c1", "Ada Example");
    secret.email("ada@secret.example").resume("r2", "what o2 says".getBytes(UTF_8));
    secret.confidentiality = "confidential";
    secret.dataProtection =
        "{\"store\":{\"allowed\":true,\"expiresAt\":null},"
            + "\"contact\":{\"allowed\":false,\"expiresAt\":null}}";
    sync();

    Enrichment less = connect.enrich(ADA, SOURCER);

    assertThat(connect.enrich(ADA, TRUSTED).records()).hasSize(2);
    assertThat(less.records()).extracting(AtsRecord::opportunityId).containsExactly("o1");
    assertThat(less.notices()).isEmpty();
    assertThat(connect.links("p1", SOURCER).get(0).opportunityIds()).containsExactly("o1");
    assertThat(connect.badges(List.of("p1"), SOURCER).get("p1").opportunities()).isEqualTo(1);
    assertThat(connect.review("p1", "c1", SOURCER).candidate().emails())
        .containsExactly("ada@home.example");
    assertThat(connect.review("p1", "c1", SOURCER).link().opportunityIds()).containsExactly("o1");
    assertThat(connect.confirm(link("c1"), SOURCER).opportunityIds()).containsExactly("o1");
    Attachment open = less.records().get(0).attachments().get(0);
    assertThat(read(open, SOURCER)).isEqualTo("what o1 says");
    Attachment theirs = attachments(connect.enrich(ADA, TRUSTED)).get(1);
    assertGone(() -> connect.open(theirs, SOURCER));
    AtsRecord hidden = connect.enrich(ADA, TRUSTED).records().get(1);
    assertGone(() -> connect.attachments("p1", hidden, SOURCER));
  }

  @Test
  void whatBecameConfidentialSinceTheLastSyncIsConfidential() {
    sync();
    Attachment given = attachments(connect.enrich(ADA, SOURCER)).get(0);
    AtsRecord record = connect.enrich(ADA, SOURCER).records().get(0);
    candidate.confidentiality = "confidential";

    assertGone(() -> connect.open(given, SOURCER));
    assertGone(() -> connect.attachments("p1", record, SOURCER));
    assertGone(() -> connect.confirm(link("c1"), SOURCER));
    assertGone(() -> connect.reject(link("c1"), SOURCER));
    assertGone(() -> connect.review("p1", "c1", SOURCER));
    assertSameAsNobody(connect.enrich(ADA, SOURCER), connect.enrich(NOBODY, SOURCER));
  }

  @Test
  void anAttachmentOpensForTheOneWhoWasShownItAndForNobodyElse() throws IOException {
    sync();
    Attachment given = attachments(connect.enrich(ADA, SOURCER)).get(0);
    Attachment hosts = attachments(connect.enrich(ADA)).get(0);

    assertThat(read(given, SOURCER)).isEqualTo("what o1 says");
    assertThat(new String(connect.open(hosts).stream().readAllBytes(), UTF_8))
        .isEqualTo("what o1 says");
    assertGone(() -> connect.open(given, ANOTHER));
    assertGone(() -> connect.open(hosts, SOURCER));
    assertGone(() -> connect.open(given));
    for (String handle : List.of("", "x", "..", given.handle() + "x", "%.%.%")) {
      assertGone(() -> connect.open(with(given, "r1", "o1", handle), SOURCER));
    }
    assertGone(() -> connect.open(with(given, "r9", "o1", given.handle()), SOURCER));
    assertGone(() -> connect.open(with(given, "r1", "o9", given.handle()), SOURCER));
    assertThat(connect.audit(0, 100))
        .filteredOn(e -> e.action().equals("attachment.opened"))
        .extracting(AuditEntry::outcome)
        .contains("opened", "gone")
        .doesNotContain("refused");
  }

  @Test
  void anAttachmentSurvivesARestart() throws IOException {
    connect.close();
    connect = kept();
    sync();
    Attachment given = attachments(connect.enrich(ADA, SOURCER)).get(0);
    connect.close();
    connect = kept();

    assertThat(read(given, SOURCER)).isEqualTo("what o1 says");
  }

  private EnrichmentService kept() {
    return Host.of(kind.at(folder), ADA, NOBODY).secrets(Secrets.aesGcm(new byte[32])).build();
  }

  @Test
  void anAttachmentOpensNothingOnceWhatShowedItIsGone() {
    assertOpensNothingAfter(s -> s.eraseContact("c1"));
    assertOpensNothingAfter(s -> s.reject(link("c1")));
    assertOpensNothingAfter(s -> s.pause(connection));
    assertOpensNothingAfter(s -> s.disconnect(connection));
    assertOpensNothingAfter(s -> s.eraseProfile(ADA));
    assertOpensNothingAfter(s -> s.remove(connection));
    assertOpensNothingAfter(EnrichmentService::eraseTenant);
  }

  @Test
  void anAttachmentIsNotGivenOutWhenWhatShowedItGoesWhileItIsFetched() {
    sync();
    Attachment given = attachments(connect.enrich(ADA, SOURCER)).get(0);
    lever.beforeReply =
        path -> {
          if (path.endsWith("/download")) {
            connect.eraseContact("c1");
          }
        };

    assertGone(() -> connect.open(given, SOURCER));
  }

  private void assertOpensNothingAfter(Consumer<EnrichmentService> act) {
    connect.close();
    Path other = folder.resolve("s" + folder.toFile().list().length + System.identityHashCode(act));
    assertThat(other.toFile().mkdirs()).isTrue();
    connect =
        Host.of(kind.at(other), ADA, NOBODY)
            .access((tenant, viewer) -> new Access(true, true, false))
            .build();
    sync();
    Attachment given = attachments(connect.enrich(ADA, SOURCER)).get(0);
    act.accept(connect);
    assertGone(() -> connect.open(given, SOURCER));
  }

  private void sync() {
    connection = connect.open(lever.account().withConfidential());
    connect.sync(connection, SyncOptions.defaults().withFull());
  }

  private LinkId link(String contact) {
    return new LinkId("p1", connection.id(), contact);
  }

  private String read(Attachment attachment, Viewer viewer) throws IOException {
    try (var content = connect.open(attachment, viewer)) {
      return new String(content.stream().readAllBytes(), UTF_8);
    }
  }

  private static List<Attachment> attachments(Enrichment answer) {
    return answer.records().stream().flatMap(r -> r.attachments().stream()).toList();
  }

  private static Attachment with(Attachment a, String id, String opportunity, String handle) {
    return new Attachment(a.kind(), a.name(), id, a.connectionId(), opportunity, handle);
  }

  private static void assertSameAsNobody(Enrichment hidden, Enrichment nobody) {
    assertThat(hidden).usingRecursiveComparison().ignoringFields("profileId").isEqualTo(nobody);
  }

  private void assertSameError(Consumer<String> call) {
    EnrichmentException hidden = thrown(() -> call.accept("c1"));
    EnrichmentException unknown = thrown(() -> call.accept("c-made-up"));
    assertThat(hidden.reason()).isEqualTo(Reason.GONE).isEqualTo(unknown.reason());
    assertThat(hidden).hasMessage(unknown.getMessage());
  }

  private static EnrichmentException thrown(ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(EnrichmentException.class, call);
  }

  private static void assertGone(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }
}
