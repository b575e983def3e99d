package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Hash;

/** An address as it is compared. Immutable. */
public final class EmailKey {

  private static final double PLAIN = 0.15;
  private static final double UNRELATED = 1e-6;

  /** From so many characters beside the name on, an address has nothing to do with it. */
  private static final int FAR = 6;

  private static final double[] CHANCES = chances();

  private final long hash;
  private final MailDomain domain;
  private final int beside;

  /**
   * An address.
   *
   * @param length length of the user name without separators
   * @param beside how many of its characters are not of the person's name
   */
  EmailKey(EmailForm form, int length, int beside) {
    this(
        Hash.of('e', form.local(), '@', form.domain().name()),
        form.domain(),
        beside < length ? beside : FAR);
  }

  /**
   * An address that was kept.
   *
   * @param beside as {@link #beside()}
   */
  public EmailKey(long hash, MailDomain domain, int beside) {
    this.hash = hash;
    this.domain = domain;
    this.beside = Math.min(FAR, beside);
  }

  /** A plain user name is likely; each digit divides by ten, each foreign letter by ten too. */
  private static double[] chances() {
    double[] out = new double[FAR + 1];
    for (int n = 0; n < FAR; n++) {
      out[n] = Math.max(UNRELATED, PLAIN * Math.pow(10, -n));
    }
    out[FAR] = UNRELATED;
    return out;
  }

  /** How many characters of the user name are not of the person's name, a few at most. */
  public int beside() {
    return beside;
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
    return CHANCES[beside];
  }

  @Override
  public String toString() {
    return "EmailKey[****]";
  }
}
