package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes deliveries of webhooks. Whoever may reach it proves by the signature in the body who they
 * are, so it stands outside of the application's login. Answers at once: the person whom a delivery
 * is about is read later.
 *
 * <ul>
 *   <li>200: genuine, new or there before
 *   <li>400: not genuine, too old, no delivery, or no such customer; which of them is not told
 *   <li>413: too large to be one
 *   <li>503: the store or the keeper of secrets does not answer; the ATS sends it again
 * </ul>
 */
@RestController
public final class WebhookController {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

  private final EnrichmentTenants tenants;
  private final TenantDirectory directory;
  private final int mostBytes;

  WebhookController(EnrichmentTenants tenants, TenantDirectory directory, DataSize most) {
    this.tenants = tenants;
    this.directory = directory;
    this.mostBytes = Math.toIntExact(most.toBytes());
  }

  @PostMapping("${ats-connect.webhooks.path:/ats-connect/webhooks}/{tenant}")
  ResponseEntity<Void> take(@PathVariable String tenant, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    try {
      // A handle for whatever a stranger makes up would be kept for ever.
      WebhookOutcome outcome =
          directory.isKnown(tenant)
              ? tenants.tenant(tenant).handleWebhook(body)
              : WebhookOutcome.rejected(WebhookOutcome.Rejection.NOT_TRUSTED);
      return ResponseEntity.status(outcome.httpStatus()).build();
    } catch (EnrichmentException e) {
      LOG.warn("a webhook could not be taken: {}", e.reason());
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
  }
}
