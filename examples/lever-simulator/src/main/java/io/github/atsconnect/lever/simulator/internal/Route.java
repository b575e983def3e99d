package io.github.atsconnect.lever.simulator.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint of the Data API.
 *
 * @param method the verb
 * @param pattern path segments below {@code /v1}; one in braces is a variable
 * @param permission what a key must carry, in the words of Lever's set-up page
 * @param scope the OAuth scope that includes it
 */
public record Route(String method, List<String> pattern, String permission, String scope) {

  private static final String READ = ":read:admin";
  private static final String WRITE = ":write:admin";

  /** What hangs below an opportunity: plural in the path, singular in the permission. */
  private static final Map<String, String> BELOW_OPPORTUNITY =
      Map.of(
          "applications", "application",
          "resumes", "resume",
          "files", "file",
          "notes", "note",
          "feedback", "feedback",
          "forms", "form",
          "interviews", "interview",
          "panels", "panel",
          "referrals", "referral");

  private static final Map<String, String> DIRECTORIES =
      Map.of(
          "postings", "posting",
          "requisitions", "requisition",
          "users", "user",
          "stages", "stage",
          "archive_reasons", "archive reason");

  /** Last segments that say what is done, or of which kind. */
  private static final Set<String> VERBS = Set.of("deleted", "download");

  private static final List<Route> ALL = List.copyOf(build());

  /** Every endpoint there is; fixed paths before those with a variable in the same place. */
  public static List<Route> all() {
    return ALL;
  }

  private static List<Route> build() {
    List<Route> routes = new ArrayList<>();
    routes.add(get("list opportunities", "opportunities", "opportunities"));
    routes.add(get("list deleted opportunities", "opportunities", "opportunities", "deleted"));
    routes.add(get("read opportunity", "opportunities", "opportunities", "{o}"));
    BELOW_OPPORTUNITY.forEach(
        (plural, one) -> {
          String list = "list opportunity " + plural;
          routes.add(get(list, plural, "opportunities", "{o}", plural));
          String read = "read opportunity " + one;
          routes.add(get(read, plural, "opportunities", "{o}", plural, "{id}"));
        });
    routes.add(get("list opportunity offers", "offers", "opportunities", "{o}", "offers"));
    for (String plural : List.of("resumes", "files", "offers")) {
      String download = "download opportunity " + plural.substring(0, plural.length() - 1);
      routes.add(get(download, plural, "opportunities", "{o}", plural, "{id}", "download"));
    }
    routes.add(get("read contact", "contact", "contacts", "{id}"));
    DIRECTORIES.forEach(
        (plural, one) -> {
          routes.add(get("list " + one + "s", plural, plural));
          routes.add(get("read " + one, plural, plural, "{id}"));
        });
    routes.add(get("list tags", "tags", "tags"));
    routes.add(get("list sources", "sources", "sources"));
    routes.add(get("list webhooks", "webhooks", "webhooks"));
    routes.add(write("POST", "create webhook", "webhooks"));
    routes.add(write("PUT", "update webhook", "webhooks"));
    routes.add(write("PUT", "update webhook", "webhooks", "{id}"));
    routes.add(write("DELETE", "delete webhook", "webhooks", "{id}"));
    return routes;
  }

  private static Route get(String permission, String resource, String... pattern) {
    return new Route("GET", List.of(pattern), permission, resource + READ);
  }

  private static Route write(String method, String permission, String... pattern) {
    return new Route(method, List.of(pattern), permission, "webhooks" + WRITE);
  }

  /** The name by which handlers are registered: {@code GET /opportunities/{o}/notes}. */
  public String name() {
    return method + " /" + String.join("/", pattern);
  }

  /** The plural of what it is about, such as {@code notes}. */
  String resource() {
    String resource = "";
    for (String segment : pattern) {
      boolean noun = !segment.startsWith("{") && !VERBS.contains(segment);
      resource = noun ? segment : resource;
    }
    return resource;
  }

  /** The variables when the call is for this endpoint, else null. */
  @Nullable Map<String, String> match(String verb, List<String> segments) {
    if (!verb.equals(method) || segments.size() != pattern.size()) {
      return null;
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String expected = pattern.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
      } else if (!expected.equals(segments.get(i))) {
        return null;
      }
    }
    return variables;
  }
}
