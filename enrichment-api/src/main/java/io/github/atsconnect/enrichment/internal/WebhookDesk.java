package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.model.WebhookOutcome.Rejection;
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
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries of webhooks for one tenant: checks who sent them, notes whom they are about, and
 * believes nothing else in them. What became of the person is read from the ATS afterwards. Safe
 * for use by many threads.
 */
public final class WebhookDesk {
  /** Clocks differ. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /**
   * So long it is known what came, at least: Lever lets its customers send it again for two weeks.
   */
  private static final Duration REMEMBERED = Duration.ofDays(15);

  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final WebhookTally tally;

  /** The desk of a tenant. */
  public WebhookDesk(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.tally = new WebhookTally(wiring.store(tenant), tenant, wiring.clock());
  }

  /**
   * What was made of a delivery.
   *
   * @param connection whose it is, where it was accepted; else null
   */
  public record Taken(WebhookOutcome outcome, @Nullable String connection) {}

  /** Keeps a secret with which the connection's deliveries are signed. */
  public void addToken(Connection connection, String pasted) {
    String token = signingToken(pasted);
    wiring
        .store(tenant)
        .write(
            h -> {
              Scope scope = new Scope(tenant, connection.id());
              if (ConnectionTable.byId(h, scope).isEmpty()) {
                throw new EnrichmentException(
                    Reason.CONNECTION_UNKNOWN, "there is no such connection in this tenant");
              }
              String id = audit.key(h).token("signing", token);
              byte[] sealed = wiring.secrets().protect(context(connection.id(), id), token);
              WebhookTable.addToken(h, scope, id, Base64.getEncoder().encodeToString(sealed));
              audit.add(h, "webhook.trusted", connection.id(), "ok");
            });
  }

  /** Without the blanks that come along when it is pasted. */
  private static String signingToken(String pasted) {
    String token = pasted.replaceAll("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$", "");
    if (token.codePoints().anyMatch(WebhookDesk::isBlankOrControl)) {
      throw new IllegalArgumentException(
          "the signing token has a blank or a line break in it: copy it again from Lever, alone");
    }
    return new SigningToken(token).value();
  }

  private static boolean isBlankOrControl(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
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
  public Taken take(byte[] body) {
    Taken taken = check(body);
    if (taken.outcome().rejection().isPresent()) {
      tally.rejected(taken.outcome());
    }
    return taken;
  }

  private Taken check(byte[] body) {
    List<WebhookTable.SealedToken> tokens =
        wiring.store(tenant).read(h -> WebhookTable.tokens(h, tenant));
    Rejection why = tokens.isEmpty() ? Rejection.NOT_TRUSTED : Rejection.TOKEN_UNAVAILABLE;
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
            Webhooks.with(wiring.clock(), wiring.webhookAge(), new NoMemory())
                .verify(body, new SigningToken(secret.get()));
        return new Taken(note(new Scope(tenant, each.connection()), delivery), each.connection());
      } catch (WebhookRejectedException e) {
        switch (e.reason()) {
          case MALFORMED -> {
            return rejected(Rejection.MALFORMED);
          }
          case UNSIGNED -> {
            return rejected(Rejection.UNSIGNED);
          }
          case TOO_OLD, FROM_THE_FUTURE -> {
            return new Taken(untimely(e), null);
          }
          default -> why = Rejection.BAD_SIGNATURE;
        }
      }
    }
    return rejected(why);
  }

  private static Taken rejected(Rejection why) {
    return new Taken(WebhookOutcome.rejected(why), null);
  }

  /** It is genuine: its time is signed, and was looked at last. */
  private static WebhookOutcome untimely(WebhookRejectedException e) {
    Rejection why =
        e.reason() == WebhookRejectedException.Reason.TOO_OLD
            ? Rejection.TOO_OLD
            : Rejection.FROM_THE_FUTURE;
    return WebhookOutcome.rejected(why, e.clockDifference().orElse(Duration.ZERO).negated());
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
    if (ConnectionTable.byId(h, scope).isEmpty()) {
      // Removed since its tokens were looked up.
      return WebhookOutcome.rejected(Rejection.NOT_TRUSTED);
    }
    long now = wiring.clock().millis();
    String token = audit.key(h).token("webhook", delivery.token());
    Duration remembered =
        wiring.webhookAge().compareTo(REMEMBERED) > 0 ? wiring.webhookAge() : REMEMBERED;
    long until = delivery.triggeredAt().plus(remembered).plus(AHEAD).toEpochMilli();
    WebhookCounts.add(h, tenant, WebhookCounts.TAKEN, now, 0);
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
