package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.List;

/** Made-up people to examine with. */
final class People {

  private People() {}

  /** People of whom different things are known. */
  static List<Person> ordinary() {
    return List.of(
        Person.builder("o1")
            .name("Ada Bellweather")
            .email("ada.bellweather@quillworks.example")
            .phone("+44 20 7946 0018")
            .link("linkedin.com/in/ada-bellweather-77")
            .location("Leeds, England")
            .position(new Position("Actuary", "Obsidian Marine", PartialDate.of(2019), null, true))
            .school("Quill High School")
            .skill("underwriting")
            .attribute("team", Attribute.Type.TEXT, "north wing")
            .build(),
        Person.builder("o2")
            .name("Bob Kestleton")
            .email("bob77@mail.example")
            .location("Gdansk")
            .position(Position.of("Nurse", "Tarn Hospital"))
            .attribute("born", Attribute.Type.DATE, "1984-03-17")
            .build(),
        Person.builder("o3")
            .name("Владимир Орлов")
            .phone("+48 22 555 01 99")
            .headline("Engineer at Ferrow Robotics")
            .build(),
        Person.builder("o4")
            .name("Greta", "Northcotte-Fenwright")
            .link("github.com/gretanf9")
            .school("Tarn University")
            .attribute("passport", Attribute.Type.ID, "QX7781")
            .build());
  }

  /** People as nobody expects them; each has something in every field. */
  static List<Person> strange() {
    List<Person> out = new ArrayList<>();
    for (String text : Texts.STRANGE) {
      out.add(all("s" + out.size(), text));
    }
    for (String piece : List.of("a", "ab ", "😀", ",", "王芳 ", "\u0301")) {
      out.add(all("s" + out.size(), Texts.endless(piece)));
    }
    Person.Builder many = Person.builder("many");
    for (int i = 0; i < 500; i++) {
      many.name("Ada" + i + " Bellweather").email(i + "@quill.example").location("Leeds " + i);
    }
    out.add(many.build());
    return out;
  }

  /** Nothing is known of this one. */
  static Person nobody() {
    return Person.builder("nobody").build();
  }

  /** The same person under another id. */
  static Person renamed(Person person) {
    return Person.builder("renamed-" + person.id()).merge(person).build();
  }

  private static Person all(String id, String text) {
    Person.Builder b =
        Person.builder(id)
            .name(text)
            .name("Ada", text)
            .email(text)
            .email("ada@" + text)
            .phone(text)
            .link("linkedin.com/in/" + text)
            .location(text)
            .headline(text)
            .position(Position.of(text, text))
            .school(text)
            .skill(text);
    for (Attribute.Type type : Attribute.Type.values()) {
      b.attribute(type.name(), type, text);
    }
    return b.build();
  }
}
