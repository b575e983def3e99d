package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import java.util.List;
import java.util.Map;

/**
 * A permission that was tried.
 *
 * @param permission as Lever's set-up page calls it; where one of two does, both
 * @param state what came of it
 * @param cost what is lost without it, or ""
 */
public record Tick(String permission, Permission state, String cost) {

  /** The permissions that a level needs, with what the missing ones cost. */
  public static List<Tick> of(Preflight preflight, FeatureLevel level) {
    List<String> costs = preflight.costs(level);
    return level.needs().stream()
        .map(
            any ->
                new Tick(
                    String.join(" or ", any),
                    state(any, preflight.permissions()),
                    cost(any, costs)))
        .toList();
  }

  private static Permission state(List<String> any, Map<String, Permission> tried) {
    List<Permission> states =
        any.stream().map(p -> tried.getOrDefault(p, Permission.UNKNOWN)).toList();
    return states.contains(Permission.GRANTED)
        ? Permission.GRANTED
        : states.contains(Permission.UNKNOWN) ? Permission.UNKNOWN : Permission.REFUSED;
  }

  /** A cost begins with the permission in quotes. */
  private static String cost(List<String> any, List<String> costs) {
    return costs.stream()
        .filter(c -> any.stream().anyMatch(p -> c.startsWith('"' + p + "\": ")))
        .map(c -> c.substring(c.indexOf(": ") + 2))
        .findFirst()
        .orElse("");
  }
}
