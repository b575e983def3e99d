package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which candidacy tells the most: active before hired before archived, then the one that changed
 * last, then the smaller id, so that the order is always the same.
 */
final class Telling {
  static final Comparator<AtsRecord> RECORDS =
      Comparator.<AtsRecord>comparingInt(r -> rank(r.status()))
          .thenComparing(r -> time(r.lastUpdatedOrNull()), Comparator.reverseOrder())
          .thenComparing(AtsRecord::opportunityId);

  static final Comparator<Badge> BADGES =
      Comparator.<Badge>comparingInt(b -> rank(b.statusOrNull()))
          .thenComparing(b -> time(b.lastUpdatedOrNull()), Comparator.reverseOrder());

  private Telling() {}

  static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }

  private static int rank(@Nullable CandidateStatus status) {
    if (status == null) {
      return 3;
    }
    return switch (status) {
      case ACTIVE -> 0;
      case HIRED -> 1;
      case ARCHIVED -> 2;
    };
  }

  private static Instant time(@Nullable Instant t) {
    return t == null ? Instant.MIN : t;
  }
}
