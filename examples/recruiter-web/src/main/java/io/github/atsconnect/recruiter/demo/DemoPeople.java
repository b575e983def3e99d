package io.github.atsconnect.recruiter.demo;

import io.github.atsconnect.lever.simulator.world.MadeUpPosition;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Made-up profiles as people of the host: what a host writes for its own records. */
final class DemoPeople {
  private DemoPeople() {}

  static Person person(MadeUpProfile profile) {
    Person.Builder b =
        Person.builder(profile.id())
            .name(profile.name())
            .location(profile.location())
            .headline(profile.headline());
    profile.emails().forEach(b::email);
    profile.phones().forEach(b::phone);
    profile.links().forEach(b::link);
    profile.positions().forEach(p -> b.position(position(p)));
    profile.schools().forEach(b::school);
    profile.skills().forEach(b::skill);
    return b.build();
  }

  private static Position position(MadeUpPosition p) {
    return new Position(p.title(), p.company(), date(p.start()), date(p.end()), p.end() == null);
  }

  private static @Nullable PartialDate date(@Nullable YearMonth month) {
    return month == null ? null : PartialDate.of(month.getYear(), month.getMonthValue());
  }
}
