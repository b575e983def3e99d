package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.Permission;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is lost where a permission is missing, in words. */
public final class PermissionCosts {
  private static final Map<Permission, String> COSTS = new EnumMap<>(Permission.class);

  static {
    COSTS.put(Permission.LIST_OPPORTUNITIES, "nothing works");
    COSTS.put(Permission.LIST_STAGES, "stages have no name, and some prospects show as applicants");
    COSTS.put(Permission.LIST_USERS, "recruiters have no name");
    COSTS.put(Permission.LIST_POSTINGS, "jobs have no title");
    COSTS.put(
        Permission.LIST_ARCHIVE_REASONS,
        "the reason for archiving is missing, and who was hired shows as archived");
    COSTS.put(
        Permission.LIST_OPPORTUNITY_RESUMES,
        "résumés are not shown, and do not help to find the right person");
    COSTS.put(Permission.DOWNLOAD_OPPORTUNITY_RESUME, "résumés do not open");
    COSTS.put(Permission.LIST_OPPORTUNITY_FILES, "other attachments are not shown");
    COSTS.put(Permission.DOWNLOAD_OPPORTUNITY_FILE, "other attachments do not open");
  }

  private PermissionCosts() {}

  /** The permissions, each with what it costs that it is missing. */
  static String words(Collection<String> missing) {
    return missing.stream()
        .map(p -> '"' + p + "\" (" + of(p) + ")")
        .collect(Collectors.joining(", "));
  }

  /** What it costs that a permission is missing; a general word for one that no level needs. */
  public static String of(String permission) {
    return Permission.labelled(permission).map(COSTS::get).orElse("nothing that we show");
  }
}
