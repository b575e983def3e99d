package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.PostingState;
import io.github.atsconnect.lever.model.StageId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  @Test
  void aPageHasOneToOneHundredItems() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().list(q -> q.pageSize(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().list(q -> q.pageSize(101)));
  }

  @Test
  void aBlankValueIsRefusedSinceItWouldBeDroppedAndTheListGrow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().opportunities().list(q -> q.email(" ")));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anUnknownWordCannotBeAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().opportunities().list(q -> q.origin(Origin.OTHER)));
  }

  @Test
  void aWindowOfPostingsCannotBeCombinedWithWhatLeverRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                server
                    .client()
                    .postings()
                    .list(q -> q.updatedSince(Instant.EPOCH).state(PostingState.CLOSED)));
  }

  @Test
  void anIdCannotLeaveItsPlaceInThePath() {
    server.otherwise(request -> LeverServer.json("{\"data\":{\"id\":\"i\"}}"));

    server.client().stages().get(new StageId("../users?x=1#y/ü"));

    assertThat(server.targets()).containsExactly("/stages/..%2Fusers%3Fx%3D1%23y%2F%C3%BC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().get(new StageId("..")));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpportunityId(" "));
  }

  @Test
  void aQueryPrintsItsNamesOnly() {
    server
        .client()
        .opportunities()
        .list(
            q -> {
              q.email("ada@example.org");
              assertThat(q.toString()).contains("email").doesNotContain("ada");
            });
  }
}
