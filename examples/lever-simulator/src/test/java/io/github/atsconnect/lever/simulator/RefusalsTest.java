package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the simulator says no, as by default and the other way. */
@SimulatedLever
class RefusalsTest {

  private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.UTF_8);

  private final Map<Integer, String> paths = new LinkedHashMap<>();
  private LeverHttp http;

  @BeforeEach
  void causesOfRefusal(LeverSimulator lever) throws IOException, InterruptedException {
    http = new LeverHttp(lever);
    lever.key(lever.key(), Permissions.all().without("list users"));
    SimulatedCandidate ada = lever.candidate("Ada").resume("cv.odt", "error", BYTES).add();
    String resumes = "/opportunities/" + ada.opportunityId() + "/resumes";
    String id = http.json(resumes).path("data").get(0).path("id").asText();
    paths.put(400, "/stages?limit=0");
    paths.put(403, "/users");
    paths.put(404, "/stages/none");
    paths.put(422, resumes + "/" + id + "/download");
  }

  private HttpResponse<byte[]> refused(int status) throws IOException, InterruptedException {
    HttpResponse<byte[]> reply =
        status == 401
            ? http.send("/stages", request -> request)
            : http.get(paths.getOrDefault(status, "/stages"));
    assertThat(reply.statusCode()).isEqualTo(status);
    return reply;
  }

  private String code(int status) throws IOException, InterruptedException {
    JsonNode body = LeverHttp.MAPPER.readTree(refused(status).body());
    assertThat(body.path("message").asText()).isNotEmpty();
    assertThat(body).hasSize(2);
    return body.path("code").asText();
  }

  @Test
  void aRefusalHasACodeAndAMessage() throws IOException, InterruptedException {
    assertThat(code(400)).isEqualTo("BadRequestError");
    assertThat(code(401)).isEqualTo("UnauthorizedError");
    assertThat(code(403)).isEqualTo("ForbiddenError");
    assertThat(code(404)).isEqualTo("ResourceNotFound");
    assertThat(code(422)).isEqualTo("UnprocessableEntityError");
  }

  @Test
  void codesMayBeSpeltOtherwise(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.OTHER_ERROR_CODES, true);
    assertThat(code(401)).isEqualTo("InvalidCredentials");
    assertThat(code(403)).isEqualTo("NotAuthorized");
    assertThat(code(404)).isEqualTo("NotFoundError");
  }

  @Test
  void whatNobodyHasShownMayHaveNoBody(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.quirk(Quirk.REFUSALS_WITHOUT_BODY, true);
    for (int status : List.of(401, 403, 422)) {
      assertThat(refused(status).body()).isEmpty();
    }
    assertThat(code(400)).isEqualTo("BadRequestError");
    assertThat(code(404)).isEqualTo("ResourceNotFound");
    lever.rateLimit(0.001, 0);
    assertThat(refused(429).body()).isEmpty();
  }

  @Test
  void a429MaySayWhenToComeBack(LeverSimulator lever) throws IOException, InterruptedException {
    lever.rateLimit(0.001, 0);
    assertThat(refused(429).headers().firstValue("retry-after")).isEmpty();
    lever.quirk(Quirk.RETRY_AFTER, true);
    assertThat(refused(429).headers().firstValue("retry-after")).hasValue("1");
  }

  @Test
  void aBadOffsetMayBe422(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.PAGING_ERRORS_ARE_422, true);
    paths.put(422, "/stages?offset=x");
    assertThat(code(422)).isEqualTo("BadRequestError");
    paths.put(
        422, "/opportunities/" + lever.candidate("B").add().opportunityId() + "/files?limit=9");
    assertThat(new String(refused(422).body(), StandardCharsets.UTF_8)).contains("not supported");
    assertThat(code(400)).isEqualTo("BadRequestError");
  }

  @Test
  void whatTheSetUpPageHasNoLineForMayComeWithALine(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    String opportunity = "/opportunities/" + ada.opportunityId();
    String offer = opportunity + "/offers/" + ada.offer("Engineer", "sent") + "/download";
    List<String> unlisted =
        List.of(opportunity, "/opportunities/deleted", "/contacts/" + ada.contactId(), offer);
    lever.key("page", Permissions.of("list opportunities", "list opportunity offers"));
    lever.key("other", Permissions.of("list users"));
    for (String path : unlisted) {
      assertThat(new LeverHttp(lever, "page").status(path)).as(path).isEqualTo(403);
    }
    lever.quirk(Quirk.UNLISTED_READS_COME_WITH_LISTS, true);
    for (String path : unlisted) {
      assertThat(new LeverHttp(lever, "page").status(path)).as(path).isEqualTo(200);
      assertThat(new LeverHttp(lever, "other").status(path)).as(path).isEqualTo(403);
    }
  }

  @Test
  void onlyWhatAResourceCanExpandIsExpanded(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    String opportunity = "/opportunities/" + ada.opportunityId();
    for (String path :
        List.of(
            "/stages",
            "/stages/offer",
            "/tags",
            "/users",
            "/webhooks",
            "/contacts/" + ada.contactId(),
            opportunity + "/resumes",
            opportunity + "/files",
            opportunity + "/feedback")) {
      assertThat(http.status(path + "?expand=stage")).as(path).isIn(400, 403);
    }
    assertThat(http.status(opportunity + "/forms?expand=stage&expand=user")).isEqualTo(200);
    assertThat(http.status(opportunity + "/forms?expand=stage,user")).isEqualTo(400);
    JsonNode application =
        http.json(opportunity + "/applications?expand=posting&expand=postingOwner").at("/data/0");
    assertThat(application.at("/posting/text").asText()).isNotEmpty();
    assertThat(application.at("/postingOwner/email").asText()).contains("@");
  }
}
