package io.github.atsconnect.house;

import io.github.atsconnect.house.Attacks.Attack;
import io.github.atsconnect.house.CountedText.TooOften;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a regular expression has to look at texts that were made against it, counted in looks at
 * a character and never in time.
 */
final class Effort {
  /** More looks a character than any of our expressions needs, however its bounds multiply. */
  private static final int MOST_A_CHARACTER = 1_500;

  private static final int SHORT = 512;
  private static final int LONG = 4_096;

  /** Twice the text must not cost more than this many times as much. */
  private static final double MOST_FOR_TWICE = 2.5;

  private Effort() {}

  /** What an expression is asked for. */
  enum Use {
    /** The whole text. */
    WHOLE,
    /** Every place in the text. */
    ANYWHERE
  }

  /** An attack that costs more than in proportion to its length, told as text. */
  static Optional<String> excess(Pattern pattern, Use use) {
    for (Attack attack : Attacks.on(pattern.pattern(), pattern.flags())) {
      if (grows(pattern, use, attack, SHORT) && grows(pattern, use, attack, LONG)) {
        return Optional.of(
            ("/%s/ %s on \"%s\" + \"%s\" again and again + \"%s\"")
                .formatted(pattern.pattern(), use, attack.before(), attack.unit(), attack.after()));
      }
    }
    return Optional.empty();
  }

  private static boolean grows(Pattern pattern, Use use, Attack attack, int length) {
    String once = attack.ofLength(length);
    String twice = attack.ofLength(2 * length);
    long first = looks(pattern, use, once);
    long second = looks(pattern, use, twice);
    return second == Long.MAX_VALUE
        || second > 8L * twice.length()
            && second > MOST_FOR_TWICE * first * twice.length() / (2.0 * once.length());
  }

  private static long looks(Pattern pattern, Use use, String text) {
    CountedText counted = new CountedText(text, (long) MOST_A_CHARACTER * text.length());
    try {
      Matcher matcher = pattern.matcher(counted);
      if (use == Use.WHOLE) {
        matcher.matches();
      } else {
        while (matcher.find()) {
          // The next one.
        }
      }
      return counted.looks();
    } catch (TooOften | StackOverflowError e) {
      return Long.MAX_VALUE;
    }
  }
}
