package io.github.atsconnect.spark;

import io.github.atsconnect.matching.LinkSteps;

/**
 * The steps of the library, one object in each process. With match keys or similarities of a host's
 * own, this is where they are given.
 */
final class Steps {

  static final LinkSteps STEPS = LinkSteps.standard();

  private Steps() {}
}
