package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.model.Confidentiality;
import io.github.atsconnect.lever.model.DataProtection;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.Optional;

/** Which candidacies must not be used, and why. */
final class Consent {
  /** The ATS removed the person's data for good. */
  static final String ANONYMIZED = "anonymized";

  /** The person does not allow their data to be kept. */
  static final String NO_CONSENT = "no-consent";

  /** The time is over for which the person allowed it. */
  static final String CONSENT_EXPIRED = "consent-expired";

  /** Only some in the customer's team may see it. */
  static final String CONFIDENTIAL = "confidential";

  /** Says of no person that it is theirs. */
  static final String NO_CONTACT = "no-contact";

  /** Was erased on the host's word. */
  static final String ERASED = "erased";

  /** Could not be read. */
  static final String UNREADABLE = "unreadable";

  private Consent() {}

  /** Why nothing of this person may be used; the whole person, not just this candidacy. */
  static Optional<String> barred(Opportunity o, Instant now) {
    if (o.anonymized()) {
      return Optional.of(ANONYMIZED);
    }
    DataProtection protection = o.dataProtection();
    if (protection == null || protection.store() == null) {
      return Optional.empty();
    }
    if (!protection.store().allowed()) {
      return Optional.of(NO_CONSENT);
    }
    Instant until = protection.store().expiresAt();
    return until != null && !until.isAfter(now) ? Optional.of(CONSENT_EXPIRED) : Optional.empty();
  }

  /**
   * Why this one candidacy is left out.
   *
   * @param confidential whether confidential ones count too
   */
  static Optional<String> skipped(Opportunity o, boolean confidential) {
    if (o.contact() == null) {
      return Optional.of(NO_CONTACT);
    }
    return !confidential && isConfidential(o) ? Optional.of(CONFIDENTIAL) : Optional.empty();
  }

  /** Whether only some of the customer's team may see it. */
  static boolean isConfidential(Opportunity o) {
    return o.confidentiality() != null && o.confidentiality().is(Confidentiality.CONFIDENTIAL);
  }

  /** Whether the person may be contacted; where the ATS keeps no consent, yes. */
  static boolean contactAllowed(Opportunity o, Instant now) {
    DataProtection protection = o.dataProtection();
    if (protection == null || protection.contact() == null) {
      return true;
    }
    Instant until = protection.contact().expiresAt();
    return protection.contact().allowed() && (until == null || until.isAfter(now));
  }
}
