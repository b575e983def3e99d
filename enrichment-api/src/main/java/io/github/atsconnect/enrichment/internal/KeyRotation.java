package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Seals all secrets of a tenant anew, with the host's current key: all of them, or none. */
public final class KeyRotation {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;

  /** The rotation of a tenant. */
  public KeyRotation(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
  }

  /** Rotates; returns how many secrets were sealed anew. */
  public int run() {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              int sealed =
                  connections(h)
                      + oauth(h)
                      + webhookTokens(h)
                      + TenantKey.reseal(h, tenant, wiring.secrets());
              audit.add(h, "keys.rotated", tenant, "secrets=" + sealed);
              return sealed;
            });
  }

  private int connections(Handle h) {
    int n = 0;
    for (StoredConnection c : ConnectionTable.all(h, tenant)) {
      if (c.sealedKey().length > 0) {
        Scope scope = new Scope(tenant, c.view().id());
        ConnectionTable.sealedKey(h, scope, again(scope.keyContext(), c.sealedKey()));
        n++;
      }
    }
    return n;
  }

  private int oauth(Handle h) {
    List<String> ids = OAuthTable.connections(h, tenant);
    for (String id : ids) {
      Scope scope = new Scope(tenant, id);
      OAuthTable.sealed(h, scope)
          .ifPresent(s -> OAuthTable.reseal(h, scope, again(scope.oauthContext(), s)));
    }
    return ids.size();
  }

  private int webhookTokens(Handle h) {
    int n = 0;
    for (WebhookTable.SealedToken t : WebhookTable.tokens(h, tenant)) {
      byte[] sealed = Base64.getDecoder().decode(t.sealed());
      if (sealed.length > 0) {
        Scope scope = new Scope(tenant, t.connection());
        WebhookTable.addToken(
            h,
            scope,
            t.id(),
            Base64.getEncoder().encodeToString(again(scope.signingContext(t.id()), sealed)));
        n++;
      }
    }
    return n;
  }

  private byte[] again(String context, byte[] sealed) {
    String secret =
        wiring
            .secrets()
            .reveal(context, sealed)
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.KEY_UNAVAILABLE,
                        "a secret cannot be decrypted: the key provider must still have the key"
                            + " that it was sealed with; nothing was changed"));
    return wiring.secrets().protect(context, secret);
  }
}
