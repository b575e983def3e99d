package io.github.atsconnect.matching.resume;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a résumé comes from.
 *
 * @param field which field it belongs to
 * @param index place in the field's list, from 0; of a title, an employer or dates, that of the job
 * @param value as it stands in the {@link Resume}; dates as {@code start/end}. Personal data
 * @param source how it was read
 * @param page page from 1, 0 where it is not known
 * @param boxOrNull where it stands on the page, or null where it is not known
 * @param confidence 0 to 1, how much speaks for it: a rule (see {@code docs/resumes.md}), in the
 *     order of trust, not a measured probability
 */
public record Finding(
    Field field,
    int index,
    String value,
    Source source,
    int page,
    @Nullable Box boxOrNull,
    double confidence) {

  /** Fields of a résumé. */
  public enum Field {
    /** The person's name. */
    NAME,
    /** An email address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A URL. */
    LINK,
    /** Where the person lives. */
    LOCATION,
    /** Title of a job. */
    TITLE,
    /** Employer of a job. */
    COMPANY,
    /** Start and end of a job. */
    DATES,
    /** A school. */
    SCHOOL,
    /** A skill. */
    SKILL
  }

  /** How a value was read. */
  public enum Source {
    /** Printed on the page. */
    PRINTED,
    /** The target of a link that a reader can click. */
    LINK,
    /** Printed, and the target of a link. */
    PRINTED_AND_LINK,
    /** Put together from pieces, or from what the file says of itself. */
    DERIVED
  }

  /**
   * A rectangle of a page.
   *
   * @param x left edge, points from the page's left
   * @param y upper edge, points from the page's top
   * @param width points
   * @param height points
   */
  public record Box(float x, float y, float width, float height) {}

  /** Refuses a confidence that is none. */
  public Finding {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, was " + confidence);
    }
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Finding[" + field + " " + index + ", page " + page + ", ****]";
  }
}
