package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Health.SyncFailure;
import io.github.atsconnect.enrichment.model.UnknownReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether it is known that a profile without a link is not in the ATS.
 *
 * @param knownSince since when the profile is in the profile store; empty when nobody knows
 * @param lookedUp whether it was looked up among the candidates whom no link holds
 */
record Coverage(Optional<Instant> knownSince, boolean lookedUp) {

  /** Why it is not known; empty when it is. */
  Set<UnknownReason> doubts(List<Connected> connections) {
    Set<UnknownReason> doubts = EnumSet.noneOf(UnknownReason.class);
    if (connections.isEmpty()) {
      doubts.add(UnknownReason.NOT_CONNECTED);
    }
    connections.forEach(c -> doubt(c).ifPresent(doubts::add));
    return doubts;
  }

  private Optional<UnknownReason> doubt(Connected c) {
    if (c.view().state() == ConnectionState.DISCONNECTED) {
      return Optional.of(UnknownReason.DISCONNECTED);
    }
    SyncFailure failure = c.stored().failure();
    if (failure != null) {
      return Optional.of(reason(failure.problem()));
    }
    boolean paused = c.view().state() == ConnectionState.PAUSED;
    if (c.stored().fullDoneAt() == null) {
      return Optional.of(paused ? UnknownReason.PAUSED : UnknownReason.NEVER_SYNCED);
    }
    if (covers(c)) {
      return Optional.empty();
    }
    return Optional.of(paused ? UnknownReason.PAUSED : UnknownReason.PROFILE_NOT_COVERED);
  }

  /** A sync looks for the profiles that are there when it begins. */
  private boolean covers(Connected c) {
    Long begun = c.fullBegunAt();
    boolean there =
        begun != null && knownSince.map(since -> since.toEpochMilli() <= begun).orElse(false);
    return there || (lookedUp && c.keepsTokens());
  }

  private static UnknownReason reason(String failure) {
    if (failure.equals(Reason.KEY_REFUSED.name())) {
      return UnknownReason.KEY_REFUSED;
    }
    if (failure.equals(Reason.KEY_UNAVAILABLE.name())) {
      return UnknownReason.KEY_UNAVAILABLE;
    }
    return failure.equals(Reason.ATS_UNAVAILABLE.name())
        ? UnknownReason.ATS_UNAVAILABLE
        : UnknownReason.SYNC_INCOMPLETE;
  }
}
