package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Viewer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seals attachments with the tenant's key, for the one who is shown them and for the link that they
 * are shown by: so that ids alone open nothing, and nothing opens for another. A seal holds as long
 * as the tenant's key.
 */
final class Seals {
  private static final int PARTS = 3;

  private final TenantKey key;

  Seals(TenantKey key) {
    this.key = key;
  }

  /** The link that an attachment was shown by. */
  record ShownBy(String profile, String contact) {}

  Attachment seal(Attachment a, ShownBy by, @Nullable Viewer viewer) {
    return new Attachment(
        a.kind(), a.name(), a.id(), a.connectionId(), a.opportunityId(), handle(a, by, viewer));
  }

  /** What an attachment was shown by; empty when it was not shown to this one. */
  Optional<ShownBy> read(Attachment a, @Nullable Viewer viewer) {
    String[] parts = a.handle().split("\\.", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    ShownBy by;
    try {
      by = new ShownBy(decoded(parts[0]), decoded(parts[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean ours =
        MessageDigest.isEqual(handle(a, by, viewer).getBytes(UTF_8), a.handle().getBytes(UTF_8));
    return ours ? Optional.of(by) : Optional.empty();
  }

  private String handle(Attachment a, ShownBy by, @Nullable Viewer viewer) {
    String all =
        List.of(
                viewer == null ? "host" : "viewer",
                viewer == null ? "" : viewer.id(),
                a.connectionId(),
                a.opportunityId(),
                a.kind().name(),
                a.id(),
                by.profile(),
                by.contact())
            .stream()
            .map(Seals::encoded)
            .collect(Collectors.joining("."));
    return encoded(by.profile()) + "." + encoded(by.contact()) + "." + key.token("attachment", all);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), UTF_8);
  }
}
