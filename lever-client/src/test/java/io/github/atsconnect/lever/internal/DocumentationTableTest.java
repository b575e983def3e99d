package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.Permission;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables in the documentation name every permission, with a method, endpoint and test there
 * are.
 */
class DocumentationTableTest {

  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));
  private static final Pattern ROW =
      Pattern.compile(
          "\\| ([a-z ]+) \\| `(\\w+)\\(\\)\\.(\\w+)` \\| `([A-Z]+ /[^`]*)` \\| `(\\w+)` \\|");

  private record Row(
      String permission, String resource, String method, String endpoint, String test) {}

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/lever.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(
            row.group(1),
            new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)));
      }
    }
    return rows;
  }

  private static Map<String, String> endpoints() {
    Map<String, String> endpoints = new TreeMap<>();
    Stream.of(AccountApi.class, OpportunityApi.class, WebhookApi.class)
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .map(Endpoint::of)
        .forEach(each -> endpoints.put(each.permission().label(), each.toString()));
    return endpoints;
  }

  @Test
  void everyPermissionHasARowAndAnEndpoint() throws IOException {
    String[] labels =
        Arrays.stream(Permission.values()).map(Permission::label).toArray(String[]::new);

    assertThat(rows().keySet()).containsExactlyInAnyOrder(labels);
    assertThat(endpoints().keySet()).containsExactlyInAnyOrder(labels);
  }

  @Test
  void everyRowNamesTheEndpointThatIsAskedAMethodThatThereIsAndATest() throws Exception {
    Map<String, String> endpoints = endpoints();
    for (Row row : rows().values()) {
      assertThat(row.endpoint()).as(row.permission()).isEqualTo(endpoints.get(row.permission()));
      Method resource = LeverClient.class.getMethod(row.resource());
      assertThat(resource.getReturnType().getMethods())
          .as(row.permission())
          .extracting(Method::getName)
          .contains(row.method());
      Path test = Path.of("src/test/java/io/github/atsconnect/lever", row.test() + ".java");
      assertThat(Files.readString(test))
          .as(row.permission())
          .contains(row.resource() + "()")
          .contains("." + row.method() + "(");
    }
  }
}
