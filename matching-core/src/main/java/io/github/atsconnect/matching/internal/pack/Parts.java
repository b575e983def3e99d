package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;

/**
 * Which parts a packed person has, and a packed employer: parts that are not there take no room.
 */
final class Parts {

  static final int NAMES = 1;
  static final int EMPLOYERS = 1 << 1;
  static final int TITLES = 1 << 2;
  static final int PLACES = 1 << 3;
  static final int ALIAS_WORDS = 1 << 4;
  static final int EMAILS = 1 << 5;
  static final int LINKS = 1 << 6;
  static final int PHONES = 1 << 7;
  static final int HANDLES = 1 << 8;
  static final int SCHOOLS = 1 << 9;
  static final int SKILLS = 1 << 10;
  static final int ATTRIBUTES = 1 << 11;
  static final int OWN_KEYS = 1 << 12;
  static final int NO_STANDARD_KEYS = 1 << 13;

  /** Of an employer. */
  static final int TITLE = 1;

  static final int START = 1 << 1;
  static final int END = 1 << 2;
  static final int CURRENT = 1 << 3;

  /** From which month since year 0 on months are counted. */
  static final int MONTH = 1970 * 12;

  private Parts() {}

  static int of(PreparedPerson p) {
    return has(NAMES, p.names().length)
        | has(EMPLOYERS, p.employers().length)
        | has(TITLES, p.titles().length)
        | has(PLACES, p.places().length)
        | has(ALIAS_WORDS, p.aliasWords().length)
        | has(EMAILS, p.emails().length)
        | has(LINKS, p.links().length)
        | has(PHONES, p.phones().length)
        | has(HANDLES, p.handles().length)
        | has(SCHOOLS, p.schools().length)
        | has(SKILLS, p.skills().length)
        | has(ATTRIBUTES, p.attributes().length)
        | has(OWN_KEYS, p.own().keys().length)
        | (p.own().standardKeys() ? 0 : NO_STANDARD_KEYS);
  }

  private static int has(int part, int length) {
    return length == 0 ? 0 : part;
  }
}
