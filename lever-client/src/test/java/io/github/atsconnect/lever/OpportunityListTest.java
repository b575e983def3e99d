package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.StageId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpportunityListTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  @Test
  void aListWalksAllPagesAndKeepsTheQueryOnEach() {
    server
        .answerJson("{\"data\":[{\"id\":\"o1\"}],\"hasNext\":true,\"next\":\"%5B3%2C%22x%22%5D\"}")
        .answerJson("{\"data\":[],\"hasNext\":true,\"next\":\"%5B4%2C%22y%22%5D\"}")
        .answerJson("{\"data\":[{\"id\":\"o2\"}]}");

    assertThat(
            server
                .client()
                .opportunities()
                .list(q -> q.archived(false).stage(new StageId("lead-new"))))
        .extracting(each -> each.id().value())
        .containsExactly("o1", "o2");

    assertThat(server.targets())
        .containsExactly(
            "/opportunities?archived=false&stage_id=lead-new&limit=100",
            "/opportunities?archived=false&stage_id=lead-new&limit=100&offset=%255B3%252C%2522x%2522%255D",
            "/opportunities?archived=false&stage_id=lead-new&limit=100&offset=%255B4%252C%2522y%2522%255D");
  }

  @Test
  void everyFilterGoesOutAsLeverNamesIt() {
    server.answerJson("{\"data\":[],\"hasNext\":false}");

    server
        .client()
        .opportunities()
        .list(
            q ->
                q.contact(new ContactId("c 1"), new ContactId("c&2"))
                    .origin(Origin.SOURCED)
                    .email("ada+x@example.org")
                    .tag("C++, {x}")
                    .updatedSince(Instant.ofEpochMilli(1_600_000_000_123L))
                    .expand(OpportunityExpand.STAGE, OpportunityExpand.SOURCED_BY)
                    .pageSize(7))
        .toList();

    assertThat(server.targets())
        .containsExactly(
            "/opportunities?contact_id=c%201&contact_id=c%262&origin=sourced"
                + "&email=ada%2Bx%40example.org&tag=C%2B%2B%2C%20%7Bx%7D"
                + "&updated_at_start=1600000000123&expand=stage&expand=sourcedBy&limit=7");
  }

  @Test
  void anOpportunityIsReadWithEverythingInIt() {
    server.answerJson(Samples.text("opportunity-list.json"));

    Opportunity o = server.client().opportunities().list().iterator().next();

    assertThat(o.name()).isEqualTo("Ada Example");
    assertThat(o.emails()).containsExactly("ada@example.org");
    assertThat(o.stage().id().value()).isEqualTo("lead-new");
    assertThat(o.stage().object().text()).isEqualTo("New lead");
    assertThat(o.contact().object()).isNull();
    assertThat(o.updatedAt()).isNull();
    assertThat(o.origin().is(Origin.OTHER)).isTrue();
    assertThat(o.origin().raw()).isEqualTo("teleported");
    assertThat(o.unknown()).containsOnlyKeys("brandNewField");
    assertThat(o.unknown().get("brandNewField").field("deep").elements()).hasSize(2);
    assertThat(o.toString()).doesNotContain("Ada").doesNotContain("example.org");
  }
}
