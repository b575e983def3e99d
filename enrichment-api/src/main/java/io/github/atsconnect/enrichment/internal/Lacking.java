package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.LeverUnavailableException;
import io.github.atsconnect.lever.LeverUnreadableException;
import java.util.Locale;

/** Parts of an answer that may be missing while the rest is shown, and how that is said. */
enum Lacking {
  CANDIDACIES("candidacies", "Some of the candidacies", "list opportunities"),
  STAGES("stages", "The names of stages", "list stages"),
  ARCHIVE_REASONS(
      "archive-reasons", "Archive reasons, and so who was hired,", "list archive reasons"),
  RECRUITER("recruiter", "The recruiter", "read user"),
  POSTING("posting", "The job's title", "read posting"),
  RESUMES("resumes", "The list of résumés", "list opportunity resumes"),
  FILES("files", "The list of files", "list opportunity files");

  private final String code;
  private final String words;
  private final String permission;

  Lacking(String code, String words, String permission) {
    this.code = code;
    this.words = words;
    this.permission = permission;
  }

  /** What is said when asking for it failed so. */
  Notice because(RuntimeException failure) {
    if (failure instanceof LeverPermissionException) {
      return notPermitted();
    }
    // Tried again until the time was over: what was wrong is what the last attempt met.
    boolean answered =
        failure.getCause() instanceof LeverUnavailableException
            || failure.getCause() instanceof LeverUnreadableException;
    return failure instanceof LeverDeadlineException && !answered ? notInTime() : failed();
  }

  /** The key lacks a permission. */
  Notice notPermitted() {
    return switch (this) {
      case STAGES ->
          new Notice(
              "stages-not-permitted",
              "The API key lacks \"list stages\": stages have no name, and prospects are told by"
                  + " the built-in stages only.");
      case ARCHIVE_REASONS ->
          new Notice(
              "archive-reasons-not-permitted",
              "The API key lacks \"list archive reasons\": the reason is missing, and who was hired"
                  + " shows as archived.");
      case RECRUITER, POSTING ->
          new Notice(code + "-not-available", words + " could not be read with this API key.");
      default -> new Notice(code + "-not-permitted", "The API key lacks \"" + permission + "\".");
    };
  }

  /** It did not come before the answer had to be there. */
  Notice notInTime() {
    return new Notice(code + "-not-in-time", words + " did not come in time; try again.");
  }

  /** The ATS did not answer as it should. */
  private Notice failed() {
    return new Notice(
        code + "-failed",
        String.format(Locale.ROOT, "%s could not be read just now; try again.", words));
  }
}
