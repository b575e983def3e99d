package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A host's own feature for tests: badges such as "north-17", of a site and a number. */
record BadgeFeature(boolean identifies) implements Feature<BadgeFeature.Badge> {

  static final String ATTRIBUTE = "badge";

  record Badge(String site, String number) {
    @Override
    public String toString() {
      return site + "-" + number;
    }
  }

  @Override
  public String name() {
    return "badge number";
  }

  @Override
  public List<AgreementLevel> levels() {
    return List.of(
        AgreementLevel.byFrequency("BADGE_EQUAL", "same badge", 0.9, 1e-4),
        AgreementLevel.of("BADGE_SITE", "badge of the same site", 0.06, 0.2),
        AgreementLevel.of("BADGE_OTHER", "badge of another site", 0.04, 0.8));
  }

  @Override
  public @Nullable Badge read(Person person) {
    Attribute a = person.attributes().get(ATTRIBUTE);
    String[] parts = a == null ? new String[0] : a.value().toLowerCase(Locale.ROOT).split("-", -1);
    return parts.length == 2 ? new Badge(parts[0], parts[1]) : null;
  }

  @Override
  public int compare(Badge a, Badge b) {
    return a.equals(b) ? 0 : a.site().equals(b.site()) ? 1 : 2;
  }

  @Override
  public Set<String> attributes() {
    return Set.of(ATTRIBUTE);
  }

  static Person.Builder give(Person.Builder person, String badge) {
    return person.attribute(ATTRIBUTE, Attribute.Type.TEXT, badge);
  }
}
