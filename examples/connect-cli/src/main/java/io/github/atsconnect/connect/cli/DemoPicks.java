package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Profiles worth showing: different cases, each with much to tell. */
final class DemoPicks {
  /** Asking the ATS costs requests, so of each case only a few are looked at. */
  private static final int LOOKED_AT = 5;

  /**
   * A profile and what the ATS knows of it.
   *
   * @param profile the profile
   * @param found what was found
   */
  record Pick(Person profile, Enrichment found) {}

  private final EnrichmentService connect;
  private final List<Person> profiles;
  private final Map<String, Badge> badges;

  DemoPicks(EnrichmentService connect, List<Person> profiles) {
    this.connect = connect;
    this.profiles = profiles;
    this.badges = connect.badges(profiles.stream().map(Person::id).toList());
  }

  /** A prospect, an applicant whose case is closed, and somebody with several opportunities. */
  List<Pick> inAts() {
    List<Pick> picks = new ArrayList<>();
    Stream.<Predicate<Badge>>of(
            b -> b.opportunities() == 1 && b.kindOrNull() == CandidateKind.PROSPECT,
            b ->
                b.opportunities() == 1
                    && b.kindOrNull() == CandidateKind.APPLICANT
                    && b.statusOrNull() != CandidateStatus.ACTIVE,
            b -> b.opportunities() > 1)
        .map(this::best)
        .flatMap(Optional::stream)
        .forEach(picks::add);
    return picks;
  }

  /** Somebody whom the ATS does not know. */
  Person notInAts() {
    return profiles.stream()
        .filter(p -> !badges.containsKey(p.id()) && p.headline().isPresent())
        .filter(p -> connect.links(p.id()).isEmpty())
        .findFirst()
        .orElse(profiles.get(0));
  }

  private Optional<Pick> best(Predicate<Badge> which) {
    return profiles.stream()
        .filter(p -> p.headline().isPresent())
        .filter(p -> Optional.ofNullable(badges.get(p.id())).filter(which).isPresent())
        .limit(LOOKED_AT)
        .map(p -> new Pick(p, connect.enrich(p)))
        .max(
            Comparator.comparingLong(
                p -> p.found().records().stream().mapToLong(DemoPicks::tells).sum()));
  }

  /** How much a record tells. */
  private static long tells(AtsRecord r) {
    return Stream.of(r.stageOrNull(), r.postingOrNull(), r.lastUpdatedOrNull(), r.recruiterOrNull())
            .filter(Objects::nonNull)
            .count()
        + Math.min(1, r.emails().size())
        + Math.min(1, r.phones().size())
        + Math.min(3, 2L * r.attachments().size());
  }
}
