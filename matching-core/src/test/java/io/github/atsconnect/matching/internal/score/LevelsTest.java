package io.github.atsconnect.matching.internal.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level each feature finds. People are written as in {@link ShortPerson}. */
class LevelsTest {

  private static final Frequencies STORE = Frequencies.ofSize(100_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | Ada Quill | Ada Quill | NAME_EQUAL",
        "name | ada quill | ADA QUILL | NAME_EQUAL",
        "name | Ada Quill | Quill, Ada | NAME_EQUAL",
        "name | Quillon Bramble | Bramble Quillon | NAME_SWAPPED",
        "name | Robert Quill | Bob Quill | NAME_NICKNAME",
        "name | Bob Quill | Robert Quill | NAME_NICKNAME",
        "name | Ada Quill Bramble | Ada Bramble | NAME_EQUAL",
        "name | Ada Quill | Ada Quill-Bramble | NAME_PART",
        "name | Ada Quill-Bramble | Ada Quill | NAME_PART",
        "name | Marianna Quill | Mariahna Quill | NAME_GIVEN_TYPO",
        "name | Ada Bellweather | Ada Bellwaether | NAME_FAMILY_TYPO",
        "name | A. Quill | Ada Quill | NAME_INITIAL",
        "name | Ada Quill | A Quill | NAME_INITIAL",
        "name | B. Quill | Ada Quill | NAME_FAMILY_ONLY",
        "name | Robert Bellweather | Bob Bellwaether | NAME_LOOSE",
        "name | R. Bellweather | Robert Bellwaether | NAME_LOOSE",
        "name | Ada B. | Ada Bellweather | NAME_LOOSE",
        "name | Ada C. | Ada Bellweather | NAME_GIVEN_ONLY",
        "name | Bob B. | Robert Bellweather | NAME_DIFFERENT",
        "name | Greta Ada Quill | Ada Quill | NAME_LOOSE",
        "name | Ada Quill | Greta Ada Quill | NAME_LOOSE",
        "name | Quill | Ada Quill | NAME_ONE_PART",
        "name | Ada | Ada Quill | NAME_ONE_PART",
        "name | Ada Quill | Quill | NAME_ONE_PART",
        "name | Farid | Ada Quill | NAME_DIFFERENT",
        "name | Ada Quill | Ada Bramble | NAME_GIVEN_ONLY",
        "name | Robert Quill | Bob Bramble | NAME_GIVEN_ONLY",
        "name | Greta Quill | Ada Quill | NAME_FAMILY_ONLY",
        "name | Greta Quill | Ada Bramble | NAME_DIFFERENT",
        "name | Greta Quill | Ada Quill-Bramble | NAME_DIFFERENT",
        "name | Bob Quill | Robert Quill-Bramble | NAME_LOOSE",
        "name | Greta Bellweather | Ada Bellwaether | NAME_DIFFERENT",
        "name | Quillon B. Ada | Ada Quillom | NAME_LOOSE",
        "name | Ada Quill; mail ada.bramble@tarn.example | Ada Bramble | NAME_IN_HANDLE",
        "name | Ada Bramble | Ada Quill; mail ada.bramble@tarn.example | NAME_IN_HANDLE",
        "name | Kit Vexley; mail ada.bramble@tarn.example | Ada Bramble | NAME_IN_HANDLE",
        "name | Kit Bramble; mail ada@bramble.example | Ada Bramble | NAME_IN_HANDLE",
        "name | Ada Quill; mail abramble@tarn.example | Ada Bramble | NAME_IN_HANDLE",
        "name | Ada Quill; mail zbramble@tarn.example | Ada Bramble | NAME_GIVEN_ONLY",
        "name | Ada Quill; link linkedin.com/in/ada-bramble-77 | Ada Bramble | NAME_IN_HANDLE",
        "middle name | Ada Greta Quill | Ada Greta Quill | MIDDLE_EQUAL",
        "middle name | Ada G. Quill | Ada Greta Quill | MIDDLE_EQUAL",
        "middle name | Ada G. Quill | Ada G. Quill | MIDDLE_EQUAL",
        "middle name | Ada G. Quill | Ada Thea Quill | MIDDLE_DIFFERENT",
        "middle name | Ada Greta Quill | Ada Gerta Quill | MIDDLE_DIFFERENT",
        "middle name | Ada Quill | Ada Greta Quill | MIDDLE_MISSING",
        "middle name | Ada Greta Quill | Ada Quill | MIDDLE_MISSING",
        "middle name | Eve Greta Quill | Ada Greta Quill | MIDDLE_MISSING",
        "middle name | Ada Greta Quill | Ada Greta Bramble | MIDDLE_MISSING",
        "email | A B; mail ada@quill.example | C D; mail ADA@quill.example | EMAIL_EQUAL",
        "email | A B; mail a@x.example; mail ada@quill.example | C D; mail ada@quill.example | EMAIL_EQUAL",
        "email | A B; mail ada@quill.example | C D; mail eve@quill.example | EMAIL_DIFFERENT",
        "email | A B | C D; mail eve@quill.example | EMAIL_MISSING",
        "email | A B; mail eve@quill.example | C D | EMAIL_MISSING",
        "mailbox | A B; mail ada@quill.example | C D; mail eve@quill.example | MAILBOX_OTHER",
        "mailbox | A B; mail ada@quill.example | C D; mail ada@quill.example | MAILBOX_MISSING",
        "mailbox | A B; mail ada@gmail.com | C D; mail eve@gmail.com | MAILBOX_MISSING",
        "mailbox | A B; mail ada@quill.example | C D; mail eve@tarn.example | MAILBOX_MISSING",
        "phone | A B; call +44 20 7946 0018 | C D; call 020 7946 0018 | PHONE_EQUAL",
        "phone | A B; call +44 20 7946 0018 | C D; call 020 7946 0019 | PHONE_DIFFERENT",
        "phone | A B | C D; call 020 7946 0019 | PHONE_MISSING",
        "phone | A B; call 020 7946 0019 | C D | PHONE_MISSING",
        "profile URL | A B; link linkedin.com/in/adaq | C D; link https://www.linkedin.com/in/adaq/ | LINK_EQUAL",
        "profile URL | A B; link linkedin.com/in/adaq | C D; link linkedin.com/in/eveq | LINK_DIFFERENT",
        "profile URL | A B; link linkedin.com/in/adaq | C D; link github.com/eveq | LINK_MISSING",
        "profile URL | A B | C D; link linkedin.com/in/eveq | LINK_MISSING",
        "profile URL | A B; link linkedin.com/in/eveq | C D | LINK_MISSING",
        "user name | A B; mail adaq84@x.example | C D; link linkedin.com/in/adaq84 | HANDLE_EQUAL",
        "user name | A B; mail adaq84@x.example | C D; link linkedin.com/in/adaq85 | HANDLE_MISSING",
        "user name | A B; mail adaq84@x.example; link linkedin.com/in/adaq84 | C D; link linkedin.com/in/adaq84 | HANDLE_MISSING",
        "user name | A B; mail adaq84@x.example; link github.com/adaq84 | C D; mail adaq84@x.example | HANDLE_MISSING",
      })
  void names_and_identifiers(String feature, String one, String other, String code) {
    assertThat(level(feature, one, other)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "career | A B; job Cook at Tarn | C D; job Nurse at Tarn | EMPLOYER_EQUAL",
        "career | A B; job Cook at Tarn Ltd | C D; job Nurse at Tarn GmbH | EMPLOYER_EQUAL",
        "career | A B; job Cook at Obsidian Bank | C D; job Nurse at Obsidian Banck | EMPLOYER_CLOSE",
        "career | A B; job Cook at Tarn | C D; job Nurse at Ferrow | EMPLOYER_DIFFERENT",
        "career | A B; job x at Tarn; job y at Plinth | C D; job x at Plinth; job y at Tarn | EMPLOYERS_MOST",
        "career | A B; job x at Tarn; job y at Tarn | C D; job x at Tarn; job y at Tarn | EMPLOYER_EQUAL",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable; job w at Ferrow | C D; job x at Plinth; job y at Tarn; job z at Quill; job w at Marl | EMPLOYERS_SEVERAL",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable | C D; job x at Plinth; job y at Tarn; job z at Quill | EMPLOYERS_MOST",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable | C D; job x at Tarn; job y at Quill; job z at Marl | EMPLOYER_ONE_OF_MANY",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable | C D; job x at Tarn; job y at Quill | EMPLOYER_EQUAL",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable | C D; job x at Ferrow; job y at Quill; job z at Marl | EMPLOYERS_DIFFERENT",
        "career | A B; job x at Tarn; job y at Plinth; job z at Gable | C D; job x at Ferrow; job y at Quill | EMPLOYER_DIFFERENT",
        "career | A B | C D; job x at Ferrow | CAREER_MISSING",
        "career | A B; job x at Ferrow | C D | CAREER_MISSING",
        "tenure | A B; job x at Tarn from 2019-03 | C D; job y at Tarn from 2019-11 | TENURE_EQUAL",
        "tenure | A B; job x at Tarn from 2019-03 | C D; job y at Tarn from 2018-11 | TENURE_DIFFERENT",
        "tenure | A B; job x at Tarn from 2019-03 | C D; job y at Plinth from 2019-03 | TENURE_MISSING",
        "tenure | A B; job x at Tarn | C D; job y at Tarn from 2019-03 | TENURE_MISSING",
        "tenure | A B; job x at Tarn from 2019-03 | C D; job y at Tarn | TENURE_MISSING",
        "tenure | A B; job x at Tarn from 2019; job y at Plinth from 2015 | C D; job x at Tarn from 2019; job y at Plinth from 2015 | TENURES_EQUAL",
        "tenure | A B; job x at Tarn from 2019; job y at Plinth from 2015 | C D; job x at Tarn from 2019; job y at Plinth from 2011 | TENURE_DIFFERENT",
        "role | A B; job Head Cook at Tarn | C D; job Cook at Tarn | ROLE_EQUAL",
        "role | A B; job Software Engineer at Tarn | C D; job Data Engineer at Tarn | ROLE_CLOSE",
        "role | A B; job Cook at Tarn | C D; job Nurse at Tarn | ROLE_DIFFERENT",
        "role | A B; job Cook at Tarn | C D; job Cook at Plinth | ROLE_MISSING",
        "role | A B; job x at Tarn; job Data Engineer at Tarn | C D; job Software Engineer at Tarn | ROLE_CLOSE",
        "role | A B; job Data Engineer at Tarn; job Nurse at Tarn | C D; job Software Engineer at Tarn | ROLE_CLOSE",
        "title | A B; job Cook at Tarn | C D; job Cook at Plinth | TITLE_EQUAL",
        "title | A B; job Cook at Tarn | C D; job Cook at Tarn | TITLE_MISSING",
        "title | A B; job Software Engineer at Tarn | C D; job Data Engineer at Plinth | TITLE_CLOSE",
        "title | A B; job Cook at Tarn | C D; job Nurse at Plinth | TITLE_DIFFERENT",
        "title | A B; job Cook at Tarn; job Software Engineer at Gable | C D; job Data Engineer at Plinth; job Nurse at Marl | TITLE_CLOSE",
        "title | A B; job Cook at Tarn; job Software Engineer at Gable | C D; job Data Engineer at Plinth; job Cook at Marl | TITLE_EQUAL",
        "title | A B; job Technical Recruiting Operations Lead at Tarn | C D; job Operations Data Modeling Analyst at Plinth | TITLE_DIFFERENT",
        "title | A B | C D; job Nurse at Plinth | TITLE_MISSING",
        "title | A B; job Nurse at Plinth | C D | TITLE_MISSING",
        "place | A B; lives Leeds | C D; lives Leeds, England | CITY_EQUAL",
        "place | A B; lives Northcotte, England | C D; lives Northcote, England | CITY_EQUAL",
        "place | A B; lives Leeds, England | C D; lives York, England | REGION_EQUAL",
        "place | A B; lives England | C D; lives York, England | REGION_EQUAL",
        "place | A B; lives Leeds, England | C D; lives Porto, Portugal | PLACE_DIFFERENT",
        "place | A B | C D; lives Leeds, England | PLACE_MISSING",
        "place | A B; lives Leeds, England | C D | PLACE_MISSING",
        "school | A B; school University of Quill | C D; school Quill University | SCHOOL_EQUAL",
        "school | A B; school University of Oxford | C D; school Oxford University | SCHOOL_EQUAL",
        "school | A B; school Universität Leipzig | C D; school University of Leipzig | SCHOOL_EQUAL",
        "school | A B; school Universidad de Salamanca | C D; school University of Salamanca | SCHOOL_EQUAL",
        "school | A B; school Univ. of Quill | C D; school Quill Universidad | SCHOOL_EQUAL",
        "career | A B; job x at Ferrow Technologies, S. de R.L. | C D; job y at Ferrow Tech | EMPLOYER_EQUAL",
        "career | A B; job x at Obsidian Bank | C D; job y at Bank Obsidian | EMPLOYER_EQUAL",
        "career | A B; job x at Spółka Tarnowa Sp. z o.o. | C D; job y at Spolka Tarnowa | EMPLOYER_EQUAL",
        "career | A B; job x at 株式会社タルン | C D; job y at タルン | EMPLOYER_EQUAL",
        "school | A B; school Tarn College | C D; school Quill University | SCHOOL_DIFFERENT",
        "school | A B | C D; school Quill University | SCHOOL_MISSING",
        "school | A B; school Quill University | C D | SCHOOL_MISSING",
        "skills | A B; skill sql; skill r; skill go | C D; skill go; skill sql; skill r | SKILLS_MANY",
        "skills | A B; skill sql; skill r | C D; skill sql; skill r | SKILLS_SOME",
        "skills | A B; skill sql; skill r | C D; skill sql; skill go | SKILLS_SOME",
        "skills | A B; skill a1; skill b1; skill c1; skill d1; skill e1; skill f1; skill g1 | C D; skill a1; skill b1; skill c1; skill d2; skill e2; skill f2; skill g2 | SKILLS_SOME",
        "skills | A B; skill a1; skill b1; skill c1; skill d1; skill e1; skill f1 | C D; skill a1; skill b1; skill c1; skill d2; skill e2; skill f2 | SKILLS_MANY",
        "skills | A B; skill sql | C D; skill go | SKILLS_NONE",
        "skills | A B | C D; skill go | SKILLS_MISSING",
        "skills | A B; skill go | C D | SKILLS_MISSING",
      })
  void careers_places_schools_and_skills(String feature, String one, String other, String code) {
    assertThat(level(feature, one, other)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID | 12-34 | 1234 | EQUAL",
        "ID | 1234 | 1243 | CLOSE",
        "ID | 1234 | 1934 | CLOSE",
        "ID | 12 | 13 | DIFFERENT",
        "ID | 1234 | 5678 | DIFFERENT",
        "CODE | ls1 4ab | LS14AB | EQUAL",
        "CODE | LS14AB | LS14AC | CLOSE",
        "CODE | LS14AB | YO24CC | DIFFERENT",
        "DATE | 1984-03-17 | 1984-03-17 | EQUAL",
        "DATE | 1984-03-17 | 1984-03-18 | CLOSE",
        "DATE | 1984-03-17 | 1984-05-17 | CLOSE",
        "DATE | 1984-03-17 | 1975-03-17 | CLOSE",
        "DATE | 1984-03-07 | 1984-07-03 | CLOSE",
        "DATE | 1984-03-17 | 1991-05-17 | DIFFERENT",
        "DATE | 1984-03-17 | 1984-05-28 | DIFFERENT",
        "DATE | 1984-03-17 | 1991-11-28 | DIFFERENT",
        "TEXT | 12 Quill Road | 12 quill road | EQUAL",
        "TEXT | 12 Quill Road | Quill Road 14 | CLOSE",
        "TEXT | Bellweather Lane | Bellwaether Lane | CLOSE",
        "TEXT | Quill Road North | Tarn Lane South | DIFFERENT",
        "TEXT | Quill Road North | Quill Lane South | DIFFERENT",
        "NUMBER | 100 | 100.0 | EQUAL",
        "NUMBER | 100 | 101 | CLOSE",
        "NUMBER | 100 | 102 | CLOSE",
        "NUMBER | 100 | 104 | DIFFERENT",
        "NUMBER | -100 | 100 | DIFFERENT",
        "NUMBER | -100 | -101 | CLOSE",
        "CATEGORY | north | North | EQUAL",
        "CATEGORY | north | norht | DIFFERENT",
      })
  void fields_of_a_host_by_their_type(String type, String one, String other, String code) {
    String start = "Ada Quill; own " + type + " ";
    assertThat(level("attribute own", start + one, start + other)).isEqualTo("ATTR_OWN_" + code);
    assertThat(level("attribute own", start + other, start + one)).isEqualTo("ATTR_OWN_" + code);
  }

  @Test
  void a_field_that_one_side_lacks_is_missing() {
    String with = "Ada Quill; own CODE 7; zone CODE 8";
    assertThat(level("attribute own", with, "Ada Quill; zone CODE 8"))
        .isEqualTo("ATTR_OWN_MISSING");
    assertThat(level("attribute own", "Ada Quill; zone CODE 8", with))
        .isEqualTo("ATTR_OWN_MISSING");
    assertThat(level("attribute zone", "Ada Quill; zone CODE 8", with))
        .isEqualTo("ATTR_ZONE_EQUAL");
  }

  @Test
  void what_a_candidate_lacks_is_missing_in_every_comparison() {
    List<String> people =
        List.of(
            "Ada Greta Quill",
            "Ada Quill; mail ada@quill.example; call 020 7946 0019",
            "Ada; link linkedin.com/in/adaq; job Cook at Tarn from 2019",
            "Ada Quill; lives Leeds; school Tarn College; skill sql; own CODE 7");
    for (String one : people) {
      for (String other : people) {
        for (Feature feature : ShortPerson.features(one, other)) {
          if (!feature.isKnown(ShortPerson.prepared(one))) {
            assertThat(level(feature.name(), one, other)).endsWith("_MISSING");
          }
        }
      }
    }
  }

  /** The level of a feature, which is the same whichever of the two is the candidate. */
  private static String level(String name, String one, String other) {
    Feature feature =
        ShortPerson.features(one, other).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow();
    int level =
        feature.compare(
            ShortPerson.prepared(one), ShortPerson.prepared(other), STORE, new Feature.Finding());
    return feature.levels().get(level).code();
  }
}
