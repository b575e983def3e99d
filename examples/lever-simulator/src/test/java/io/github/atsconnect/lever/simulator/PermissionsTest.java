package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SimulatedLever
class PermissionsTest {

  private static final byte[] BYTES = "some text".getBytes(StandardCharsets.UTF_8);

  /** A path for each permission to read that can be asked about a candidate who has everything. */
  private static Map<String, String> paths(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada =
        lever.candidate("Ada Example").applicant().resume(BYTES).file("a.txt", BYTES).add();
    ada.note("called");
    ada.interview();
    ada.offer("Engineer", "sent");
    String opportunity = "/opportunities/" + ada.opportunityId();
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("list opportunities", "/opportunities");
    paths.put("read opportunity", opportunity);
    paths.put("list deleted opportunities", "/opportunities/deleted");
    paths.put("read contact", "/contacts/" + ada.contactId());
    LeverHttp http = new LeverHttp(lever);
    for (String permission : Permissions.known()) {
      if (permission.startsWith("list opportunity ")) {
        String plural = permission.substring("list opportunity ".length());
        paths.put(permission, opportunity + "/" + plural);
        String one = plural.equals("feedback") ? plural : plural.replaceAll("s$", "");
        var items = http.json(opportunity + "/" + plural).path("data");
        String id = items.isEmpty() ? "none" : items.get(0).path("id").asText();
        paths.put("read opportunity " + one, opportunity + "/" + plural + "/" + id);
        paths.put(
            "download opportunity " + one, opportunity + "/" + plural + "/" + id + "/download");
      }
    }
    for (String plural :
        List.of("users", "stages", "postings", "requisitions", "archive_reasons")) {
      String words = plural.replace('_', ' ');
      paths.put("list " + words, "/" + plural);
      String id = http.json("/" + plural).path("data").get(0).path("id").asText();
      paths.put("read " + words.replaceAll("s$", ""), "/" + plural + "/" + id);
    }
    paths.put("list tags", "/tags");
    paths.put("list sources", "/sources");
    paths.put("list webhooks", "/webhooks");
    paths.keySet().retainAll(Permissions.known());
    return paths;
  }

  @Test
  void everyPermissionToReadOpensItsEndpointAndNoOther(LeverSimulator lever)
      throws IOException, InterruptedException {
    Map<String, String> paths = paths(lever);
    Set<String> writing = Set.of("create webhook", "update webhook", "delete webhook");
    assertThat(paths.size()).isEqualTo(Permissions.known().size() - writing.size());
    for (Map.Entry<String, String> path : paths.entrySet()) {
      lever.key("one", Permissions.of(path.getKey()));
      lever.key("others", Permissions.all().without(path.getKey()));
      var reply = new LeverHttp(lever, "one").get(path.getValue());
      assertThat(reply.statusCode()).as(path.getKey()).isIn(200, 404);
      assertThat(new String(reply.body(), StandardCharsets.UTF_8)).doesNotContain("does not exist");
      assertThat(new LeverHttp(lever, "others").status(path.getValue()))
          .as(path.getKey())
          .isEqualTo(403);
    }
  }

