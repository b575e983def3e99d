package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares badges. The chances are a beginning: the trainer learns them from the host's own people,
 * without labels.
 */
final class BadgeFeature implements Feature<Badge> {
  @Override
  public String name() {
    return "badge";
  }

  @Override
  public List<AgreementLevel> levels() {
    return List.of(
        AgreementLevel.byFrequency("BADGE_EQUAL", "same badge", 0.90, 1e-4),
        AgreementLevel.of("BADGE_SITE", "badge of the same site", 0.06, 0.20),
        AgreementLevel.of("BADGE_OTHER", "badge of another site", 0.04, 0.80));
  }

  @Override
  public @Nullable Badge read(Person person) {
    return Badge.of(person).orElse(null);
  }

  @Override
  public int compare(Badge a, Badge b) {
    return a.equals(b) ? 0 : a.site().equals(b.site()) ? 1 : 2;
  }

  @Override
  public Set<String> attributes() {
    return Set.of(Badge.ATTRIBUTE);
  }
}
