package io.github.atsconnect.matching.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One job of a career, as far as it is known. At least a title or a company is present.
 *
 * @param titleOrNull job title as written, or null
 * @param companyOrNull employer as written, or null
 * @param startOrNull when it began, or null when not stated
 * @param endOrNull when it ended, or null when not stated or still going on
 * @param current whether the source says that the job goes on
 */
public record Position(
    @Nullable String titleOrNull,
    @Nullable String companyOrNull,
    @Nullable PartialDate startOrNull,
    @Nullable PartialDate endOrNull,
    boolean current) {

  private static final int LONGEST = 300;

  /** Blank texts count as absent; blanks are collapsed, and each text is cut at 300 characters. */
  public Position {
    titleOrNull = Texts.line(titleOrNull, LONGEST);
    companyOrNull = Texts.line(companyOrNull, LONGEST);
  }

  /**
   * {@return a job without dates; either text may be null or blank}
   *
   * @param title the job's title
   * @param company the employer
   */
  public static Position of(@Nullable String title, @Nullable String company) {
    return new Position(title, company, null, null, false);
  }

  /** {@return the job title, if known} */
  public Optional<String> title() {
    return Optional.ofNullable(titleOrNull);
  }

  /** {@return the employer, if known} */
  public Optional<String> company() {
    return Optional.ofNullable(companyOrNull);
  }

  /** {@return the start, if known} */
  public Optional<PartialDate> start() {
    return Optional.ofNullable(startOrNull);
  }

  /** {@return the end, if it has one and it is known} */
  public Optional<PartialDate> end() {
    return Optional.ofNullable(endOrNull);
  }

  /** {@return whether neither title nor company is known, so that the position says nothing} */
  public boolean isEmpty() {
    return titleOrNull == null && companyOrNull == null;
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Position[****]";
  }
}
