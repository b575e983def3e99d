package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import java.util.ArrayList;
import java.util.List;

/**
 * A permission that was tried.
 *
 * @param permission as Lever's set-up page calls it
 * @param state what came of it
 * @param cost what is lost without it, or "" where another one does as well
 */
public record Tick(String permission, Permission state, String cost) {
  private static final List<String> ALWAYS =
      List.of(
          "list opportunities",
          "list stages",
          "list archive reasons",
          "list postings",
          "list users");
  private static final List<String> FOR_FILES =
      List.of(
          "list opportunity resumes",
          "download opportunity resume",
          "list opportunity files",
          "download opportunity file");

  /**
   * The permissions that a level uses, with what the missing ones cost; all others may stay off.
   */
  public static List<Tick> of(Preflight preflight, FeatureLevel level) {
    List<String> costs = preflight.costs(level);
    List<String> used = new ArrayList<>(ALWAYS);
    if (level == FeatureLevel.FILES) {
      used.addAll(FOR_FILES);
    }
    return used.stream().map(p -> new Tick(p, state(preflight, p), cost(p, costs))).toList();
  }

  private static Permission state(Preflight preflight, String permission) {
    return preflight.permissions().getOrDefault(permission, Permission.UNKNOWN);
  }

  private static String cost(String permission, List<String> costs) {
    String start = '"' + permission + "\": ";
    return costs.stream()
        .filter(c -> c.startsWith(start))
        .map(c -> c.substring(start.length()))
        .findFirst()
        .orElse("");
  }
}
