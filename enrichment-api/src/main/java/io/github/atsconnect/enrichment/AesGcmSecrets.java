package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.spi.KeyProvider;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stored form: version (1 byte), in version 2 the key's id (its length in 1 byte, then UTF-8),
 * nonce (12 bytes), ciphertext with its tag. Version 1 is of a host with a single key without id.
 */
final class AesGcmSecrets implements Secrets {
  private static final byte WITHOUT_ID = 1;
  private static final byte WITH_ID = 2;
  private static final int KEY_BYTES = 32;
  private static final int MOST_ID_BYTES = 100;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyProvider keys;
  private final SecureRandom random = new SecureRandom();

  AesGcmSecrets(KeyProvider keys) {
    this.keys = keys;
  }

  /** With one key that never changes. */
  static AesGcmSecrets with(byte[] masterKey) {
    byte[] key = masterKey.clone();
    checkLength(key);
    return new AesGcmSecrets(
        new KeyProvider() {
          @Override
          public String currentId() {
            return "";
          }

          @Override
          public Optional<byte[]> key(String id) {
            return id.isEmpty() ? Optional.of(key) : Optional.empty();
          }
        });
  }

  @Override
  public byte[] protect(String context, String secret) {
    String id = keys.currentId();
    byte[] idBytes = id.getBytes(UTF_8);
    if (idBytes.length > MOST_ID_BYTES) {
      throw new IllegalArgumentException("a key's id has at most " + MOST_ID_BYTES + " bytes");
    }
    byte[] key =
        keys.key(id)
            .orElseThrow(
                () -> new IllegalStateException("the key provider has no key of its current id"));
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(secret.getBytes(UTF_8));
      int head = idBytes.length == 0 ? 1 : 2 + idBytes.length;
      ByteBuffer out = ByteBuffer.allocate(head + NONCE + sealed.length);
      if (idBytes.length == 0) {
        out.put(WITHOUT_ID);
      } else {
        out.put(WITH_ID).put((byte) idBytes.length).put(idBytes);
      }
      return out.put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available in this Java runtime", e);
    }
  }

  @Override
  public Optional<String> reveal(String context, byte[] stored) {
    ByteBuffer in = ByteBuffer.wrap(stored);
    Optional<byte[]> key = keyOf(in);
    if (key.isEmpty() || in.remaining() <= NONCE) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE];
    in.get(nonce);
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    try {
      return Optional.of(
          new String(
              cipher(Cipher.DECRYPT_MODE, key.get(), nonce, context).doFinal(sealed), UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available in this Java runtime", e);
    }
  }

  /** Reads which key it is; what is cut off or of another version has none. */
  private Optional<byte[]> keyOf(ByteBuffer in) {
    if (in.remaining() < 2) {
      return Optional.empty();
    }
    byte version = in.get();
    if (version == WITHOUT_ID) {
      return keys.key("");
    }
    int length = in.get() & 0xff;
    if (version != WITH_ID || in.remaining() < length) {
      return Optional.empty();
    }
    byte[] id = new byte[length];
    in.get(id);
    return keys.key(new String(id, UTF_8));
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context)
      throws GeneralSecurityException {
    checkLength(key);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }

  private static void checkLength(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the master key must have 32 bytes");
    }
  }

  @Override
  public String toString() {
    return "Secrets[AES-GCM, ****]";
  }
}
