package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers the evidence of one person as a sync does, for somebody who waits. */
final class LiveEvidence {
  private LiveEvidence() {}

  /**
   * The candidacies, and résumés while they decide.
   *
   * @return empty when the person is not in the ATS any more, or must not be used
   * @throws io.github.atsconnect.lever.LeverException when the ATS does not answer
   */
  static Optional<Evidence> of(Session session, String contact, Decider decider, Wiring wiring) {
    return of(session, contact, decider, wiring, Access.FULL);
  }

  /** The same as far as somebody may see it: without confidential candidacies, without files. */
  static Optional<Evidence> of(
      Session session, String contact, Decider decider, Wiring wiring, Access access) {
    LeverGateway lever = session.gateway();
    Instant now = wiring.clock().instant();
    List<Opportunity> found = lever.ofContact(contact);
    List<Opportunity> usable =
        found.stream()
            .filter(
                o -> Consent.skipped(o, lever.confidential() && access.confidential()).isEmpty())
            .toList();
    if (usable.isEmpty() || found.stream().anyMatch(o -> Consent.barred(o, now).isPresent())) {
      return Optional.empty();
    }
    Evidence evidence = Evidence.of(contact, usable, session.reference());
    Assessor assessor = new Assessor(decider, true, false);
    if (session.connection().level() != FeatureLevel.FILES
        || !access.files()
        || assessor.settled(evidence, Prior.NONE)) {
      return Optional.of(evidence);
    }
    return Optional.of(
        new ResumeEvidence(lever, session.reference(), assessor, wiring.resumeReader())
            .read(contact, Optional.of(evidence), Prior.NONE)
            .evidence());
  }
}