  @Test
  void theOldPathOfCandidatesAnswersTheSame(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.candidate("Ada Example").add();
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.json("/candidates")).isEqualTo(http.json("/opportunities"));
  }

  @Test
  void withoutAValidKeyTheAnswerIs401(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.send("/stages", request -> request).statusCode()).isEqualTo(401);
    assertThat(new LeverHttp(lever, "wrong").status("/stages")).isEqualTo(401);
    for (String header : List.of("Basic !!", "Basic ", "Bearer nothing", "Digest x")) {
      assertThat(http.send("/stages", r -> r.header("Authorization", header)).statusCode())
          .isEqualTo(401);
    }
    lever.revoke(lever.key());
    assertThat(http.status("/stages")).isEqualTo(401);
  }

  @Test
  void aKeyAsBearerTokenIsASwitch(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    String header = "Bearer " + lever.key();
    assertThat(http.send("/stages", r -> r.header("Authorization", header)).statusCode())
        .isEqualTo(200);
    lever.quirk(Quirk.BEARER_API_KEY, false);
    assertThat(http.send("/stages", r -> r.header("Authorization", header)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatDoesNotExistIs404WithLeversWords(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    var reply = http.get("/stages/nowhere");
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"code\":\"ResourceNotFound\",\"message\":\"stages nowhere was not found\"}");
    assertThat(http.status("/no/such/endpoint")).isEqualTo(404);
    assertThat(http.status("/opportunities/none/notes")).isEqualTo(404);
  }

  @Test
  void confidentialRecordsAreForThoseWithAccess(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate secret = lever.candidate("Grace Example").confidential().add();
    lever.candidate("Ada Example").add();
    lever.key("trusted", Permissions.all().withConfidentialAccess());
    LeverHttp ordinary = new LeverHttp(lever);
    LeverHttp trusted = new LeverHttp(lever, "trusted");
    String all = "/opportunities?confidentiality=all";
    assertThat(trusted.walk("/opportunities?limit=9")).hasSize(1);
    assertThat(trusted.walk(all)).hasSize(2);
    assertThat(trusted.walk("/opportunities?confidentiality=confidential")).hasSize(1);
    assertThat(trusted.status("/opportunities/" + secret.opportunityId())).isEqualTo(200);
    assertThat(ordinary.status("/opportunities/" + secret.opportunityId())).isEqualTo(403);
    assertThat(ordinary.status("/opportunities/" + secret.opportunityId() + "/notes"))
        .isEqualTo(403);
    assertThat(ordinary.status(all)).isEqualTo(403);
    lever.quirk(Quirk.ALL_CONFIDENTIALITY_REFUSED, false);
    assertThat(ordinary.walk(all)).hasSize(1);
    assertThat(ordinary.status("/opportunities?confidentiality=confidential")).isEqualTo(403);
    String postings = "/postings?state=published&distributionChannel=internal&confidentiality=all";
    assertThat(trusted.walk(postings).size()).isGreaterThan(ordinary.walk(postings).size());
  }

  @Test
  void expandingMayNeedAPermissionOfItsOwn(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.key("lister", Permissions.of("list opportunities", "read stage"));
    LeverHttp http = new LeverHttp(lever, "lister");
    assertThat(http.status("/opportunities?expand=owner")).isEqualTo(200);
    lever.quirk(Quirk.EXPAND_NEEDS_PERMISSION, true);
    assertThat(http.status("/opportunities?expand=owner")).isEqualTo(403);
    assertThat(http.status("/opportunities?expand=stage")).isEqualTo(200);
  }

  @Test
  void anUnknownPermissionIsNoticedAtOnce() {
    assertThatThrownBy(() -> Permissions.of("list everything"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("list everything")
        .hasMessageContaining("list opportunities");
  }

  @Test
  void aPermissionNamesItsEndpoint() {
    assertThat(Permissions.endpoint("list opportunity notes"))
        .isEqualTo("GET /opportunities/{o}/notes");
    assertThat(Permissions.endpoint("delete webhook")).isEqualTo("DELETE /webhooks/{id}");
  }

  @Test
  void scopesIncludeThePermissionsOfTheirResource() {
    List<String> scopes = new ArrayList<>(List.of("notes:read:admin", "webhooks:write:admin"));
    Permissions granted = Permissions.ofScopes(scopes);
    assertThat(granted.names())
        .containsExactlyInAnyOrder(
            "list opportunity notes",
            "read opportunity note",
            "list webhooks",
            "create webhook",
            "update webhook",
            "delete webhook");
    assertThat(granted.confidentialAccess()).isFalse();
    scopes.add("confidential:access:admin");
    assertThat(Permissions.ofScopes(scopes).confidentialAccess()).isTrue();
  }
}
