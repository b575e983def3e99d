package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * What the browser told when somebody applied on the job site. Lever does not document it, and it
 * is personal: a host seldom has a reason to read it.
 *
 * @param ipAddress the address on the internet
 * @param referer the page that led to the job site
 * @param userAgent the browser
 * @param acceptLanguage the languages that the browser asks for
 * @param timezone the time zone
 */
public record SubmissionDetails(
    @Nullable String ipAddress,
    @Nullable String referer,
    @Nullable String userAgent,
    @Nullable String acceptLanguage,
    @Nullable String timezone) {

  /** Leaves out everything: all of it is personal. */
  @Override
  public String toString() {
    return "SubmissionDetails[]";
  }
}
