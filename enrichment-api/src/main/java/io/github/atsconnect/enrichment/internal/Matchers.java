package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.matching.Matcher;

/** The host's matcher, fitted to the profiles and to what the tenant's people said of its links. */
final class Matchers {
  private Matchers() {}

  static Matcher of(Wiring wiring, String tenant) {
    Calibration calibration =
        Calibration.of(wiring.store(tenant).read(h -> VerdictTable.all(h, tenant)));
    return wiring
        .matcher()
        .withPopulation(wiring.profiles().population())
        .withPriorShift(calibration.shift());
  }
}
