package io.github.atsconnect.matching.internal.resume.words;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a place from other short texts. */
public final class Places {
  private static final Map<String, Set<String>> LISTS = WordList.read("places.txt");
  private static final Set<String> NAMES = names();
  private static final Set<String> WIDE = wide();
  private static final Set<String> STATES = folded("STATE");
  private static final Pattern COMMA = Pattern.compile("[,،、|/()–—]| - ");
  private static final Pattern POSTCODE =
      Pattern.compile("\\b\\d{2}-\\d{3}\\b|\\b\\d{4,6}(-\\d{3,4})?\\b");
  private static final int LONGEST = 60;

  private Places() {}

  /** Whether the text names a place and nothing else, as far as can be told. */
  public static boolean isPlace(String text) {
    if (text.length() > LONGEST || text.isEmpty()) {
      return false;
    }
    boolean digits = text.chars().anyMatch(Character::isDigit);
    String bare = !digits ? text : POSTCODE.matcher(text).replaceAll(" ");
    String[] parts = COMMA.split(bare);
    int known = 0;
    int unknown = 0;
    boolean wide = false;
    for (int i = 0; i < parts.length; i++) {
      String folded = Fold.fold(parts[i]);
      if (folded.isEmpty()) {
        continue;
      }
      boolean state = i > 0 && isState(parts[i].strip());
      if (state || isKnown(folded)) {
        known++;
        wide = state || WIDE.contains(folded);
      } else {
        unknown++;
      }
    }
    // "Ardmore, OK" names a town that we do not know; "Acme, Berlin" names an employer.
    return known > 0 && (unknown == 0 || (unknown == 1 && known == 1 && wide));
  }

  /** Whether one part of an address is a place that we know by name. */
  public static boolean isKnown(String folded) {
    if (NAMES.contains(folded)) {
      return true;
    }
    if (folded.startsWith("greater ") || folded.endsWith(" area") || folded.endsWith(" region")) {
      return true;
    }
    int space = folded.lastIndexOf(' ');
    // "San Antonio PA", "Los Angeles CA"
    return space > 0
        && STATES.contains(folded.substring(space + 1))
        && NAMES.contains(folded.substring(0, space));
  }

  /** Whether the text is a state's two letters, in capitals. */
  public static boolean isState(String text) {
    return text.length() <= 3
        && text.equals(text.toUpperCase(java.util.Locale.ROOT))
        && STATES.contains(Fold.fold(text));
  }

  private static Set<String> wide() {
    Set<String> names = folded("COUNTRY");
    names.addAll(folded("REGION"));
    names.addAll(Countries.names());
    return names;
  }

  private static Set<String> names() {
    Set<String> names = wide();
    names.addAll(folded("CITY"));
    return names;
  }

  private static Set<String> folded(String section) {
    Set<String> folded = new HashSet<>();
    LISTS.getOrDefault(section, Set.of()).forEach(w -> folded.add(Fold.fold(w)));
    return folded;
  }
}
