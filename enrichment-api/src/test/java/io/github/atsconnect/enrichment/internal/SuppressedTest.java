package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who must stay out, told by tokens that name nobody. */
class SuppressedTest {
  private static final Secrets SEALED =
      Secrets.aesGcm("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
  private static final Person ADA =
      Person.builder("p-ada")
          .name("Ada Example")
          .email("Ada@Home.example")
          .email("ada@work.example")
          .build();

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("links.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobodyIsKeptOutBeforeSomebodyIsErased() {
    Suppressed suppressed = suppressed("acme", SEALED);

    assertThat(suppressed.contact("c1")).isFalse();
    assertThat(suppressed.profile("p-ada")).isFalse();
    assertThat(suppressed.anyEmail(List.of("ada@home.example"))).isFalse();
  }

  @Test
  void aContactStaysOutAndIsNotTakenForAProfileOfTheSameId() {
    Suppressed adds = suppressed("acme", SEALED);
    store("acme").write(h -> adds.addContact(h, "x", List.of(), 1));

    Suppressed reads = suppressed("acme", SEALED);
    assertThat(reads.contact("x")).isTrue();
    assertThat(reads.contact("y")).isFalse();
    assertThat(reads.profile("x")).isFalse();
  }

  @Test
  void aProfileStaysOutWithEachOfItsEmailsHoweverTheyAreWritten() {
    Suppressed adds = suppressed("acme", SEALED);
    store("acme").write(h -> adds.addProfile(h, ADA, 1));

    Suppressed reads = suppressed("acme", SEALED);
    assertThat(reads.profile("p-ada")).isTrue();
    assertThat(reads.contact("p-ada")).isFalse();
    assertThat(reads.anyEmail(List.of(" ADA@home.EXAMPLE "))).isTrue();
    assertThat(reads.anyEmail(List.of("ben@home.example", "ada@work.example"))).isTrue();
    assertThat(reads.anyEmail(List.of("ben@home.example"))).isFalse();
    assertThat(reads.anyEmail(List.of())).isFalse();
  }

  @Test
  void whereTheKeyCannotBeKeptSecretNoEmailIsMadeAToken() {
    Suppressed adds = suppressed("acme", Secrets.inMemory());
    store("acme").write(h -> adds.addProfile(h, ADA, 1));

    Suppressed reads = suppressed("acme", Secrets.inMemory());
    assertThat(reads.profile("p-ada")).isTrue();
    assertThat(reads.anyEmail(List.of("ada@home.example"))).isFalse();
    assertThat(tokens("acme")).hasSize(1);
  }

  @Test
  void whatIsAddedElsewhereIsSeenAfterALookAndWhatIsKnownIsNotReadAgain() {
    Suppressed reads = suppressed("acme", SEALED);
    Suppressed adds = suppressed("acme", SEALED);
    store("acme").write(h -> adds.addContact(h, "x", List.of(), 1));
    assertThat(reads.contact("x")).isFalse();

    store("acme").read(reads::refresh);
    assertThat(reads.contact("x")).isTrue();
    assertThat(store("acme").read(reads::refresh)).isSameAs(reads);
    assertThat(reads.contact("x")).isTrue();
  }

  @Test
  void whoIsErasedTwiceIsNotedOnceAndTokensNameNobody() {
    Suppressed adds = suppressed("acme", SEALED);
    store("acme").write(h -> adds.addContact(h, "contact-of-ada", List.of(), 1));
    store("acme").write(h -> adds.addContact(h, "contact-of-ada", List.of(), 2));

    assertThat(tokens("acme")).singleElement().asString().matches("[\\w-]{22}");
  }

  @Test
  void anotherTenantKnowsNothingOfItAndHasOtherTokens() {
    for (String tenant : List.of("acme", "globex")) {
      Suppressed adds = suppressed(tenant, SEALED);
      store(tenant).write(h -> adds.addContact(h, tenant.equals("acme") ? "x" : "y", List.of(), 1));
    }

    assertThat(suppressed("globex", SEALED).contact("x")).isFalse();
    Suppressed adds = suppressed("globex", SEALED);
    store("globex").write(h -> adds.addContact(h, "x", List.of(), 1));
    assertThat(tokens("globex")).hasSize(2).doesNotContainAnyElementsOf(tokens("acme"));
  }

  @Test
  void theTenantsKeyIsMadeOnceAndNeedsTheMasterKeyItWasSealedWith() {
    String token = store("acme").transact(h -> key(h, SEALED).token("contact", "x"));
    assertThat(store("acme").<String>transact(h -> key(h, SEALED).token("contact", "x")))
        .isEqualTo(token);

    Secrets other = Secrets.aesGcm(new byte[32]);
    assertThatThrownBy(() -> store("acme").transact(h -> key(h, other)))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.KEY_UNAVAILABLE));
  }

  @Test
  void aKeyThatIsNoSecretOutlivesTheProcessAndIsNotSealedAnew() {
    String token = store("acme").transact(h -> key(h, Secrets.inMemory()).token("contact", "x"));

    assertThat(
            store("acme").<String>transact(h -> key(h, Secrets.inMemory()).token("contact", "x")))
        .isEqualTo(token);
    assertThat(store("acme").<Boolean>transact(h -> key(h, Secrets.inMemory()).isSecret()))
        .isFalse();
    assertThat(
            store("acme").<Integer>transact(h -> TenantKey.reseal(h, "acme", Secrets.inMemory())))
        .isZero();
  }

  @Test
  void aSealedKeyIsSealedAnewWithoutItsTokensChanging() {
    String token = store("acme").transact(h -> key(h, SEALED).token("contact", "x"));
    String before = sealed();

    assertThat(store("acme").<Integer>transact(h -> TenantKey.reseal(h, "acme", SEALED))).isOne();

    assertThat(sealed()).isNotEqualTo(before);
    assertThat(store("acme").<String>transact(h -> key(h, SEALED).token("contact", "x")))
        .isEqualTo(token);
  }

  private static TenantKey key(org.jdbi.v3.core.Handle h, Secrets secrets) {
    return TenantKey.of(h, "acme", secrets);
  }

  private String sealed() {
    return store("acme")
        .read(h -> h.createQuery("SELECT sealed FROM ats_tenant_key").mapTo(String.class).one());
  }

  private TenantStore store(String tenant) {
    return database.of(tenant);
  }

  private Suppressed suppressed(String tenant, Secrets secrets) {
    return store(tenant)
        .transact(h -> new Suppressed(tenant, TenantKey.of(h, tenant, secrets)).refresh(h));
  }

  private List<String> tokens(String tenant) {
    return store(tenant)
        .read(
            h ->
                h.createQuery("SELECT token FROM ats_suppression WHERE tenant = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .list());
  }
}
