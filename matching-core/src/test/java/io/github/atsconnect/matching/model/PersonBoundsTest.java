package io.github.atsconnect.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a source holds, what becomes evidence is one bounded line. */
class PersonBoundsTest {
  private static final String LONG = "word ".repeat(100_000);

  @Test
  void blanksAreCollapsedInEveryText() {
    Person p =
        Person.builder("1")
            .name("\t Ada \n\n Quill ")
            .name("Ada  Maria", "van\tQuill")
            .email(" ada@quill.example ")
            .phone("020 \u2003 7946   0018")
            .link(" quill.example/ada ")
            .location("Lyon,\r\nFrance")
            .headline("Engineer" + " ".repeat(50_000) + "at Quill")
            .position(Position.of("Lead  Engineer", "Quill \n Works"))
            .school("Lower  School")
            .skill("stage   lighting")
            .attribute("desk", Attribute.Type.TEXT, "north   wing")
            .build();

    assertThat(p.names())
        .containsExactly(
            new PersonName("Ada Quill", null, null),
            new PersonName("Ada Maria van Quill", "Ada Maria", "van Quill"));
    assertThat(p.emails()).containsExactly("ada@quill.example");
    assertThat(p.phones()).containsExactly("020 7946 0018");
    assertThat(p.links()).containsExactly("quill.example/ada");
    assertThat(p.locations()).containsExactly("Lyon, France");
    assertThat(p.headline()).contains("Engineer at Quill");
    assertThat(p.positions()).containsExactly(Position.of("Lead Engineer", "Quill Works"));
    assertThat(p.schools()).containsExactly("Lower School");
    assertThat(p.skills()).containsExactly("stage lighting");
    assertThat(p.attributes().get("desk").value()).isEqualTo("north wing");
  }

  @Test
  void whatDescribesIsCut() {
    Person p =
        Person.builder("1")
            .name(LONG)
            .name(LONG, LONG)
            .location(LONG)
            .headline(LONG)
            .position(Position.of(LONG, LONG))
            .school(LONG)
            .skill(LONG)
            .build();

    assertThat(p.names()).allMatch(n -> n.full().length() <= 300);
    assertThat(p.names().get(1).givenOrNull()).hasSizeBetween(290, 300);
    assertThat(p.headline().map(String::length).orElse(0)).isBetween(990, 1_000);
    assertThat(p.positions()).allMatch(j -> (j.title() + "" + j.company()).length() < 640);
    assertThat(List.of(p.locations().get(0), p.schools().get(0), p.skills().get(0)))
        .allMatch(t -> t.length() == 299);
  }

  @Test
  void whatIdentifiesIsLeftOutWhenItIsTooLong() {
    String name = "a".repeat(3_000);
    Person p =
        Person.builder("1")
            .email(name + "@quill.example")
            .phone("1".repeat(101))
            .link("quill.example/" + name)
            .attribute("number", Attribute.Type.ID, name)
            .build();

    assertThat(p.emails()).isEmpty();
    assertThat(p.phones()).isEmpty();
    assertThat(p.links()).isEmpty();
    assertThat(p.attributes()).isEmpty();
  }

  @Test
  void aLetterOfTwoCharactersIsNotCutInHalf() {
    Optional<String> headline = Person.builder("1").headline("𝒜".repeat(600) + "b").headline();
    Optional<String> odd = Person.builder("1").headline("b" + "𝒜".repeat(600)).headline();

    assertThat(headline).contains("𝒜".repeat(500));
    assertThat(odd).contains("b" + "𝒜".repeat(499));
  }

  @Test
  void whatIsInOrderIsKeptAsItIs() {
    String name = "Ada Quill";

    assertThat(Person.builder("1").name(name).build().names().get(0).full()).isSameAs(name);
  }

  @Test
  void aBlankHeadlineLeavesTheOneBefore() {
    assertThat(Person.builder("1").headline("Nurse").headline(" \n ").headline()).contains("Nurse");
  }
}
