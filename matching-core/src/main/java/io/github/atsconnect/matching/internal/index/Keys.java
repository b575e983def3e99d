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
import java.util.ArrayList;
import java.util.List;

/**
 * The match keys of a person: two records of one person should share one. Plain name keys come
 * together with keys that a second field extends, so that a plain key that too many share can be
 * passed over without losing those people.
 */
public final class Keys {

  private static final int MAX_EMPLOYERS = 10;

  private Keys() {}

  /** Gives all keys of a person to the sink. */
  public static void of(PreparedPerson person, KeySink sink) {
    addAll(sink, KeyKinds.OWN, person.own().keys());
    if (person.own().standardKeys()) {
      standard(person, sink);
    }
  }

  private static void standard(PreparedPerson person, KeySink sink) {
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

  private static void name(PreparedPerson person, NameForm name, KeySink sink) {
    String given = name.given();
    List<String> families = families(name);
    int employers = Math.min(MAX_EMPLOYERS, person.employers().length);
    if (given.isEmpty()) {
      for (int i = 0; i < employers; i++) {
        sink.add(KeyKinds.EMPLOYER, pair(name.family(), person.employers()[i]));
      }
      sink.add(KeyKinds.NAME, Hash.of('1', name.family()));
      return;
    }
    for (String family : families) {
      wholeName(name, given, family, sink);
      initial(person, given, family, sink);
    }
    sink.add(KeyKinds.NAME, Hash.of('1', name.flat()));
    fragments(given, name.family(), sink);
    for (int i = 0; i < employers; i++) {
      for (String family : families) {
        sink.add(KeyKinds.EMPLOYER, pair(family, person.employers()[i]));
      }
      for (String formal : Lexicon.formalNames(given)) {
        sink.add(KeyKinds.EMPLOYER, pair(formal, person.employers()[i]));
      }
    }
    for (String word : person.aliasWords()) {
      if (!word.equals(given) && !families.contains(word)) {
        sink.add(KeyKinds.NAME, unordered(given, word));
        sink.add(KeyKinds.NAME, unordered(word, name.family()));
        if (word.length() > 4 && word.charAt(0) == given.charAt(0)) {
          sink.add(KeyKinds.NAME, unordered(given, word.substring(1)));
        }
      }
    }
  }

  private static void wholeName(NameForm name, String given, String family, KeySink sink) {
    for (String formal : Lexicon.formalNames(given)) {
      sink.add(KeyKinds.NAME, unordered(formal, family));
    }
    for (String alternative : name.alternatives()) {
      for (String formal : Lexicon.formalNames(alternative)) {
        sink.add(KeyKinds.NAME, unordered(formal, family));
      }
    }
  }

  /** Family name and initial: alone, and with each place and title. */
  private static void initial(PreparedPerson person, String given, String family, KeySink sink) {
    long plain = Hash.combine(Hash.of('F', family), given.charAt(0));
    sink.add(KeyKinds.INITIAL, plain);
    for (PlaceForm place : person.places()) {
      sink.add(KeyKinds.CONTEXT, Hash.combine(plain, place.hash(0)));
    }
    TitleForm[] titles = person.titles();
    for (int i = 0; i < Math.min(3, titles.length); i++) {
      sink.add(KeyKinds.CONTEXT, Hash.combine(plain, titles[i].hash()));
    }
  }

  private static void fragments(String given, String family, KeySink sink) {
    if (family.length() >= 4) {
      sink.add(KeyKinds.FRAGMENT, pair(given, "^" + family.substring(0, 3)));
      sink.add(KeyKinds.FRAGMENT, pair(given, family.substring(family.length() - 3) + "$"));
    }
    if (given.length() >= 4) {
      sink.add(KeyKinds.FRAGMENT, pair(family, given.substring(given.length() - 3) + "$"));
    }
  }

  private static void attribute(PreparedPerson person, AttributeForm attribute, KeySink sink) {
    long value = attribute.hash();
    switch (attribute.type()) {
      case ID -> sink.add(KeyKinds.IDENTIFIER, value);
      case DATE, CODE, TEXT -> {
        sink.add(KeyKinds.ATTRIBUTE, value);
        for (NameForm name : person.names()) {
          sink.add(KeyKinds.CONTEXT, Hash.combine(value, Hash.of('G', name.given())));
          sink.add(KeyKinds.CONTEXT, Hash.combine(value, Hash.of('F', name.family())));
        }
      }
      case CATEGORY, NUMBER -> {}
    }
  }

  private static List<String> families(NameForm name) {
    if (name.between().isEmpty()) {
      return List.of(name.family());
    }
    List<String> out = new ArrayList<>(3);
    out.add(name.family());
    for (String part : name.between()) {
      if (part.length() > 2 && !out.contains(part)) {
        out.add(part);
      }
    }
    return out;
  }

  private static long pair(String a, String b) {
    return Hash.combine(Hash.of('A', a), Hash.of('B', b));
  }

  private static long pair(String name, Employer employer) {
    return Hash.combine(Hash.of('A', name), employer.company().keyHash());
  }

  private static long unordered(String a, String b) {
    return a.compareTo(b) <= 0 ? pair(a, b) : pair(b, a);
  }

  private static void addAll(KeySink sink, char kind, long[] hashes) {
    for (long hash : hashes) {
      sink.add(kind, hash);
    }
  }
}
