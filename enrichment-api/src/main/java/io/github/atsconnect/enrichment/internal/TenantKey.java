package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.Secrets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The key with which a tenant's tokens are made. Where the host lets us keep secrets, it is kept as
 * one, and tokens of emails say nothing to who steals the store. Otherwise it lies beside the
 * tokens, which then stand for ids only: an id cannot be guessed, an email can.
 */
final class TenantKey {
  private static final int KEY_BYTES = 32;
  private static final int TOKEN_BYTES = 16;

  private final byte[] key;
  private final boolean secret;

  private TenantKey(byte[] key, boolean secret) {
    this.key = key;
    this.secret = secret;
  }

  /** The tenant's key, made when there is none. */
  static TenantKey of(Handle h, String tenant, Secrets secrets) {
    Optional<Row> row = row(h, tenant);
    if (row.isEmpty()) {
      return make(h, tenant, secrets);
    }
    String plain = row.get().plain();
    return plain == null ? read(row.get(), tenant, secrets) : seal(h, tenant, plain, secrets);
  }

  private static Optional<Row> row(Handle h, String tenant) {
    return h.createQuery("SELECT sealed, plain FROM ats_tenant_key WHERE tenant = :tenant")
        .bind("tenant", tenant)
        .map((r, c) -> new Row(r.getString("sealed"), r.getString("plain")))
        .findOne();
  }

  /**
   * A key that lies open is sealed as soon as secrets are kept; it stays the same key, so that what
   * was made with it stays true.
   */
  private static TenantKey seal(Handle h, String tenant, String plain, Secrets secrets) {
    byte[] sealed = secrets.protect(context(tenant), plain);
    boolean secret = sealed.length > 0;
    if (secret) {
      h.createUpdate(
              "UPDATE ats_tenant_key SET sealed = :sealed, plain = NULL WHERE tenant = :tenant")
          .bind("sealed", Base64.getEncoder().encodeToString(sealed))
          .bind("tenant", tenant)
          .execute();
    }
    return new TenantKey(Base64.getDecoder().decode(plain), secret);
  }

  /** Seals the key if it lies open and secrets are kept now; does nothing else. */
  static void sealIfOpen(TenantStore store, String tenant, Secrets secrets) {
    boolean open = store.read(h -> row(h, tenant)).filter(r -> r.plain() != null).isPresent();
    if (open) {
      store.write(h -> of(h, tenant, secrets));
    }
  }

  /** Seals the tenant's key anew; returns 1, or 0 when there is none that is sealed. */
  static int reseal(Handle h, String tenant, Secrets secrets) {
    TenantKey key = of(h, tenant, secrets);
    if (!key.secret) {
      return 0;
    }
    byte[] sealed = secrets.protect(context(tenant), Base64.getEncoder().encodeToString(key.key));
    return h.createUpdate("UPDATE ats_tenant_key SET sealed = :sealed WHERE tenant = :tenant")
        .bind("sealed", Base64.getEncoder().encodeToString(sealed))
        .bind("tenant", tenant)
        .execute();
  }

  /** The tenant's key, if there is one; for who only reads. */
  static Optional<TenantKey> find(Handle h, String tenant, Secrets secrets) {
    return row(h, tenant).map(row -> read(row, tenant, secrets));
  }

  private static TenantKey read(Row row, String tenant, Secrets secrets) {
    if (row.plain() != null) {
      return new TenantKey(Base64.getDecoder().decode(row.plain()), false);
    }
    String revealed =
        secrets
            .reveal(context(tenant), Base64.getDecoder().decode(row.sealed()))
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.KEY_UNAVAILABLE,
                        "the tenant's own key cannot be decrypted: the master key is another one"));
    return new TenantKey(Base64.getDecoder().decode(revealed), true);
  }

  private static TenantKey make(Handle h, String tenant, Secrets secrets) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String text = Base64.getEncoder().encodeToString(key);
    byte[] sealed = secrets.protect(context(tenant), text);
    boolean secret = sealed.length > 0;
    h.createUpdate(
            "INSERT INTO ats_tenant_key (tenant, sealed, plain) VALUES (:tenant, :sealed, :plain)")
        .bind("tenant", tenant)
        .bind("sealed", Base64.getEncoder().encodeToString(sealed))
        .bind("plain", secret ? null : text)
        .execute();
    return new TenantKey(key, secret);
  }

  /** Whether the key is kept as a secret, so that even what can be guessed may be a token. */
  boolean isSecret() {
    return secret;
  }

  /** A token: the same for the same input and tenant, and telling nothing of either. */
  String token(String kind, String value) {
    byte[] all = mac(kind + ":" + value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, TOKEN_BYTES));
  }

  /**
   * A seal under a text, that nobody makes without the key; no token is one.
   *
   * @param parts of the text; each ends where it ends, whatever is in it
   */
  String seal(String kind, List<String> parts) {
    StringBuilder text = new StringBuilder("seal/").append(kind).append('\n');
    parts.forEach(p -> text.append(p.length()).append(':').append(p).append('\n'));
    return HexFormat.of().formatHex(mac(text.toString()));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is not available in this Java runtime", e);
    }
  }

  private static String context(String tenant) {
    return tenant + "/tokens";
  }

  private record Row(String sealed, @Nullable String plain) {}
}
