package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.OwnForms;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A host's own feature among the others. */
final class HostFeature<T> extends Feature {

  private final io.github.atsconnect.matching.spi.Feature<T> feature;
  private final int place;
  private final List<AgreementLevel> given;

  /**
   * Makes one.
   *
   * @param place where people keep the feature's value
   */
  HostFeature(io.github.atsconnect.matching.spi.Feature<T> feature, int place) {
    super(feature.name(), levels(feature.name(), feature.levels()));
    this.feature = feature;
    this.place = place;
    this.given = List.copyOf(feature.levels());
  }

  private static List<Level> levels(String name, List<AgreementLevel> given) {
    List<Level> out = new ArrayList<>(given.size() + 1);
    out.add(Level.missing(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_")));
    for (AgreementLevel level : given) {
      out.add(
          level.byFrequency()
              ? Level.byFrequency(level.code(), level.words(), level.m(), 1)
              : Level.of(level.code(), level.words(), level.m(), level.u()));
    }
    return out;
  }

  @Override
  public boolean isIdentifier() {
    return feature.identifies();
  }

  @Override
  int compare(PreparedPerson candidate, PreparedPerson person, Frequencies f, Finding out) {
    OwnForms.Value mine = candidate.own().values().get(place);
    OwnForms.Value theirs = person.own().values().get(place);
    T a = value(mine);
    T b = value(theirs);
    if (a == null || b == null) {
      return 0;
    }
    int level = feature.compare(a, b);
    if (level < 0 || level >= given.size()) {
      throw new IllegalStateException(
          "feature \""
              + name()
              + "\" found level "
              + level
              + ", but has levels 0 to "
              + (given.size() - 1));
    }
    if (given.get(level).byFrequency()) {
      out.frequency = f.valueFrequency(theirs.hash(), given.get(level).u());
    }
    return level + 1;
  }

  @SuppressWarnings("unchecked") // at this place is what the feature itself has read
  private @Nullable T value(OwnForms.Value of) {
    return (T) of.value();
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(text(candidate), text(person));
  }

  private String text(Person person) {
    T value = feature.read(person);
    return value == null ? "" : feature.text(value);
  }
}
