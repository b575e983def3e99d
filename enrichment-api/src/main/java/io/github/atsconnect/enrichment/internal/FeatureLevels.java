package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which permissions a level needs; the minimal set of each, without those of the level before. */
final class FeatureLevels {
  /** Without it nothing works. */
  static final String LIST_OPPORTUNITIES = "list opportunities";

  private static final List<String> STATUS =
      List.of(LIST_OPPORTUNITIES, "list stages", "list archive reasons");
  private static final List<String> FILES =
      List.of(
          "list opportunity resumes",
          "download opportunity resume",
          "list opportunity files",
          "download opportunity file");

  private FeatureLevels() {}

  /** For each level what it needs and does not have; what could not be tried counts as had. */
  static Map<FeatureLevel, List<String>> missing(Map<String, Permission> permissions) {
    Map<FeatureLevel, List<String>> missing = new EnumMap<>(FeatureLevel.class);
    List<String> status = refused(STATUS, permissions);
    missing.put(FeatureLevel.STATUS, status);
    // Emails and phones are part of the opportunity: no permission of their own.
    missing.put(
        FeatureLevel.CONTACT,
        status.contains(LIST_OPPORTUNITIES) ? List.of(LIST_OPPORTUNITIES) : List.of());
    missing.put(FeatureLevel.FILES, refused(FILES, permissions));
    return missing;
  }

  private static List<String> refused(List<String> needed, Map<String, Permission> permissions) {
    return needed.stream()
        .filter(name -> permissions.get(name) == Permission.REFUSED)
        .toList();
  }
}
