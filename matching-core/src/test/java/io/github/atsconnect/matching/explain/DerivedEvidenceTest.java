package io.github.atsconnect.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What weighs is shown, also where no field of the record says it in so many words. */
class DerivedEvidenceTest {
  private static final Person PROFILE =
      Person.builder("p")
          .name("Odile Marchetti")
          .position(
              new Position(
                  "Stage Engineer", "Hollinbrook Lighting", PartialDate.of(2018), null, true))
          .build();

  private final Matcher matcher = Matcher.builder().population(Population.ofSize(50_000)).build();

  @ParameterizedTest
  @MethodSource
  void anEmployerOfAMailDomainIsShownWithItsAddress(String address, String shown) {
    Person candidate = Person.builder("c").name("Odile Marchetti").email(address).build();

    assertThat(detail(matcher.compare(candidate, PROFILE), "career"))
        .contains(shown + " (from " + address + ")")
        .contains("Hollinbrook Lighting");
  }

  static Stream<Arguments> anEmployerOfAMailDomainIsShownWithItsAddress() {
    return Stream.of(
        Arguments.of("o@hollinbrooklighting.com", "hollinbrooklighting"),
        Arguments.of("odile@mail.hollinbrook.co.uk", "hollinbrook"),
        Arguments.of("o.m@elsewhere-works.example", "elsewhereworks"));
  }

  @Test
  void soItIsOnTheOtherSideAndBesideANamedEmployer() {
    Person profile =
        PROFILE.toBuilder().email("odile@quartzfield.example").email("o@gmail.com").build();
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .position(Position.of(null, "Quartzfield"))
            .build();

    assertThat(detail(matcher.compare(candidate, profile), "career"))
        .contains(
            "Quartzfield / Hollinbrook Lighting, quartzfield (from odile@quartzfield.example)")
        .doesNotContain("gmail");
  }

  @Test
  void anEmployerThatTheCareerNamesIsNotSaidTwice() {
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .email("odile@quartzfield.example")
            .position(Position.of(null, "Quartzfield"))
            .build();

    assertThat(detail(matcher.compare(candidate, PROFILE), "career")).doesNotContain("(from");
  }

  @Test
  void manyEmployersDoNotPushItOut() {
    Person.Builder candidate = Person.builder("c").name("Odile Marchetti").email("o@orrin.example");
    for (String company : List.of("Askew", "Birchall", "Cawood", "Dunmore", "Elphick")) {
      candidate.position(Position.of(null, company));
    }

    assertThat(detail(matcher.compare(candidate.build(), PROFILE), "career"))
        .contains("Askew, Birchall, Cawood, …, orrin (from o@orrin.example)");
  }

  @Test
  void whatIsReadFromAHeadlineIsShown() {
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .headline("Stage Engineer at Hollinbrook Lighting")
            .build();
    Explanation why = matcher.compare(candidate, PROFILE);

    assertThat(detail(why, "career"))
        .contains("Stage Engineer at Hollinbrook Lighting / Hollinbrook Lighting");
    assertThat(why.parts().stream().map(Part::detail))
        .anyMatch(d -> d.contains("Stage Engineer (from the headline)"));
  }

  @Test
  void aHeadlineThatIsNotReadBesideACareerIsNotShown() {
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .headline("Quartzfield, Brassbound")
            .position(Position.of("Rigger", null))
            .email("o@hollinbrook.example")
            .build();

    assertThat(detail(matcher.compare(candidate, PROFILE), "career"))
        .contains("hollinbrook (from o@hollinbrook.example)")
        .doesNotContain("Quartzfield");
  }

  @Test
  void aUserNameIsShownWithWhatItWasReadFrom() {
    Person candidate =
        Person.builder("c").name("Odile Marchetti").email("wrenfield77@mail.example").build();
    Person profile = PROFILE.toBuilder().link("https://github.com/wrenfield77").build();

    assertThat(detail(matcher.compare(candidate, profile), "user name"))
        .contains("wrenfield77 (from wrenfield77@mail.example)")
        .contains("wrenfield77 (from https://github.com/wrenfield77)");
  }

  @Test
  void anotherMailboxAndABeginningAreShown() {
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .email("odile.m@hollinbrook.example")
            .position(new Position(null, "Hollinbrook Lighting", PartialDate.of(2016), null, false))
            .build();
    Person profile = PROFILE.toBuilder().email("marchetti@hollinbrook.example").build();
    Explanation why = matcher.compare(candidate, profile);

    assertThat(detail(why, "mailbox"))
        .contains("odile.m@hollinbrook.example / marchetti@hollinbrook.example");
    assertThat(detail(why, "tenure"))
        .contains("Hollinbrook Lighting 2016 / Hollinbrook Lighting 2018");
  }

  @Test
  void aNameThatAgreesThroughAnAddressIsShownWithTheAddress() {
    Person candidate =
        Person.builder("c").name("Odile Marchetti").email("odile.tremaine@mail.example").build();
    Person profile = Person.builder("p").name("Odile Tremaine").build();
    Explanation why = matcher.compare(candidate, profile);

    assertThat(why.codes()).contains("NAME_IN_HANDLE");
    assertThat(detail(why, "name")).contains("odile.tremaine@mail.example", "Odile Tremaine");
  }

  @Test
  void whoeverMayNotSeeTheAddressDoesNotSeeWhatWasMadeOfIt() {
    String address = "wrenfield77@hollinbrook.example";
    Person candidate = Person.builder("c").name("Odile Marchetti").email(address).build();
    Person profile = PROFILE.toBuilder().link("https://github.com/wrenfield77").build();

    Explanation hidden = matcher.compare(candidate, profile).hiding(List.of(address));

    assertThat(hidden.parts().stream().map(Part::detail))
        .noneMatch(d -> d.contains("wrenfield77") || d.contains("hollinbrook (from"));
    assertThat(hidden.codes()).isEqualTo(matcher.compare(candidate, profile).codes());
  }

  @Test
  void noPartThatWeighsIsWithoutItsValues() {
    Person candidate =
        Person.builder("c")
            .name("Odile Marchetti")
            .email("wrenfield77@hollinbrook.example")
            .headline("Stage Engineer at Brassbound")
            .build();
    Person profile =
        PROFILE.toBuilder()
            .email("odile@hollinbrook.example")
            .link("https://github.com/wrenfield77")
            .build();

    assertThat(matcher.compare(candidate, profile).parts())
        .filteredOn(p -> !p.feature().equals("together"))
        .allSatisfy(
            p -> {
              assertThat(p.detail()).contains(": ");
              assertThat(Arrays.asList(p.detail().split(": ", 2)[1].split(" / ", -1)))
                  .allSatisfy(side -> assertThat(side).isNotBlank());
            });
  }

  private static String detail(Explanation why, String feature) {
    return why.parts().stream()
        .filter(p -> p.feature().equals(feature))
        .map(Part::detail)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no part " + feature + " among " + why.codes()));
  }
}
