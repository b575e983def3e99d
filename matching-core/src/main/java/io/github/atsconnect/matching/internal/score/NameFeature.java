package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.prepare.Derived;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** Given and family name together, since their chances depend on each other. */
final class NameFeature extends Feature {

  private static final int EXACT = 1;
  private static final int SWAPPED = 2;
  private static final int NICKNAME = 3;
  private static final int ALIAS = 4;
  private static final int PART = 5;
  private static final int GIVEN_TYPO = 6;
  private static final int FAMILY_TYPO = 7;
  private static final int INITIAL = 8;
  private static final int LOOSE = 9;
  private static final int ONE_PART = 10;
  private static final int GIVEN_ONLY = 11;
  private static final int FAMILY_ONLY = 12;
  private static final int DIFFERENT = 13;

  NameFeature() {
    super(
        "name",
        List.of(
            Level.missing("NAME"),
            Level.byFrequency("NAME_EQUAL", "same name", 0.8, 1),
            Level.byFrequency("NAME_SWAPPED", "same name, parts in another order", 0.012, 0.1),
            Level.byFrequency("NAME_NICKNAME", "same family name, nickname", 0.03, 0.02),
            Level.byFrequency("NAME_IN_HANDLE", "name agrees through address or URL", 0.05, 0.5),
            Level.byFrequency("NAME_PART", "same given name, part of the family name", 0.03, 2),
            Level.byFrequency(
                "NAME_GIVEN_TYPO", "same family name, given name misspelt", 0.012, 0.01),
            Level.byFrequency(
                "NAME_FAMILY_TYPO", "same given name, family name misspelt", 0.008, 0.001),
            Level.byFrequency("NAME_INITIAL", "same family name, initial", 0.015, 0.1),
            Level.byFrequency("NAME_LOOSE", "both parts agree loosely", 0.008, 0.05),
            Level.byFrequency("NAME_ONE_PART", "the one part known agrees", 0.005, 1),
            Level.byFrequency("NAME_GIVEN_ONLY", "only the given name agrees", 0.01, 1),
            Level.byFrequency("NAME_FAMILY_ONLY", "only the family name agrees", 0.008, 1),
            Level.of("NAME_DIFFERENT", "another name", 0.012, 0.98)));
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.names().length == 0 || b.names().length == 0) {
      return 0;
    }
    int best = DIFFERENT + 1;
    double frequency = 1;
    for (NameForm x : a.names()) {
      for (NameForm y : b.names()) {
        int level = level(x, y, a.aliasWords(), b.aliasWords());
        if (level < best) {
          best = level;
          frequency = frequency(level, x, y, f);
        } else if (level == best) {
          frequency = Math.min(frequency, frequency(level, x, y, f));
        }
      }
    }
    out.frequency = frequency;
    return best;
  }

  private static int level(NameForm x, NameForm y, String[] xAlias, String[] yAlias) {
    if (x.given().isEmpty() || y.given().isEmpty()) {
      return onePart(x, y);
    }
    int straight = combine(given(x, y), family(x, y));
    if (straight == EXACT) {
      return EXACT;
    }
    if (x.given().equals(y.family()) && x.family().equals(y.given())) {
      return SWAPPED;
    }
    if (x.isFlatLike(y)) {
      return SWAPPED;
    }
    if (straight > PART && agreesByAlias(x, y, xAlias, yAlias)) {
      return ALIAS;
    }
    if (straight >= GIVEN_ONLY) {
      int swapped = combine(swappedGiven(x, y), swappedFamily(x, y));
      if (swapped < GIVEN_ONLY) {
        return LOOSE;
      }
    }
    return straight;
  }

  private static int onePart(NameForm x, NameForm y) {
    NameForm one = x.given().isEmpty() ? x : y;
    NameForm other = one == x ? y : x;
    String word = one.family();
    return word.equals(other.family())
            || word.equals(other.given())
            || word.equals(other.flat())
            || other.between().contains(word)
        ? ONE_PART
        : DIFFERENT;
  }

  /** How given names relate. */
  private enum Given {
    EQUAL,
    NICKNAME,
    TYPO,
    INITIAL,
    MIDDLE,
    OTHER
  }

  /** How family names relate. */
  private enum Family {
    EQUAL,
    PART,
    TYPO,
    INITIAL,
    OTHER
  }

  private static int combine(Given given, Family family) {
    return switch (family) {
      case EQUAL ->
          switch (given) {
            case EQUAL -> EXACT;
            case NICKNAME -> NICKNAME;
            case TYPO -> GIVEN_TYPO;
            case INITIAL -> INITIAL;
            case MIDDLE -> LOOSE;
            case OTHER -> FAMILY_ONLY;
          };
      case PART ->
          switch (given) {
            case EQUAL -> PART;
            case OTHER -> DIFFERENT;
            default -> LOOSE;
          };
      case TYPO ->
          switch (given) {
            case EQUAL -> FAMILY_TYPO;
            case OTHER -> DIFFERENT;
            default -> LOOSE;
          };
      case INITIAL -> given == Given.EQUAL ? LOOSE : DIFFERENT;
      case OTHER -> given == Given.EQUAL || given == Given.NICKNAME ? GIVEN_ONLY : DIFFERENT;
    };
  }

  private static Given given(NameForm x, NameForm y) {
    String a = x.given();
    String b = y.given();
    if (a.equals(b)) {
      return a.length() == 1 ? Given.INITIAL : Given.EQUAL;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return Given.OTHER; // not known: only one part of the name is
    }
    if (x.alternatives().contains(b)
        || y.alternatives().contains(a)
        || x.isNicknameOf(y)
        || Lexicon.isShortForm(a, b)) {
      return Given.NICKNAME;
    }
    Given like = likeGiven(a, b);
    return like == Given.OTHER && (x.between().contains(b) || y.between().contains(a))
        ? Given.MIDDLE
        : like;
  }

  /** The given name of the one against the family name of the other, taken for its given name. */
  private static Given swappedGiven(NameForm x, NameForm y) {
    String a = x.given();
    String b = y.family();
    if (a.equals(b)) {
      return a.length() == 1 ? Given.INITIAL : Given.EQUAL;
    }
    return a.isEmpty() || b.isEmpty() ? Given.OTHER : likeGiven(a, b);
  }

  private static Given likeGiven(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? Given.INITIAL : Given.OTHER;
    }
    return Distance.isTypo(a, b) ? Given.TYPO : Given.OTHER;
  }

  private static Family family(NameForm x, NameForm y) {
    String a = x.family();
    String b = y.family();
    return !a.equals(b) && !a.isEmpty() && !b.isEmpty() && (isPart(x, y) || isPart(y, x))
        ? Family.PART
        : likeFamily(a, b);
  }

  /** The family name of the one against the given name of the other, taken for its family name. */
  private static Family swappedFamily(NameForm x, NameForm y) {
    return likeFamily(x.family(), y.given());
  }

  private static Family likeFamily(String a, String b) {
    if (a.equals(b)) {
      return a.length() == 1 ? Family.INITIAL : Family.EQUAL;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return Family.OTHER; // not known: only one part of the name is
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? Family.INITIAL : Family.OTHER;
    }
    return Distance.isTypo(a, b) ? Family.TYPO : Family.OTHER;
  }

  /** Whether the one family name is among the parts of the other: "García" of "García López". */
  private static boolean isPart(NameForm one, NameForm other) {
    if (one.family().length() < 2) {
      return false;
    }
    if (other.between().contains(one.family())) {
      return true;
    }
    for (String part : one.between()) {
      if (part.length() > 2 && other.between().contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agreesByAlias(NameForm x, NameForm y, String[] xAlias, String[] yAlias) {
    return agrees(x, y, xAlias) || agrees(y, x, yAlias);
  }

  /**
   * Whether the name, or the part of it that does not agree plainly, stands in an address or URL.
   */
  private static boolean agrees(NameForm own, NameForm other, String[] ownAlias) {
    boolean sameGiven = own.given().equals(other.given());
    boolean sameFamily = own.family().equals(other.family());
    boolean bothInAlias =
        other.given().length() > 2
            && other.family().length() > 2
            && contains(ownAlias, other.given())
            && contains(ownAlias, other.family());
    if (bothInAlias) {
      return true;
    }
    for (String word : ownAlias) {
      if (sameFamily && word.equals(other.given()) && other.given().length() > 2) {
        return true;
      }
      if (sameGiven
          && other.family().length() > 2
          && (word.equals(other.family())
              || (word.length() == other.family().length() + 1
                  && word.charAt(0) == other.given().charAt(0)
                  && word.endsWith(other.family())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String[] words, String word) {
    for (String w : words) {
      if (w.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static double frequency(int level, NameForm x, NameForm y, Frequencies f) {
    return switch (level) {
      case EXACT, SWAPPED, ALIAS -> f.fullNameFrequency(y);
      case NICKNAME, GIVEN_TYPO, INITIAL, FAMILY_ONLY -> familyFrequency(y, f);
      case PART -> givenFrequency(y, f) * Math.min(familyFrequency(y, f), familyFrequency(x, f));
      case FAMILY_TYPO, GIVEN_ONLY -> givenFrequency(y, f);
      case LOOSE ->
          Math.min(familyFrequency(y, f), Math.min(familyFrequency(x, f), givenFrequency(y, f)));
      case ONE_PART ->
          Math.max(
              familyFrequency(x, f), Math.max(1e-6, f.givenFrequency(x.family(), x.familyHash())));
      default -> 1;
    };
  }

  private static double givenFrequency(NameForm name, Frequencies f) {
    return f.givenFrequency(name.given(), name.givenHash());
  }

  private static double familyFrequency(NameForm name, Frequencies f) {
    return f.familyFrequency(name.family(), name.familyHash());
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.names().get(0).full(), person.names().get(0).full());
  }

  /** A name that agrees through a user name is shown with what that was read from. */
  @Override
  String detail(int level, Person candidate, Person person) {
    return level == ALIAS
        ? Sides.of(
            List.of(candidate.names().get(0).full()),
            Derived.handleSources(candidate),
            List.of(person.names().get(0).full()),
            Derived.handleSources(person))
        : detail(candidate, person);
  }
}
