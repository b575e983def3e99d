package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Hash;

/** An address as it is compared. Immutable. */
public final class EmailKey {

  private static final double PLAIN = 0.15;
  private static final double UNRELATED = 1e-6;

  private final long hash;
  private final MailDomain domain;
  private final double chanceGivenName;

  /**
   * An address.
   *
   * @param length length of the user name without separators
   * @param beside how many of its characters are not of the person's name
   */
  EmailKey(EmailForm form, int length, int beside) {
    this.hash = Hash.of('e', form.local(), '@', form.domain().name());
    this.domain = form.domain();
    // A plain user name is likely; each digit divides by ten, each foreign letter by ten too.
    this.chanceGivenName =
        beside < length ? Math.max(UNRELATED, PLAIN * Math.pow(10, -beside)) : UNRELATED;
  }

  /** An address that was kept. */
  public EmailKey(long hash, MailDomain domain, double chanceGivenName) {
    this.hash = hash;
    this.domain = domain;
    this.chanceGivenName = chanceGivenName;
  }

  /** The domain. */
  public MailDomain mailDomain() {
    return domain;
  }

  /** Hash of the canonical address. */
  public long hash() {
    return hash;
  }

  /** Hash of the domain. */
  public long domain() {
    return domain.hash();
  }

  /** Whether the mailbox may be one that an employer gives. */
  public boolean isWork() {
    return !domain.brand().isEmpty();
  }

  /** Whether the domain's brand, if it may be an employer, is this one. */
  public boolean isAt(Employer employer) {
    return employer.flat().equals(domain.brand());
  }

  /**
   * Chance that somebody of the person's name has this user name at a given domain: an address made
   * of the name says little more than the name.
   */
  public double chanceGivenName() {
    return chanceGivenName;
  }

  @Override
  public String toString() {
    return "EmailKey[****]";
  }
}
