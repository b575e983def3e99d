package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.Arrays;
import java.util.List;

/**
 * People in short: a name and what they have, after semicolons: "Ada Quill; job Cook at Tarn from
 * 2019; mail ada@quill.example; lives Leeds; own CODE 7".
 */
final class ShortPerson {

  private static final Preparer PREPARER = new Preparer();

  private ShortPerson() {}

  /** The features that these people are compared by. */
  static List<Feature> features(String... people) {
    return Features.with(
        Features.attributesOf(Arrays.stream(people).map(ShortPerson::prepared).toList()));
  }

  static PreparedPerson prepared(String text) {
    return PREPARER.prepare(person(text));
  }

  static Person person(String text) {
    String[] pieces = text.split(";");
    Person.Builder out = Person.builder("p").name(pieces[0].strip());
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      int space = piece.indexOf(' ');
      add(out, piece.substring(0, space), piece.substring(space + 1));
    }
    return out.build();
  }

  private static void add(Person.Builder out, String kind, String value) {
    switch (kind) {
      case "mail" -> out.email(value);
      case "call" -> out.phone(value);
      case "link" -> out.link(value);
      case "lives" -> out.location(value);
      case "school" -> out.school(value);
      case "skill" -> out.skill(value);
      case "job" -> out.position(job(value));
      default -> {
        int space = value.indexOf(' ');
        out.attribute(
            kind, Attribute.Type.valueOf(value.substring(0, space)), value.substring(space + 1));
      }
    }
  }

  private static Position job(String text) {
    String[] dated = text.split(" from ");
    String[] parts = dated[0].split(" at ");
    return new Position(
        parts[0],
        parts[1],
        dated.length < 2 ? null : PartialDate.parse(dated[1]).orElseThrow(),
        null,
        false);
  }
}
