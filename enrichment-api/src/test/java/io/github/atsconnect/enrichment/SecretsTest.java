package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder;

  private static final byte[] MASTER = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

  @Test
  void whatWasProtectedIsRevealedToTheSameContextOnly() {
    Secrets secrets = Secrets.aesGcm(MASTER);
    byte[] stored = secrets.protect("acme/1", "the key");

    assertThat(secrets.reveal("acme/1", stored)).hasValue("the key");
    assertThat(secrets.reveal("acme/2", stored)).isEmpty();
    assertThat(new String(stored, UTF_8)).doesNotContain("the key");
  }

  @Test
  void theSameSecretNeverLooksTheSameTwice() {
    Secrets secrets = Secrets.aesGcm(MASTER);

    assertThat(secrets.protect("a", "the key")).isNotEqualTo(secrets.protect("a", "the key"));
  }

  @Test
  void aByteChangedOrAnotherMasterKeyRevealsNothing() {
    byte[] stored = Secrets.aesGcm(MASTER).protect("a", "the key");
    byte[] other = MASTER.clone();
    other[0]++;

    assertThat(Secrets.aesGcm(other).reveal("a", stored)).isEmpty();
    for (int i = 0; i < stored.length; i++) {
      byte[] changed = stored.clone();
      changed[i] ^= 1;
      assertThat(Secrets.aesGcm(MASTER).reveal("a", changed)).isEmpty();
    }
    assertThat(Secrets.aesGcm(MASTER).reveal("a", Arrays.copyOf(stored, 5))).isEmpty();
  }

  @Test
  void aMasterKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Secrets.aesGcm(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes");
  }

  @Test
  void inMemoryNothingIsStored() {
    Secrets secrets = Secrets.inMemory();

    assertThat(secrets.protect("a", "the key")).isEmpty();
    assertThat(secrets.reveal("a", new byte[0])).hasValue("the key");
    secrets.forget("a");
    assertThat(secrets.reveal("a", new byte[0])).isEmpty();
  }

  @Test
  void anEncryptedKeyOutlivesARestartAndIsNowhereReadable(@TempDir Path folder) throws Exception {
    Person ada = Host.person("p-ada", "Ada Example", "ada@home.example");
    try (FakeLever lever = new FakeLever()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      try (EnrichmentService first = service(folder, ada)) {
        Connection connection = first.connect(lever.account());
        assertThat(connection.keyHint()).isEqualTo("6789");
        assertThat(connection.toString()).doesNotContain(FakeLever.KEY);
      }
      try (EnrichmentService restarted = service(folder, ada)) {
        restarted.sync(restarted.connection("Lever").orElseThrow());
        assertThat(Host.links(restarted)).isEqualTo("p-ada=c1 AUTO [o1]");
        try (var files = Files.list(folder)) {
          for (Path file : files.toList()) {
            assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(FakeLever.KEY);
          }
        }
      }
    }
  }

  @Test
  void aConnectionThatIsRemovedLeavesNoSecretBehind(@TempDir Path folder) {
    List<String> kept = new ArrayList<>();
    Secrets watched =
        new Secrets() {
          private final Secrets secrets = Secrets.inMemory();

          @Override
          public byte[] protect(String context, String secret) {
            kept.add(context);
            return secrets.protect(context, secret);
          }

          @Override
          public Optional<String> reveal(String context, byte[] stored) {
            return secrets.reveal(context, stored);
          }

          @Override
          public void forget(String context) {
            kept.remove(context);
            secrets.forget(context);
          }
        };
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect = Host.of(folder.resolve("links.db")).secrets(watched).build()) {
      Connection connection = connect.connect(lever.account());
      connect.trustWebhooks(connection, "a-signing-token-of-the-test-0123456789");
      assertThat(kept).anyMatch(c -> c.contains("webhook"));
      Connection other = connect.connect(LeverAccount.at(lever.url(), "Second", FakeLever.KEY));
      connect.trustWebhooks(other, "another-signing-token-of-the-test-012345");
      List<String> ofOther = kept.stream().filter(c -> c.contains(other.id())).toList();

      connect.remove(connection);
      assertThat(kept).noneMatch(c -> c.contains(connection.id()));
      assertThat(ofOther).hasSize(2);
      assertThat(kept).containsAll(ofOther);
    }
  }

  private static EnrichmentService service(Path folder, Person person) {
    return Host.of(folder.resolve("links.db"), person).secrets(Secrets.aesGcm(MASTER)).build();
  }

  @Test
  void afterARotationTheOldKeyIsNotNeededAnyMore() {
    Keys keys = new Keys();
    Secrets secrets = Secrets.aesGcm(keys);
    byte[] old = secrets.protect("acme/1", "an API key");

    keys.current = "second";
    assertThat(secrets.reveal("acme/1", old)).hasValue("an API key");
    byte[] renewed = secrets.protect("acme/1", secrets.reveal("acme/1", old).orElseThrow());
    keys.gone = "first";

    assertThat(secrets.reveal("acme/1", renewed)).hasValue("an API key");
    assertThat(secrets.reveal("acme/1", old)).isEmpty();
    assertThat(secrets.reveal("acme/2", renewed)).isEmpty();
  }

  @Test
  void allSecretsOfATenantAreSealedAnewOrNone() {
    Keys keys = new Keys();
    try (FakeLever lever = new FakeLever()) {
      EnrichmentServiceBuilder builder =
          Host.of(folder.resolve("rotated.db")).secrets(Secrets.aesGcm(keys));
      try (EnrichmentService connect = builder.build()) {
        var connection = connect.connect(lever.account());
        connect.trustWebhooks(connection, "a-signing-token");
        keys.current = "second";

        assertThat(connect.rotateKeys()).isEqualTo(3);

        keys.gone = "first";
        assertThat(connect.health().connections().get(0).keyReadable()).isTrue();
        assertThat(connect.verifyAudit().isWhole()).isTrue();
        keys.gone = "second";
        keys.current = "first";
        assertThatThrownBy(connect::rotateKeys)
            .isInstanceOf(EnrichmentException.class)
            .hasMessageContaining("nothing was changed");
      }
    }
  }

  /** Two keys, of which one may be gone. */
  private static final class Keys implements io.github.atsconnect.enrichment.spi.KeyProvider {
    private String current = "first";
    private String gone = "";

    @Override
    public String currentId() {
      return current;
    }

    @Override
    public java.util.Optional<byte[]> key(String id) {
      byte[] key = new byte[32];
      key[0] = (byte) id.hashCode();
      return id.equals(gone) ? java.util.Optional.empty() : java.util.Optional.of(key);
    }
  }
}
