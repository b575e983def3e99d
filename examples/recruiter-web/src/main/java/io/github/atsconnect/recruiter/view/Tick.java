package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import java.util.List;

/**
 * A permission that was tried.
 *
 * @param permission as Lever's set-up page calls it
 * @param state what came of it
 * @param cost what is lost without it, or ""
 */
public record Tick(String permission, Permission state, String cost) {

  /** The permissions that are used, with what the missing ones cost. */
  public static List<Tick> of(Preflight preflight) {
    List<String> costs = preflight.costs(FeatureLevel.FILES);
    return preflight.permissions().entrySet().stream()
        .map(e -> new Tick(e.getKey(), e.getValue(), cost(e.getKey(), costs)))
        .toList();
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
