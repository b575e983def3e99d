package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gathers the evidence of one person as a sync does, for somebody who waits.
 *
 * @param crew reads résumés, which may take longer than somebody waits
 */
record LiveEvidence(Wiring wiring, Crew crew, Decider decider) {

  /**
   * The candidacies, and résumés while they decide and there is time; as far as somebody may see
   * it: without confidential candidacies, without files.
   *
   * @return empty when the person is not in the ATS any more, or must not be used or seen
   * @throws io.github.atsconnect.lever.LeverException when the ATS does not answer
   */
  Optional<Evidence> of(Session session, String contact, Access access, Deadline deadline) {
    LeverGateway lever = session.gateway(deadline);
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
    Reference reference = session.reference(deadline);
    Evidence evidence = Evidence.of(contact, usable, reference);
    Assessor assessor = new Assessor(decider, true, false);
    if (session.connection().level() != FeatureLevel.FILES
        || !access.files()
        || assessor.settled(evidence, Prior.NONE)) {
      return Optional.of(evidence);
    }
    ResumeEvidence resumes = new ResumeEvidence(lever, reference, assessor, wiring.resumeReader());
    return Optional.of(
        inTime(
            crew.ask(() -> resumes.read(contact, Optional.of(evidence), Prior.NONE).evidence()),
            evidence,
            deadline));
  }

  private static Evidence inTime(FutureTask<Evidence> more, Evidence without, Deadline deadline) {
    try {
      return more.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return without.incomplete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException("interrupted while waiting for Lever", null, e);
    } catch (ExecutionException e) {
      throw Failures.cause(e);
    } finally {
      more.cancel(true);
    }
  }
}
