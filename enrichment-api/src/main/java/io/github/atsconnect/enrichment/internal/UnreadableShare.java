package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunTable.Unreadable;
import java.util.Locale;

/**
 * How many records may be set aside because they cannot be read. Where there are more, it is not
 * these records: Lever, or something on the way, answers otherwise than it did, and a sync that
 * ended all the same would say that all is well.
 */
final class UnreadableShare {
  /** Few may always be. */
  private static final int ALWAYS_ALLOWED = 5;

  /** Enough to see, while a list is walked, that it makes no sense to walk on. */
  private static final int HOPELESS = 500;

  private final double allowed;

  UnreadableShare(SyncOptions options) {
    this.allowed = options.unreadableShare();
  }

  /** Stops a walk of which most cannot be read. */
  void stopIfHopeless(Unreadable u) {
    if (u.seen() >= HOPELESS && u.bad() * 2 > u.seen() && u.bad() > u.seen() * allowed) {
      throw tooMany(u);
    }
  }

  /**
   * Stops a sync that has set too much aside.
   *
   * @param full whether everything was listed, of which something should have been readable
   */
  void stopIfTooMany(Unreadable u, boolean full) {
    boolean nothing = full && u.bad() == u.seen() && u.bad() > 0 && allowed < 1;
    if (nothing || (u.bad() > ALWAYS_ALLOWED && u.bad() > u.seen() * allowed)) {
      throw tooMany(u);
    }
  }

  private static EnrichmentException tooMany(Unreadable u) {
    return new EnrichmentException(
        Reason.ATS_UNREADABLE,
        String.format(
            Locale.ROOT,
            "%d of %d records could not be read: Lever answers otherwise than this version knows."
                + " Links stay as they are; look for a newer version",
            u.bad(),
            u.seen()));
  }
}
