package io.github.atsconnect.matching.internal.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada.Quill@gmail.com",
        "adaquill@googlemail.com",
        "ada.quill+jobs@GMAIL.com",
        " mailto:a.d.a.quill@gmail.com "
      })
  void spellings_of_one_address_meet(String text) {
    assertThat(Objects.requireNonNull(EmailForm.parse(text)).canonical())
        .isEqualTo("adaquill@gmail.com");
  }

  @Test
  void dots_count_where_the_provider_counts_them() {
    assertThat(Objects.requireNonNull(EmailForm.parse("ada.quill@quillworks.example")).canonical())
        .isEqualTo("ada.quill@quillworks.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "ada", "ada@", "@x.com", "a b@x.com"})
  void what_is_no_address_is_none(String text) {
    assertThat(EmailForm.parse(text)).isNull();
  }

  @Test
  void shared_mailboxes_and_employers_are_told_from_the_address() {
    EmailForm role = Objects.requireNonNull(EmailForm.parse("jobs@mail.quillworks.co.uk"));
    assertThat(role.role()).isTrue();
    assertThat(role.domain().brand()).isEqualTo("quillworks");
    assertThat(Objects.requireNonNull(EmailForm.parse("ada@yahoo.co.uk")).domain().brand())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0018",
        "0044 (0)20 7946 0018",
        "020 7946 0018",
        "+442079460018 ext. 12",
        "٠٢٠٧٩٤٦٠٠١٨"
      })
  void spellings_of_one_number_meet_in_their_last_digits(String text) {
    assertThat(PhoneForm.significant(PhoneForm.digits(text))).isEqualTo("079460018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "12345", "0000000000", "1234567890123456789"})
  void what_is_no_number_is_none(String text) {
    assertThat(PhoneForm.digits(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/in/ada-quill-12ab34/",
        "HTTP://UK.LINKEDIN.COM/IN/ADA-QUILL-12AB34?trk=public",
        "linkedin.com/in/ada-quill-12ab34",
        "https://de.linkedin.com/in/ada%2Dquill-12ab34/en",
        "www.linkedin.com/mwlite/in/ada-quill-12ab34#top"
      })
  void spellings_of_one_profile_url_meet(String text) {
    LinkForm link = Objects.requireNonNull(LinkForm.parse(text));
    assertThat(link.host() + "/" + link.slug()).isEqualTo("linkedin.com/ada-quill-12ab34");
    OnlineNames online = new OnlineNames(new NameForm[0]);
    online.profile(link);
    assertThat(online.words()).containsExactly("ada", "quill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "https://www.linkedin.com/",
        "https://linkedin.com/company/x",
        "a b.c"
      })
  void what_is_no_profile_is_none(String text) {
    assertThat(LinkForm.parse(text)).isNull();
  }

  @Test
  void a_look_alike_host_is_another_site() {
    LinkForm link =
        Objects.requireNonNull(LinkForm.parse("https://linkedin.com.evil.example/in/ada"));
    assertThat(link.host()).isEqualTo("linkedin.com.evil.example");
    assertThat(link.profile()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quill Works, Inc. | quillworks",
        "Quill Works GmbH & Co. KG | quillworks",
        "QUILL WORKS S.A. | quillworks",
        "ООО Ромашка | romashka",
        "The Quill Works Group | quillworks",
        "Quill Works Pvt. Ltd. | quillworks",
      })
  void legal_forms_do_not_count(String text, String flat) {
    assertThat(Objects.requireNonNull(CompanyForm.parse(text)).flat()).isEqualTo(flat);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sr. SWE | Senior Software Engineer",
        "HRBP | Human Resources Business Partner",
        "VP Eng | Vice President, Engineering",
        "Manager, Operations | Operations Manager",
      })
  void abbreviated_titles_meet(String a, String b) {
    assertThat(Objects.requireNonNull(TitleForm.parse(a)).trade())
        .isEqualTo(Objects.requireNonNull(TitleForm.parse(b)).trade());
  }

  @Test
  void seniority_is_apart_from_the_trade() {
    TitleForm title = Objects.requireNonNull(TitleForm.parse("Junior Data Engineer"));
    assertThat(title.level()).isEqualTo("junior");
    assertThat(title.trade()).doesNotContain("junior");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Greater Lisbon Area | lisbon",
        "Lisboa, Portugal | lisbon",
        "Bengaluru, Karnataka | bangalore",
        "London, UK | london",
      })
  void spellings_of_one_city_meet(String text, String city) {
    assertThat(Objects.requireNonNull(PlaceForm.parse(text)).city()).isEqualTo(city);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qnb | quill national bank | true",
        "quill tech | quill institute of technology | true",
        "qit bombay | quill institute technology bombay | true",
        "quill | quill robotics | true",
        "quill | delta robotics | false",
        "quill foods | quill robotics | false",
        "quill robotics | quill robotics | false",
      })
  void abbreviations_are_seen(String shorter, String longer, boolean expected) {
    assertThat(Abbreviations.isShortFor(List.of(shorter.split(" ")), List.of(longer.split(" "))))
        .isEqualTo(expected);
  }
}
