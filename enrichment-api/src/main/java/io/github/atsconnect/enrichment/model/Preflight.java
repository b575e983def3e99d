package io.github.atsconnect.enrichment.model;

import io.github.atsconnect.enrichment.internal.PermissionCosts;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an API key may do, tried and not assumed.
 *
 * @param permissions by the name that the ATS's set-up page shows ({@code list opportunities}), in
 *     a stable order
 * @param missing for each level the refused permissions that it needs; empty when the level works
 * @param checkedAt when it was tried
 */
public record Preflight(
    Map<String, Permission> permissions,
    Map<FeatureLevel, List<String>> missing,
    Instant checkedAt) {

  /** Copies the maps, keeping their order. */
  public Preflight {
    permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /**
   * What the level lacks and what each costs, a sentence each; empty when the level works.
   *
   * @param level what is to be shown
   * @return such as {@code "list stages": stages have no name}
   */
  public List<String> costs(FeatureLevel level) {
    return missing.getOrDefault(level, List.of()).stream()
        .map(p -> '"' + p + "\": " + PermissionCosts.of(p))
        .toList();
  }

  /**
   * {@return whether nothing that the level needs was refused}
   *
   * @param level what is to be shown
   */
  public boolean works(FeatureLevel level) {
    return missing.getOrDefault(level, List.of()).isEmpty();
  }
}
