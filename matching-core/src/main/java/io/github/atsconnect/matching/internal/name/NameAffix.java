package io.github.atsconnect.matching.internal.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that form many names and so tell little: names that share one are compared by the rest. */
final class NameAffix {

  private static final String SERVANT = "abdul";
  private static final List<String> PREFIXES = List.of(SERVANT, "abu");
  private static final List<String> SUFFIXES =
      List.of("ullah", "uddin", "dottir", "ovich", "evich", "ovna", "evna", "ovych", "ivna");
  private static final int SHORTEST_REST = 2;

  private NameAffix() {}

  /** What is left of a name without the part that it shares with the other. */
  static String rest(String name, String other) {
    boolean sameEnd = name.charAt(name.length() - 1) == other.charAt(other.length() - 1);
    if (!sameEnd && (name.charAt(0) != 'a' || other.charAt(0) != 'a')) {
      return name;
    }
    for (String prefix : PREFIXES) {
      if (begins(name, prefix) && begins(other, prefix)) {
        return name.substring(prefix.length());
      }
    }
    for (String suffix : SUFFIXES) {
      if (ends(name, suffix) && ends(other, suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  /** What follows an Arabic article that is written with the name, as in "Elayoubi"; else null. */
  static @Nullable String afterArticle(String name) {
    boolean article = name.length() >= 6 && (name.startsWith("al") || name.startsWith("el"));
    return article ? name.substring(2) : null;
  }

  /** Whether a name is another with "Abdul" before it. */
  static boolean isServantOf(String name, String other) {
    return name.length() == other.length() + SERVANT.length()
        && name.startsWith(SERVANT)
        && name.endsWith(other);
  }

  /** Whether a name is that of the bearer's father with an ending, as Slavic middle names are. */
  static boolean isPatronymic(String name) {
    return SUFFIXES.subList(3, SUFFIXES.size()).stream().anyMatch(s -> ends(name, s));
  }

  private static boolean begins(String name, String prefix) {
    return name.startsWith(prefix) && name.length() >= prefix.length() + SHORTEST_REST;
  }

  private static boolean ends(String name, String suffix) {
    return name.endsWith(suffix) && name.length() >= suffix.length() + SHORTEST_REST;
  }
}
