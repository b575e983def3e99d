package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionProbeTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  /** Every list has one item, every single answers, but for the paths that are refused. */
  private static MockResponse account(RecordedRequest request, String... refused) {
    String path = request.getUrl().encodedPath().replaceFirst("^/v1", "");
    if (Arrays.stream(refused).anyMatch(path::matches)) {
      return refusal();
    }
    boolean single =
        path.chars().filter(c -> c == '/').count() % 2 == 0 || path.endsWith("download");
    return json(
        single ? "{\"data\":{\"id\":\"i\"}}" : "{\"data\":[{\"id\":\"i\",\"text\":\"t\"}]}");
  }

  private static MockResponse refusal() {
    return status(403, "{\"code\":\"ForbiddenError\",\"message\":\"You may not\"}");
  }

  @Test
  void aKeyThatMayDoEverythingIsGrantedEverythingWithOneRequestEach() {
    server.otherwise(PermissionProbeTest::account);

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.states().values()).containsOnly(PermissionState.GRANTED);
    assertThat(report.states()).hasSize(34);
    assertThat(server.requests()).hasSize(34);
    assertThat(report.levels().values()).containsOnly(true);
  }

  @Test
  void whatIsRefusedIsNamedAndOnlyThat() {
    server.otherwise(
        request -> account(request, "/users", "/opportunities/i/resumes/i/download", "/tags"));

    PermissionReport report = server.client().permissions().probe();

    assertThat(
            report.states().entrySet().stream()
                .filter(e -> e.getValue() == PermissionState.REFUSED))
        .extracting(e -> e.getKey().label())
        .containsExactlyInAnyOrder("list users", "list tags", "download opportunity resume");
    assertThat(report.works(FeatureLevel.STATUS)).as("read user is left").isTrue();
    assertThat(report.works(FeatureLevel.FILES)).isFalse();
    assertThat(report.missing(FeatureLevel.FILES))
        .containsExactly(Permission.DOWNLOAD_OPPORTUNITY_RESUME);
  }

  @Test
  void aKeyThatMayDoNothingIsRefusedEverything() {
    server.otherwise(request -> refusal());

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.states().values()).containsOnly(PermissionState.REFUSED);
    assertThat(report.missing(FeatureLevel.STATUS))
        .containsExactly(
            Permission.LIST_OPPORTUNITIES,
            Permission.LIST_STAGES,
            Permission.LIST_USERS,
            Permission.LIST_POSTINGS,
            Permission.LIST_ARCHIVE_REASONS);
  }

  @Test
  void anEmptyAccountLeavesOpenWhatCannotBeTried() {
    server.otherwise(
        request -> {
          String path = request.getUrl().encodedPath().replaceFirst("^/v1", "");
          boolean list = path.chars().filter(c -> c == '/').count() == 1;
          return list ? json("{\"data\":[],\"hasNext\":false}") : status(404);
        });

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.state(Permission.LIST_OPPORTUNITIES)).isEqualTo(PermissionState.GRANTED);
    assertThat(report.state(Permission.READ_STAGE)).isEqualTo(PermissionState.UNKNOWN);
    assertThat(report.state(Permission.DOWNLOAD_OPPORTUNITY_FILE))
        .isEqualTo(PermissionState.UNKNOWN);
    assertThat(report.works(FeatureLevel.FILES)).as("unknown does not count against it").isTrue();
  }

  @Test
  void aDocumentIsLookedForOnAFewOpportunitiesOnlyAlsoWhereNoneIsAnsweredWithNotFound() {
    server.otherwise(
        request -> {
          String path = request.getUrl().encodedPath().replaceFirst("^/v1", "");
          if (path.equals("/opportunities")) {
            return json("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]}");
          }
          if (path.endsWith("/resumes") || path.endsWith("/files")) {
            return path.contains("/c/")
                ? json("{\"data\":[{\"id\":\"d\"}]}")
                : path.endsWith("/files") ? json("{\"data\":[]}") : status(404);
          }
          return account(request);
        });

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.state(Permission.DOWNLOAD_OPPORTUNITY_RESUME))
        .isEqualTo(PermissionState.GRANTED);
    assertThat(server.targets()).contains("/opportunities/c/resumes/d/download");
    assertThat(server.requests()).hasSize(34 + 4);
  }

  @Test
  void aKeyThatIsNotValidIsAnErrorAndNoReport() {
    server.otherwise(request -> status(401));

    assertThatThrownBy(() -> server.client().permissions().probe())
        .isInstanceOf(LeverAuthenticationException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theLabelsAreThoseOfTheSetUpPage() throws Exception {
    Path list = Path.of(System.getProperty("ats.shared.dir", ""), "lever", "permissions.txt");
    Assumptions.assumeTrue(java.nio.file.Files.exists(list), "the list of permissions is not here");
    Set<String> expected = new TreeSet<>(java.nio.file.Files.readAllLines(list));
    expected.removeIf(String::isBlank);

    assertThat(
            Arrays.stream(Permission.values())
                .filter(Permission::onSetupPage)
                .map(Permission::label))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
