package io.github.atsconnect.lever;

import java.util.Optional;

/**
 * What an API key may be allowed to do. The labels are those of Lever's set-up page; for endpoints
 * that have no line there, the label says what the endpoint does.
 */
public enum Permission {
  /** The permission {@code list archive reasons}. */
  LIST_ARCHIVE_REASONS("list archive reasons", true),
  /** The permission {@code read archive reason}. */
  READ_ARCHIVE_REASON("read archive reason", true),
  /** The permission {@code list opportunities}. */
  LIST_OPPORTUNITIES("list opportunities", true),
  /** The permission {@code list opportunity applications}. */
  LIST_OPPORTUNITY_APPLICATIONS("list opportunity applications", true),
  /** The permission {@code read opportunity application}. */
  READ_OPPORTUNITY_APPLICATION("read opportunity application", true),
  /** The permission {@code list opportunity feedback}. */
  LIST_OPPORTUNITY_FEEDBACK("list opportunity feedback", true),
  /** The permission {@code read opportunity feedback}. */
  READ_OPPORTUNITY_FEEDBACK("read opportunity feedback", true),
  /** The permission {@code list opportunity files}. */
  LIST_OPPORTUNITY_FILES("list opportunity files", true),
  /** The permission {@code read opportunity file}. */
  READ_OPPORTUNITY_FILE("read opportunity file", true),
  /** The permission {@code download opportunity file}. */
  DOWNLOAD_OPPORTUNITY_FILE("download opportunity file", true),
  /** The permission {@code list opportunity forms}. */
  LIST_OPPORTUNITY_FORMS("list opportunity forms", true),
  /** The permission {@code read opportunity form}. */
  READ_OPPORTUNITY_FORM("read opportunity form", true),
  /** The permission {@code list opportunity interviews}. */
  LIST_OPPORTUNITY_INTERVIEWS("list opportunity interviews", true),
  /** The permission {@code read opportunity interview}. */
  READ_OPPORTUNITY_INTERVIEW("read opportunity interview", true),
  /** The permission {@code list opportunity notes}. */
  LIST_OPPORTUNITY_NOTES("list opportunity notes", true),
  /** The permission {@code read opportunity note}. */
  READ_OPPORTUNITY_NOTE("read opportunity note", true),
  /** The permission {@code list opportunity offers}. */
  LIST_OPPORTUNITY_OFFERS("list opportunity offers", true),
  /** The permission {@code list opportunity panels}. */
  LIST_OPPORTUNITY_PANELS("list opportunity panels", true),
  /** The permission {@code read opportunity panel}. */
  READ_OPPORTUNITY_PANEL("read opportunity panel", true),
  /** The permission {@code list opportunity referrals}. */
  LIST_OPPORTUNITY_REFERRALS("list opportunity referrals", true),
  /** The permission {@code read opportunity referral}. */
  READ_OPPORTUNITY_REFERRAL("read opportunity referral", true),
  /** The permission {@code list opportunity resumes}. */
  LIST_OPPORTUNITY_RESUMES("list opportunity resumes", true),
  /** The permission {@code read opportunity resume}. */
  READ_OPPORTUNITY_RESUME("read opportunity resume", true),
  /** The permission {@code download opportunity resume}. */
  DOWNLOAD_OPPORTUNITY_RESUME("download opportunity resume", true),
  /** The permission {@code list postings}. */
  LIST_POSTINGS("list postings", true),
  /** The permission {@code read posting}. */
  READ_POSTING("read posting", true),
  /** The permission {@code list requisitions}. */
  LIST_REQUISITIONS("list requisitions", true),
  /** The permission {@code read requisition}. */
  READ_REQUISITION("read requisition", true),
  /** The permission {@code list sources}. */
  LIST_SOURCES("list sources", true),
  /** The permission {@code list stages}. */
  LIST_STAGES("list stages", true),
  /** The permission {@code read stage}. */
  READ_STAGE("read stage", true),
  /** The permission {@code list tags}. */
  LIST_TAGS("list tags", true),
  /** The permission {@code list users}. */
  LIST_USERS("list users", true),
  /** The permission {@code read user}. */
  READ_USER("read user", true),
  /** What one opportunity by itself needs; not on the set-up page. */
  READ_OPPORTUNITY("read opportunity", false),
  /** What the list of deleted opportunities needs; not on the set-up page. */
  LIST_DELETED_OPPORTUNITIES("list deleted opportunities", false),
  /** What one contact needs; not on the set-up page. */
  READ_CONTACT("read contact", false),
  /** What the document of an offer needs; not on the set-up page. */
  DOWNLOAD_OPPORTUNITY_OFFER("download opportunity offer", false),
  /** What the list of webhooks needs; not on the set-up page. */
  LIST_WEBHOOKS("list webhooks", false),
  /** What adding a webhook needs; not on the set-up page. */
  CREATE_WEBHOOK("create webhook", false),
  /** What changing a webhook needs; not on the set-up page. */
  UPDATE_WEBHOOK("update webhook", false),
  /** What removing a webhook needs; not on the set-up page. */
  DELETE_WEBHOOK("delete webhook", false);

  private final String label;
  private final boolean onSetupPage;

  Permission(String label, boolean onSetupPage) {
    this.label = label;
    this.onSetupPage = onSetupPage;
  }

  /**
   * Returns the words for it.
   *
   * @return such as {@code list opportunities}
   */
  public String label() {
    return label;
  }

  /**
   * Tells whether the set-up page has a line for it.
   *
   * @return false for endpoints whose permission is not documented
   */
  public boolean onSetupPage() {
    return onSetupPage;
  }

  /**
   * Finds a permission by its words.
   *
   * @param label such as {@code list opportunities}
   * @return empty where there is none
   */
  public static Optional<Permission> labelled(String label) {
    for (Permission each : values()) {
      if (each.label.equals(label)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
