package io.github.atsconnect.examples.boot;

import io.github.atsconnect.lever.simulator.world.MadeUpProfile;

/** Made-up people as rows of this host. */
final class DemoPeople {
  private DemoPeople() {}

  static Profile profile(MadeUpProfile p) {
    return new Profile(
        p.id(),
        p.name(),
        p.headline(),
        p.location(),
        p.emails(),
        p.phones(),
        p.links(),
        p.positions().stream()
            .map(
                x ->
                    new Profile.Job(
                        x.title(),
                        x.company(),
                        x.start().toString(),
                        x.end() == null ? null : x.end().toString()))
            .toList(),
        p.schools(),
        p.skills());
  }
}
