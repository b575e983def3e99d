package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.Secrets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
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
    Optional<Row> row =
        h.createQuery("SELECT sealed, plain FROM ats_tenant_key WHERE tenant = :tenant")
            .bind("tenant", tenant)
            .map((r, c) -> new Row(r.getString("sealed"), r.getString("plain")))
            .findOne();
    return row.isPresent() ? read(row.get(), tenant, secrets) : make(h, tenant, secrets);
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] all = mac.doFinal((kind + ":" + value).getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(all, TOKEN_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is not available in this Java runtime", e);
    }
  }

  private static String context(String tenant) {
    return tenant + "/tokens";
  }

  private record Row(String sealed, @Nullable String plain) {}
}
