package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.Similarities;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.Locale;

/** How alike the names of teams are: the host writes them as it likes. */
final class Teams implements Similarity {
  /** The attribute of a person that holds it. */
  static final String ATTRIBUTE = "team";

  private static final Similarity WORDS = Similarities.words();

  @Override
  public double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    return isNight(a) && isNight(b) ? 1 : WORDS.similarity(a, b);
  }

  /** "Nights", "the night shift", "NIGHT CREW" are one. */
  private static boolean isNight(String team) {
    return team.length() < 60 && team.toLowerCase(Locale.ROOT).contains("night");
  }
}
