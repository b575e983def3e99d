package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import io.github.atsconnect.lever.model.ArchiveReasonType;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.StageId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account's stages, in the order of its pipeline, and archive reasons. What the key may not
 * list is empty. Immutable.
 */
final class Reference {
  private static final StageId FIRST_APPLICANT_STAGE = new StageId("applicant-new");
  private static final String LEAD = "lead-";

  private final Map<StageId, String> stageNames = new HashMap<>();
  private final Map<StageId, Integer> stageOrder = new HashMap<>();
  private final Map<ArchiveReasonId, ArchiveReason> reasons = new HashMap<>();
  private final boolean stagesKnown;
  private final boolean reasonsKnown;

  /** Null stands for what is not known. */
  Reference(@Nullable List<Stage> stages, @Nullable List<ArchiveReason> archiveReasons) {
    this.stagesKnown = stages != null;
    this.reasonsKnown = archiveReasons != null;
    if (stages != null) {
      for (Stage stage : stages) {
        stageOrder.put(stage.id(), stageOrder.size());
        stageNames.put(stage.id(), stage.text());
      }
    }
    if (archiveReasons != null) {
      archiveReasons.forEach(r -> reasons.put(r.id(), r));
    }
  }

  static Reference load(LeverClient lever) {
    return new Reference(
        LeverGateway.permitted(() -> lever.stages().list().toList()),
        LeverGateway.permitted(() -> lever.archiveReasons().list().toList()));
  }

  /**
   * Prospect or applicant. A stage before "New applicant" is a prospect's; one whose id says "lead"
   * always is. Where the order does not tell (a deleted stage, a list that may not be read), only
   * the id speaks.
   */
  CandidateKind kind(Opportunity o) {
    if (o.stage() == null) {
      return CandidateKind.APPLICANT;
    }
    StageId stage = o.stage().id();
    if (stage.value().startsWith(LEAD)) {
      return CandidateKind.PROSPECT;
    }
    Integer at = stageOrder.get(stage);
    Integer split = stageOrder.get(FIRST_APPLICANT_STAGE);
    return at != null && split != null && at < split
        ? CandidateKind.PROSPECT
        : CandidateKind.APPLICANT;
  }

  /** Active, archived, or hired: archived for a reason of the type "hired". */
  CandidateStatus status(Opportunity o) {
    if (o.archived() == null) {
      return CandidateStatus.ACTIVE;
    }
    ArchiveReason reason =
        o.archived().reason() == null ? null : reasons.get(o.archived().reason());
    return reason != null && reason.type() != null && reason.type().is(ArchiveReasonType.HIRED)
        ? CandidateStatus.HIRED
        : CandidateStatus.ARCHIVED;
  }

  Optional<String> stageName(Opportunity o) {
    var stage = o.stage();
    if (stage == null) {
      return Optional.empty();
    }
    return stage
        .expanded()
        .map(Stage::text)
        .or(() -> Optional.ofNullable(stageNames.get(stage.id())))
        .filter(text -> !text.isBlank());
  }

  Optional<String> archiveReason(Opportunity o) {
    if (o.archived() == null || o.archived().reason() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(reasons.get(o.archived().reason()))
        .map(ArchiveReason::text)
        .filter(text -> !text.isBlank());
  }

  boolean stagesKnown() {
    return stagesKnown;
  }

  boolean reasonsKnown() {
    return reasonsKnown;
  }

  /** What is kept of a candidacy. */
  OpportunityFacts facts(Opportunity o) {
    Instant updated = lastUpdated(o);
    return new OpportunityFacts(
        o.id().value(),
        kind(o),
        status(o),
        updated == null ? null : updated.toEpochMilli(),
        Consent.isConfidential(o));
  }

  /**
   * When anything last changed. Old rows have no time of change; then the latest of what they do
   * have.
   */
  static @Nullable Instant lastUpdated(Opportunity o) {
    if (o.updatedAt() != null) {
      return o.updatedAt();
    }
    return Stream.of(
            Optional.ofNullable(o.lastInteractionAt()),
            Optional.ofNullable(o.lastAdvancedAt()),
            Optional.ofNullable(o.archived()).map(a -> a.archivedAt()),
            Optional.ofNullable(o.createdAt()))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
