package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.lever.PermissionReport;
import io.github.atsconnect.lever.PermissionState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a probe of a key's permissions means for the levels. */
final class FeatureLevels {
  private FeatureLevels() {}

  static Preflight preflight(PermissionReport report, Instant at) {
    Map<String, Permission> permissions = new LinkedHashMap<>();
    report
        .states()
        .forEach((name, state) -> permissions.put(name.label(), Permission.valueOf(state.name())));
    return new Preflight(permissions, missing(report), at);
  }

  /** The same from what was stored of an earlier probe. */
  static Preflight preflight(Map<String, Permission> permissions, Instant at) {
    Map<io.github.atsconnect.lever.Permission, PermissionState> states = new LinkedHashMap<>();
    permissions.forEach(
        (label, state) ->
            io.github.atsconnect.lever.Permission.labelled(label)
                .ifPresent(name -> states.put(name, PermissionState.valueOf(state.name()))));
    return new Preflight(permissions, missing(new PermissionReport(states)), at);
  }

  private static Map<FeatureLevel, List<String>> missing(PermissionReport report) {
    Map<FeatureLevel, List<String>> missing = new EnumMap<>(FeatureLevel.class);
    for (FeatureLevel level : FeatureLevel.values()) {
      missing.put(
          level,
          report.missing(io.github.atsconnect.lever.FeatureLevel.valueOf(level.name())).stream()
              .map(io.github.atsconnect.lever.Permission::label)
              .toList());
    }
    return missing;
  }
}
