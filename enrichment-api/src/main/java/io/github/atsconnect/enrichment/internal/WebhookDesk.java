package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.lever.WebhookRejectedException;
import io.github.atsconnect.lever.Webhooks;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.SigningToken;
import io.github.atsconnect.lever.model.WebhookDelivery;
import io.github.atsconnect.lever.spi.ReplayStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes deliveries of webhooks for one tenant: checks who sent them, notes whom they are about, and
 * believes nothing else in them. What became of the person is read from the ATS afterwards. Safe
 * for use by many threads.
 */
public final class WebhookDesk {
  /** Lever repeats a delivery that failed, with growing pauses; the repetition is as old. */
  private static final Duration OLDEST = Duration.ofHours(6);

  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;

  /** The desk of a tenant. */
  public WebhookDesk(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
  }

  /** Keeps a secret with which the connection's deliveries are signed. */
  public void addToken(Connection connection, String token) {
    new SigningToken(token);
    wiring
        .store(tenant)
        .write(
            h -> {
              Scope scope = new Scope(tenant, connection.id());
              String id = audit.key(h).token("signing", token);
              byte[] sealed = wiring.secrets().protect(context(connection.id(), id), token);
              WebhookTable.addToken(h, scope, id, Base64.getEncoder().encodeToString(sealed));
              audit.add(h, "webhook.trusted", connection.id(), "ok");
            });
  }

  /** Forgets all secrets of the connection. */
  public void removeTokens(Connection connection) {
    wiring
        .store(tenant)
        .write(
            h -> {
              for (WebhookTable.SealedToken t : WebhookTable.tokens(h, tenant)) {
                if (t.connection().equals(connection.id())) {
                  WebhookTable.removeToken(h, tenant, t);
                  wiring.secrets().forget(context(t.connection(), t.id()));
                }
              }
              audit.add(h, "webhook.distrusted", connection.id(), "ok");
            });
  }

  /** Takes a delivery; no call to the ATS. */
  public WebhookOutcome take(byte[] body) {
    List<WebhookTable.SealedToken> tokens =
        wiring.store(tenant).read(h -> WebhookTable.tokens(h, tenant));
    for (WebhookTable.SealedToken each : tokens) {
      Optional<String> secret =
          wiring
              .secrets()
              .reveal(
                  context(each.connection(), each.id()), Base64.getDecoder().decode(each.sealed()));
      if (secret.isEmpty()) {
        continue;
      }
      try {
        WebhookDelivery delivery =
            Webhooks.with(wiring.clock(), OLDEST, new NoMemory())
                .verify(body, new SigningToken(secret.get()));
        return note(new Scope(tenant, each.connection()), delivery);
      } catch (WebhookRejectedException e) {
        if (e.reason() != WebhookRejectedException.Reason.BAD_SIGNATURE) {
          return WebhookOutcome.REJECTED;
        }
      }
    }
    return WebhookOutcome.REJECTED;
  }

  /** How many people wait to be read again. */
  public long waiting() {
    return wiring.store(tenant).read(h -> WebhookTable.count(h, tenant));
  }

  /** Remembers the delivery and whom it is about in one step: both, or it comes again. */
  private WebhookOutcome note(Scope scope, WebhookDelivery delivery) {
    return wiring.store(tenant).transact(h -> note(h, scope, delivery));
  }

  private WebhookOutcome note(Handle h, Scope scope, WebhookDelivery delivery) {
    long now = wiring.clock().millis();
    String token = audit.key(h).token("webhook", delivery.token());
    long until = delivery.triggeredAt().plus(OLDEST).toEpochMilli();
    if (!WebhookTable.see(h, tenant, token, until, now)) {
      return WebhookOutcome.DUPLICATE;
    }
    var contact = delivery.event().contactId();
    var opportunity = delivery.event().opportunityId();
    if (contact != null) {
      WebhookTable.enqueue(h, scope, WebhookTable.CONTACT, contact.value(), now);
    }
    if (opportunity != null
        && (contact == null || isOfSomebodyElse(h, scope, opportunity, contact))) {
      WebhookTable.enqueue(h, scope, WebhookTable.OPPORTUNITY, opportunity.value(), now);
    }
    return contact == null && opportunity == null
        ? WebhookOutcome.IGNORED
        : WebhookOutcome.ACCEPTED;
  }

  /** Then people were merged, and both are to be read. */
  private static boolean isOfSomebodyElse(
      Handle h, Scope scope, OpportunityId opportunity, ContactId contact) {
    return OpportunityTable.contactOf(h, scope, opportunity.value())
        .map(known -> !known.equals(contact.value()))
        .orElse(false);
  }

  private String context(String connection, String id) {
    return new Scope(tenant, connection).signingContext(id);
  }

  /** Which deliveries came is remembered with whom they are about, in the store. */
  private static final class NoMemory implements ReplayStore {
    @Override
    public boolean remember(String token, Instant until) {
      return true;
    }

    @Override
    public void forget(String token) {}
  }
}
