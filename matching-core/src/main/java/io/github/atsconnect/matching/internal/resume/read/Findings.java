package io.github.atsconnect.matching.internal.resume.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a résumé say.
 *
 * @param name the person's name, or null
 * @param emails in order of trust
 * @param phones as printed
 * @param links in order of trust
 * @param location where the person lives, or null
 * @param jobs in the document's order
 * @param schools in the document's order
 * @param skills as printed
 */
public record Findings(
    @Nullable String name,
    List<String> emails,
    List<String> phones,
    List<String> links,
    @Nullable String location,
    List<Job> jobs,
    List<String> schools,
    List<String> skills) {

  /**
   * One job.
   *
   * @param title or null
   * @param company or null
   * @param start {@code 2020-06}, {@code 2020} or null
   * @param end as {@code start}, or {@code present}
   */
  public record Job(
      @Nullable String title,
      @Nullable String company,
      @Nullable String start,
      @Nullable String end) {

    /** Redacted. */
    @Override
    public String toString() {
      return "Job[****]";
    }
  }

  /** Redacted. */
  @Override
  public String toString() {
    return "Findings[jobs=" + jobs.size() + ", schools=" + schools.size() + ", ****]";
  }
}
