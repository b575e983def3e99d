package io.github.atsconnect.matching.internal.index;

/** What match keys are made of, and how many people may share one before it says too little. */
public final class KeyKinds {

  /** Canonical email address. */
  static final char EMAIL = 'e';

  /** Significant digits of a phone number. */
  static final char PHONE = 'h';

  /** Host and slug of a URL. */
  static final char LINK = 'l';

  /** Distinctive user name. */
  static final char HANDLE = 'u';

  /** A host's own identifying field. */
  static final char IDENTIFIER = 'd';

  /** A host's own telling field. */
  static final char ATTRIBUTE = 'a';

  /** Given and family name in any order, nicknames written out. */
  static final char NAME = 'n';

  /** Family name and initial. */
  static final char INITIAL = 'i';

  /** A name and an employer. */
  static final char EMPLOYER = 'c';

  /** A name, an initial and a place or title. */
  static final char CONTEXT = 'x';

  /** A name and the beginning or end of the other: finds typing errors. */
  static final char FRAGMENT = 'y';

  /** A key of a host's own. */
  static final char OWN = 'o';

  /** The last of the letters. */
  static final char LAST = 'z';

  /**
   * How many people are found by the rarest keys of a candidate before a key is no longer taken
   * whole.
   */
  static final int ENOUGH = 60;

  /** A key that so few people share is always taken whole. */
  static final int FEW = 5;

  /** A key that more people share is looked up by nobody. */
  public static final int MOST = 1_000;

  private KeyKinds() {}

  /** What a key is made of, in words. */
  static String words(char kind) {
    return switch (kind) {
      case EMAIL -> "email address";
      case PHONE -> "phone number";
      case LINK -> "profile URL";
      case HANDLE -> "user name";
      case IDENTIFIER -> "identifying field";
      case ATTRIBUTE -> "telling field";
      case NAME -> "whole name";
      case INITIAL -> "family name and initial";
      case EMPLOYER -> "name and employer";
      case CONTEXT -> "name and place, title or field";
      case FRAGMENT -> "name and part of the other";
      case OWN -> "the host's own";
      default -> "other";
    };
  }

  /** Whether a key alone nearly says who somebody is. */
  static boolean isIdentifier(char kind) {
    return switch (kind) {
      case EMAIL, PHONE, LINK, HANDLE, IDENTIFIER -> true;
      default -> false;
    };
  }

  /** How many people may share a key for it to be looked at, beside other keys, at all. */
  static int most(char kind) {
    return isIdentifier(kind) || kind == OWN ? limit(kind) : MOST;
  }

  /**
   * How many people of a store may share a key of a kind before it is passed over, where keys are
   * looked up one by one.
   */
  public static int limit(char kind) {
    return switch (kind) {
      case NAME -> 1_000;
      case EMAIL, PHONE, LINK, HANDLE -> 100;
      default -> 150;
    };
  }
}
