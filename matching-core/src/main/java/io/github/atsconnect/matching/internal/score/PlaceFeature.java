package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

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
  boolean isKnown(PreparedPerson candidate) {
    return candidate.places().length > 0;
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
        if (x.hash(0) == y.hash(0) || Distance.isTypo(x.city(), y.city())) {
          sameCity = true;
          city = Math.min(city, f.valueFrequency(y.hash(0), RARE_PLACE));
        }
        int shared = sharedRegion(x, y);
        if (shared >= 0) {
          sameRegion = true;
          region = Math.min(region, f.valueFrequency(x.hash(shared), RARE_PLACE));
        }
      }
    }
    out.frequency = sameCity ? city : region;
    return sameCity ? 1 : sameRegion ? 2 : 3;
  }

  /** Which part of the one place the other has too, other than as the city of both, or -1. */
  private static int sharedRegion(PlaceForm x, PlaceForm y) {
    for (int i = 1; i < x.size(); i++) {
      if (y.indexOf(x.hash(i)) >= 0) {
        return i;
      }
    }
    return y.indexOf(x.hash(0)) > 0 ? 0 : -1;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.locations(), person.locations());
  }
}
