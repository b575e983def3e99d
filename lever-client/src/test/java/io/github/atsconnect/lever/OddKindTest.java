package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Phone;
import io.github.atsconnect.lever.model.StageId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of another kind than is documented. */
class OddKindTest {

  private static final Instant TIME = Instant.parse("2023-11-14T22:13:20Z");

  @RegisterExtension final LeverServer server = new LeverServer();

  private Page<Opportunity> page(String fields) {
    server.otherwise(
        request ->
            json("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"," + fields + "},{\"id\":\"c\"}]}"));
    return server.client().opportunities().list().firstPage();
  }

  private Opportunity second(String fields) {
    Page<Opportunity> page = page(fields);
    assertThat(page.rejected()).isEmpty();
    return page.items().get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"archived\":true",
        "\"archived\":\"yes\"",
        "\"urls\":\"https://hire.example/x\"",
        "\"name\":{\"first\":\"Ada\"}",
        "\"headline\":[]",
        "\"emails\":\"ada@example.org\"",
        "\"emails\":[{\"value\":\"ada@example.org\"}]",
        "\"phones\":{\"type\":\"mobile\"}",
        "\"phones\":[\"+49 30 1\"]",
        "\"tags\":[{\"text\":\"x\"}]",
        "\"sources\":5",
        "\"stage\":[\"s\"]",
        "\"stage\":true",
        "\"owner\":{\"name\":\"no id\"}",
        "\"contact\":{\"name\":\"no id\"}",
        "\"location\":[\"Oslo\"]",
        "\"createdAt\":{\"ms\":1}",
        "\"createdAt\":true",
        "\"createdAt\":\"last week\"",
        "\"createdAt\":1e300",
        "\"snoozedUntil\":[1]",
        "\"stageChanges\":\"none\"",
        "\"origin\":{}",
        "\"applications\":[7.5,[]]",
        "\"links\":\"example.org\"",
        "\"deletedBy\":false",
        "\"urls\":{\"show\":{\"href\":\"x\"}}"
      })
  void anOptionalFieldOfAnOddKindIsAbsentAndAmongTheUnknown(String field) {
    Opportunity opportunity = second(field + ",\"tags2\":1");

    String name = field.substring(1, field.indexOf('"', 1));
    if (!field.contains("href")) {
      assertThat(opportunity.unknown()).containsKeys(name, "tags2");
    } else {
      assertThat(opportunity.urls().unknown()).containsKey("show");
    }
  }

  @Test
  void whatIsFineInAListStays() {
    Opportunity opportunity = second("\"emails\":[\"a@x.example\",{\"no\":1},\"b@x.example\"]");

    assertThat(opportunity.emails()).containsExactly("a@x.example", "b@x.example");
    assertThat(opportunity.unknown()).containsKey("emails");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dataProtection\":true",
        "\"dataProtection\":\"none\"",
        "\"dataProtection\":[]",
        "\"dataProtection\":{\"store\":\"yes\"}",
        "\"dataProtection\":{\"store\":{\"allowed\":\"perhaps\"}}",
        "\"dataProtection\":{\"contact\":{\"allowed\":1}}",
        "\"dataProtection\":{\"contact\":{\"allowed\":true,\"expiresAt\":\"soon\"}}",
        "\"dataProtection\":{\"contact\":{\"allowed\":true,\"expiresAt\":{}}}",
        "\"isAnonymized\":\"no\"",
        "\"isAnonymized\":0",
        "\"isAnonymized\":{}",
        "\"confidentiality\":true",
        "\"confidentiality\":{\"level\":1}",
        "\"contact\":{\"id\":\"c\",\"isAnonymized\":\"maybe\"}",
        "\"contact\":{\"id\":\"c\",\"dataProtection\":7}"
      })
  void whatDecidesWhatMayBeDoneCostsTheRecord(String field) {
    Page<Opportunity> page = page(field);

    assertThat(page.items()).extracting(each -> each.id().value()).containsExactly("a", "c");
    assertThat(page.rejected()).extracting(RejectedItem::itemId).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dataProtection\":null,\"isAnonymized\":null,\"confidentiality\":null",
        "\"dataProtection\":{\"store\":{\"allowed\":null,\"expiresAt\":null},\"contact\":null}",
        "\"dataProtection\":{\"store\":{\"allowed\":\"true\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}}"
      })
  void whatIsNotSaidOrSaidAsTextCanBeRead(String field) {
    assertThat(page(field).rejected()).isEmpty();
  }

  @Test
  void numbersAreIds() {
    Opportunity opportunity =
        second(
            "\"contact\":98765,\"stage\":77,\"owner\":{\"id\":88,\"name\":\"Rhea\"},"
                + "\"archived\":{\"reason\":5},\"applications\":[12345678901234567890]");

    assertThat(opportunity.contact().id().value()).isEqualTo("98765");
    assertThat(opportunity.stage().id()).isEqualTo(new StageId("77"));
    assertThat(opportunity.owner().id().value()).isEqualTo("88");
    assertThat(opportunity.archived().reason().value()).isEqualTo("5");
    assertThat(opportunity.applications().get(0).id().value()).isEqualTo("12345678901234567890");

    server.otherwise(request -> json("{\"data\":[{\"id\":42,\"isAnonymized\":\"x\"}]}"));
    assertThat(server.client().opportunities().list().firstPage().rejected())
        .extracting(RejectedItem::itemId)
        .containsExactly("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1700000000000",
        "\"1700000000000\"",
        "1.7e12",
        "1700000000000.0",
        "\"2023-11-14T22:13:20Z\"",
        "\"2023-11-14T22:13:20.000Z\"",
        "\"2023-11-14T23:13:20+01:00\"",
        "\"2023-11-14T23:13:20+0100\"",
        "\"2023-11-14T22:13:20\"",
        "\"2023-11-14 22:13:20\""
      })
  void timesAreReadInTheFormsThatTimesHave(String time) {
    assertThat(second("\"createdAt\":" + time).createdAt()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "https://hire.example/x?a=b#c, true",
    "HTTP://hire.example:8080, true",
    "https://jobs.bücher.example/x, true",
    "javascript:alert(1), false",
    "JaVaScRiPt:alert(1), false",
    "java\\tscript:alert(1), false",
    "data:text/html;base64, false",
    "file:///etc/passwd, false",
    "vbscript:x, false",
    "https://ada:pw@hire.example/, false",
    "https://hire.example@evil.example/, false",
    "https://hire.example%40evil.example/, false",
    "https:hire.example, false",
    "https:///x, false",
    "//evil.example/x, false",
    "https:\\\\\\\\evil.example, false",
    "ftp://x.example, false",
    "mailto:ada@x.example, false",
    "hire.example/x, false"
  })
  void onlyAnAddressOfTheWebBecomesALink(String address, boolean fine) {
    Opportunity opportunity = second("\"urls\":{\"show\":\"" + address + "\"}");

    if (fine) {
      assertThat(opportunity.urls().show()).isEqualTo(address);
    } else {
      assertThat(opportunity.urls().show()).isNull();
      assertThat(opportunity.urls().unknown()).containsKey("show");
    }
  }

  @Test
  void ofThePersonsOwnLinksThoseWithoutASchemeStayAndNothingElseDoes() {
    Opportunity opportunity =
        second(
            "\"links\":[\"linkedin.com/in/ada\",\"https://a.example/@ada\",\"javascript:x\","
                + "\"x.example:8080/a\",\"javascript.com:alert(1)\",\"a@b.example\",\"//e.example\"]");

    assertThat(opportunity.links())
        .containsExactly("linkedin.com/in/ada", "https://a.example/@ada", "x.example:8080/a");
    assertThat(opportunity.unknown()).containsKey("links");
  }

  @Test
  void aPhoneWithoutANumberIsNone() {
    Opportunity opportunity =
        second("\"phones\":[{\"type\":\"mobile\"},{\"value\":\" \"},{\"value\":4930},null]");

    assertThat(opportunity.phones()).extracting(Phone::value).containsExactly("4930");
  }
}
