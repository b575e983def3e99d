package io.github.atsconnect.enrichment.model;

import io.github.atsconnect.lever.Permission;
import java.util.List;

/** What an API key may be good for, each level with the permissions it needs. */
public enum FeatureLevel {
  /** Whether somebody is in the ATS: kind, stage, status, recruiter, posting. */
  STATUS,
  /** Emails and phones as well. */
  CONTACT,
  /** Résumés and other attachments as well; also makes for better matches. */
  FILES;

  /**
   * The permissions that an API key needs for it, one of each inner list, by the names that the
   * ATS's set-up page shows; all others may stay off.
   *
   * @return unmodifiable, what matters most first
   */
  public List<List<String>> needs() {
    return io.github.atsconnect.lever.FeatureLevel.valueOf(name()).needs().stream()
        .map(any -> any.stream().map(Permission::label).toList())
        .toList();
  }
}
