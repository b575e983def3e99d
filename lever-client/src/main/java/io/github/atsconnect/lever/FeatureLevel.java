package io.github.atsconnect.lever;

import java.util.ArrayList;
import java.util.List;

/** How much of the account a host wants to show. Each level includes the one before. */
public enum FeatureLevel {
  /**
   * Whether somebody is in the account, in which stage, active or archived and why, for which
   * posting, and who works with them. Needs {@code list opportunities}, {@code list stages}, {@code
   * list archive reasons}, {@code list users} or {@code read user}, and {@code list postings} or
   * {@code read posting}.
   */
  STATUS,
  /**
   * Emails and phones too. They come with the opportunities, so this needs nothing more than {@link
   * #STATUS}; the person's consent decides what may be shown.
   */
  CONTACT,
  /**
   * Résumés and other files too. Needs {@code list opportunity resumes}, {@code download
   * opportunity resume}, {@code list opportunity files} and {@code download opportunity file} on
   * top.
   */
  FILES;

  /**
   * What the level needs: one permission of each inner list.
   *
   * @return unmodifiable
   */
  public List<List<Permission>> needs() {
    List<List<Permission>> all =
        new ArrayList<>(
            List.of(
                List.of(Permission.LIST_OPPORTUNITIES),
                List.of(Permission.LIST_STAGES),
                List.of(Permission.LIST_USERS, Permission.READ_USER),
                List.of(Permission.LIST_POSTINGS, Permission.READ_POSTING),
                List.of(Permission.LIST_ARCHIVE_REASONS)));
    if (this == FILES) {
      all.add(List.of(Permission.LIST_OPPORTUNITY_RESUMES));
      all.add(List.of(Permission.DOWNLOAD_OPPORTUNITY_RESUME));
      all.add(List.of(Permission.LIST_OPPORTUNITY_FILES));
      all.add(List.of(Permission.DOWNLOAD_OPPORTUNITY_FILE));
    }
    return List.copyOf(all);
  }
}
