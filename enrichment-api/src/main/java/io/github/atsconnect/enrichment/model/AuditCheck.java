package io.github.atsconnect.enrichment.model;

import java.util.OptionalLong;

/**
 * Whether the audit log is whole.
 *
 * @param entries how many entries were looked at
 * @param brokenAtOrZero sequence of the first entry that was changed, or that follows on one that
 *     is missing; 0 when all are whole
 * @param lastHash hash of the last entry, to be compared with one noted elsewhere: an end that was
 *     cut off cannot be seen otherwise; empty when there is none
 */
public record AuditCheck(long entries, long brokenAtOrZero, String lastHash) {

  /** {@return whether no entry was changed or taken out} */
  public boolean isWhole() {
    return brokenAtOrZero == 0;
  }

  /** {@return the sequence of the first entry that is not whole} */
  public OptionalLong brokenAt() {
    return isWhole() ? OptionalLong.empty() : OptionalLong.of(brokenAtOrZero);
  }
}
