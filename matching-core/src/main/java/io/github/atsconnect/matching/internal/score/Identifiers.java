package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;

/** Which identifiers of two people agree or contradict, without weighing them. */
public final class Identifiers {

  private static final int AGREES = 1;

  /** How common a value is does not matter here. */
  private static final Frequencies ANY = Frequencies.ofSize(1_000_000);

  private Identifiers() {}

  /**
   * An identifier that both have.
   *
   * @param agrees whether it is the same; otherwise it contradicts
   * @param detail in words; holds personal data
   */
  public record Found(String feature, String code, boolean agrees, String detail) {
    @Override
    public String toString() {
      return "Found[" + code + "]";
    }
  }

  /** Compares the identifiers of two people. */
  public static List<Found> of(
      Person candidate, PreparedPerson preparedCandidate, Person person, PreparedPerson prepared) {
    List<Found> out = new ArrayList<>(2);
    Feature.Finding finding = new Feature.Finding();
    for (Feature f : Features.with(Features.attributesOf(List.of(preparedCandidate, prepared)))) {
      int level = f.isIdentifier() ? f.compare(preparedCandidate, prepared, ANY, finding) : 0;
      if (level == AGREES || (level > 0 && contradicts(f, level))) {
        Level found = f.levels().get(level);
        String detail = found.words() + ": " + f.detail(candidate, person);
        out.add(new Found(f.name(), found.code(), level == AGREES, detail));
      }
    }
    return out;
  }

  /** People have several addresses and numbers, but one slug a site and one national number. */
  private static boolean contradicts(Feature feature, int level) {
    boolean one = feature instanceof LinkFeature || feature instanceof AttributeFeature;
    return one && level == feature.levels().size() - 1;
  }
}
