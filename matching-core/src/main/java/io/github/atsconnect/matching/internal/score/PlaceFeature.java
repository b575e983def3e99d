package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.model.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody lives; people move, so another city costs little. */
final class PlaceFeature extends Feature {

  private static final double RARE_PLACE = 1e-3;

  PlaceFeature() {
    super(
        "place",
        List.of(
            Level.missing("PLACE"),
            Level.byFrequency("CITY_EQUAL", "same city", 0.76, 1, 5),
            Level.byFrequency("REGION_EQUAL", "same region or country", 0.08, 1, 2),
            Level.of("PLACE_DIFFERENT", "another place", 0.16, 0.66)));
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.places().length == 0 || b.places().length == 0) {
      return 0;
    }
    double city = 1;
    double region = 1;
    boolean sameCity = false;
    boolean sameRegion = false;
    for (PlaceForm x : a.places()) {
      for (PlaceForm y : b.places()) {
        if (x.city().equals(y.city()) || Distance.isTypo(x.city(), y.city())) {
          sameCity = true;
          city = Math.min(city, frequency(f, y.city()));
        }
        String shared = sharedRegion(x, y);
        if (shared != null) {
          sameRegion = true;
          region = Math.min(region, frequency(f, shared));
        }
      }
    }
    out.frequency = sameCity ? city : region;
    return sameCity ? 1 : sameRegion ? 2 : 3;
  }

  private static @Nullable String sharedRegion(PlaceForm x, PlaceForm y) {
    for (String part : x.rest()) {
      if (y.rest().contains(part) || y.city().equals(part)) {
        return part;
      }
    }
    return y.rest().contains(x.city()) ? x.city() : null;
  }

  private static double frequency(Frequencies f, String place) {
    return f.valueFrequency(Frequencies.place(place), RARE_PLACE);
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.locations(), person.locations());
  }
}
