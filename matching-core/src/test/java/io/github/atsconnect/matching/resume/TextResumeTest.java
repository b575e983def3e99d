package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextResumeTest {
  private final ResumeReader reader = PatientReader.get();

  @Test
  void aPlainResumeGivesNameContactsCareerAndSchools() {
    Resume r =
        reader.readText(
            """
            Maren Holloway
            maren.holloway@example.org | (212) 555-0147 | linkedin.com/in/marenholloway | Austin, TX

            EXPERIENCE
            Data Engineer, Quillfeather Systems  2021 - Present
            • Built the ingestion of three billion rows
            Brassbound Logistics — Business Analyst
            2018 to 2021
            • Cut reporting time in half
            Larkspur & Sons
            Junior Analyst    2016 – 2018

            EDUCATION
            University of Lower Saxony, BSc Mathematics

            SKILLS
            Java, SQL; Airflow
            """);

    assertThat(r.status()).isEqualTo(ResumeStatus.OK);
    assertThat(r.name()).contains("Maren Holloway");
    assertThat(r.emails()).containsExactly("maren.holloway@example.org");
    assertThat(r.phones()).containsExactly("(212) 555-0147");
    assertThat(r.links()).containsExactly("linkedin.com/in/marenholloway");
    assertThat(r.location()).contains("Austin, TX");
    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry("Data Engineer", "Quillfeather Systems", "2021", "present"),
            new Resume.Entry("Business Analyst", "Brassbound Logistics", "2018", "2021"),
            new Resume.Entry("Junior Analyst", "Larkspur & Sons", "2016", "2018"));
    assertThat(r.schools()).containsExactly("University of Lower Saxony");
    assertThat(r.skills()).containsExactly("Java", "SQL", "Airflow");
    assertThat(r.hiddenText()).isFalse();
  }

  @Test
  void aTitleAtAnEmployerIsToldByTheWordBetween() {
    Resume r =
        reader.readText(
            """
            Experience

            Head of Marketing at Dunmore  2019 - Present
            Leiter Einkauf bei Blauwald  2015 - 2019
            """);

    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry("Head of Marketing", "Dunmore", "2019", "present"),
            new Resume.Entry("Leiter Einkauf", "Blauwald", "2015", "2019"));
  }

  @Test
  void theLatestJobIsTheOneThatGoesOn() {
    Resume r =
        reader.readText(
            """
            WORK HISTORY

            Nurse, Saint Brannock Hospital  2010 - 2014
            Head Nurse, Port Ellen Clinic  2014 - Present
            """);

    assertThat(r.latest()).map(Resume.Entry::titleOrNull).contains("Head Nurse");
  }

  @Test
  void refereesKeepTheirEmails() {
    Resume r =
        reader.readText(
            """
            Tobias Quandt
            tobias.quandt@example.net

            References

            Prof. Ilse Marwitz
            ilse.marwitz@example.edu
            """);

    assertThat(r.emails()).containsExactly("tobias.quandt@example.net");
  }

  @Test
  void emptyTextSaysSo() {
    assertThat(reader.readText(" \n\t\n").status()).isEqualTo(ResumeStatus.NO_TEXT);
  }

  @Test
  void noTextThrows() {
    for (String odd : List.of("\0", "\uD800", "2020 - ", "• • •", ":::", "–".repeat(500), "@@@")) {
      assertThat(reader.readText(odd)).isNotNull();
    }
  }

  @Test
  void printingAResumeShowsNothingOfThePerson() {
    Resume r = reader.readText("Maren Holloway\nmaren.holloway@example.org");

    assertThat(r.toString()).doesNotContain("Maren").doesNotContain("example.org");
  }
}
