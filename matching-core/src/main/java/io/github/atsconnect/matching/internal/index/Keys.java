package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.Arrays;

/**
 * The match keys of a person: two records of one person should share one. Plain name keys come
 * together with keys that a second field extends, so that a plain key that too many share can be
 * passed over without losing those people.
 */
public final class Keys {

  private static final int MAX_EMPLOYERS = 10;

  private Keys() {}

  /** Adds all keys of a person to a list. */
  public static void of(PreparedPerson person, KeyList sink) {
    addAll(sink, KeyKinds.OWN, person.own().keys());
    if (person.own().standardKeys()) {
      standard(person, sink);
    }
  }

  private static void standard(PreparedPerson person, KeyList sink) {
    for (EmailKey email : person.emails()) {
      sink.add(KeyKinds.EMAIL, email.hash());
    }
    addAll(sink, KeyKinds.PHONE, person.phones());
    addAll(sink, KeyKinds.LINK, person.links());
    addAll(sink, KeyKinds.HANDLE, person.handles());
    for (NameForm name : person.names()) {
      name(person, name, sink);
    }
    for (AttributeForm attribute : person.attributes()) {
      attribute(person, attribute, sink);
    }
  }

  private static void name(PreparedPerson person, NameForm name, KeyList sink) {
    int employers = Math.min(MAX_EMPLOYERS, person.employers().length);
    if (name.given().isEmpty()) {
      for (int i = 0; i < employers; i++) {
        sink.add(KeyKinds.EMPLOYER, at(name.familyHash(), person.employers()[i]));
      }
      sink.add(KeyKinds.NAME, alone(name.familyHash()));
      return;
    }
    long[] families = families(name);
    long[] formal = name.formalHashes();
    for (long family : families) {
      wholeName(name, family, sink);
      initial(person, name.given().charAt(0), family, sink);
    }
    sink.add(KeyKinds.NAME, alone(name.flatHash()));
    fragments(name, sink);
    for (int i = 0; i < employers; i++) {
      for (long family : families) {
        sink.add(KeyKinds.EMPLOYER, at(family, person.employers()[i]));
      }
      for (long given : formal) {
        sink.add(KeyKinds.EMPLOYER, at(given, person.employers()[i]));
      }
    }
    for (String word : person.aliasWords()) {
      alias(name, word, families, sink);
    }
  }

  private static void wholeName(NameForm name, long family, KeyList sink) {
    for (long given : name.formalHashes()) {
      sink.add(KeyKinds.NAME, unordered(given, family));
    }
    for (String alternative : name.alternatives()) {
      long[] listed = Lexicon.formalHashes(alternative);
      long[] formal = listed != null ? listed : new long[] {Hash.word(alternative)};
      for (long given : formal) {
        sink.add(KeyKinds.NAME, unordered(given, family));
      }
    }
  }

  /** Family name and initial: alone, and with each place and title. */
  private static void initial(PreparedPerson person, char initial, long family, KeyList sink) {
    long plain = Hash.combine(family, initial);
    sink.add(KeyKinds.INITIAL, plain);
    for (PlaceForm place : person.places()) {
      sink.add(KeyKinds.CONTEXT, Hash.combine(plain, place.hash(0)));
    }
    TitleForm[] titles = person.titles();
    for (int i = 0; i < Math.min(3, titles.length); i++) {
      sink.add(KeyKinds.CONTEXT, Hash.combine(plain, titles[i].hash()));
    }
  }

  private static void fragments(NameForm name, KeyList sink) {
    String given = name.given();
    String family = name.family();
    if (family.length() >= 4) {
      sink.add(KeyKinds.FRAGMENT, Hash.combine(name.givenHash(), letters(family, 0, '^')));
      sink.add(
          KeyKinds.FRAGMENT,
          Hash.combine(name.givenHash(), letters(family, family.length() - 3, '$')));
    }
    if (given.length() >= 4) {
      sink.add(
          KeyKinds.FRAGMENT,
          Hash.combine(name.familyHash(), letters(given, given.length() - 3, '$')));
    }
  }

  /** A word of an address or URL in the place of either part of the name. */
  private static void alias(NameForm name, String word, long[] families, KeyList sink) {
    long hash = Hash.word(word);
    if (hash == name.givenHash() || contains(families, hash)) {
      return;
    }
    sink.add(KeyKinds.NAME, unordered(name.givenHash(), hash));
    sink.add(KeyKinds.NAME, unordered(hash, name.familyHash()));
    if (word.length() > 4 && word.charAt(0) == name.given().charAt(0)) {
      sink.add(KeyKinds.NAME, unordered(name.givenHash(), Hash.word(word.substring(1))));
    }
  }

  private static void attribute(PreparedPerson person, AttributeForm attribute, KeyList sink) {
    long value = attribute.hash();
    switch (attribute.type()) {
      case ID -> sink.add(KeyKinds.IDENTIFIER, value);
      case DATE, CODE, TEXT -> {
        sink.add(KeyKinds.ATTRIBUTE, value);
        for (NameForm name : person.names()) {
          sink.add(KeyKinds.CONTEXT, Hash.combine(value, Hash.combine(name.givenHash(), 'G')));
          sink.add(KeyKinds.CONTEXT, Hash.combine(value, Hash.combine(name.familyHash(), 'F')));
        }
      }
      case CATEGORY, NUMBER -> {}
    }
  }

  /** The family name and those parts of it that may stand for it. */
  private static long[] families(NameForm name) {
    long[] out = new long[1 + name.between().size()];
    int n = 0;
    out[n++] = name.familyHash();
    for (int i = 0; i < name.between().size(); i++) {
      if (name.between().get(i).length() > 2 && !contains(out, name.betweenHash(i))) {
        out[n++] = name.betweenHash(i);
      }
    }
    return Arrays.copyOf(out, n);
  }

  private static boolean contains(long[] hashes, long hash) {
    for (long h : hashes) {
      if (h == hash) {
        return true;
      }
    }
    return false;
  }

  /** Three letters of a word, with which end of it they are. */
  private static long letters(String word, int from, char end) {
    return (long) word.charAt(from) << 48
        | (long) word.charAt(from + 1) << 32
        | (long) word.charAt(from + 2) << 16
        | end;
  }

  private static long alone(long name) {
    return Hash.combine(name, '1');
  }

  private static long at(long name, Employer employer) {
    return Hash.combine(name, employer.company().keyHash());
  }

  private static long unordered(long a, long b) {
    return a <= b ? Hash.combine(a, b) : Hash.combine(b, a);
  }

  private static void addAll(KeyList sink, char kind, long[] hashes) {
    for (long hash : hashes) {
      sink.add(kind, hash);
    }
  }
}
