package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deliveries of webhooks as Lever signs them, each with a token of its own. */
final class SignedDeliveries {
  private final Clock clock;
  private int made;

  SignedDeliveries(Clock clock) {
    this.clock = clock;
  }

  byte[] about(String secret, String contact, String opportunity) {
    return of(
        secret, "\"contactId\":\"%s\",\"opportunityId\":\"%s\"".formatted(contact, opportunity));
  }

  byte[] of(String secret, String data) {
    String token = "token-" + made++;
    long at = clock.millis();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      String signature = HexFormat.of().formatHex(mac.doFinal((token + at).getBytes(UTF_8)));
      return ("{\"id\":\"d%d\",\"event\":\"candidateStageChange\",\"triggeredAt\":%d,"
              + "\"token\":\"%s\",\"signature\":\"%s\",\"data\":{%s}}")
          .formatted(made, at, token, signature, data)
          .getBytes(UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
