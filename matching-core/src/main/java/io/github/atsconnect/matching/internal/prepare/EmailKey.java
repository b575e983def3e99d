package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Hash;
import java.util.Set;

/**
 * An address as it is compared.
 *
 * @param hash the canonical address
 * @param domain hash of the domain
 * @param employer brand of the domain where it may be an employer, else {@code ""}
 * @param chanceGivenName chance that somebody of the person's name has this user name at a given
 *     domain: an address made of the name says little more than the name
 */
public record EmailKey(long hash, long domain, String employer, double chanceGivenName) {

  private static final double PLAIN = 0.15;
  private static final double UNRELATED = 1e-6;

  static EmailKey of(EmailForm form, Set<NameForm> names) {
    return new EmailKey(
        Hash.of('e', form.canonical()), domain(form), form.employer(), chance(form.local(), names));
  }

  private static long domain(EmailForm form) {
    return Hash.of('d', form.domain());
  }

  /** A plain user name is likely; each digit divides by ten, each foreign letter by ten too. */
  private static double chance(String local, Set<NameForm> names) {
    String flat = local.replaceAll("[-_.]", "");
    double best = UNRELATED;
    for (NameForm name : names) {
      String rest = NameRemainder.of(flat, name);
      if (rest.length() < flat.length()) {
        best = Math.max(best, PLAIN * Math.pow(10, -rest.length()));
      }
    }
    return best;
  }

  @Override
  public String toString() {
    return "EmailKey[****]";
  }
}
