package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.lever.LeverException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Failures in words. */
final class Failures {
  private Failures() {}

  /** One line for whoever called the command. */
  static String message(Exception e) {
    if (e instanceof CommandFailure
        || e instanceof EnrichmentException
        || e instanceof LeverException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return message(unchecked.getCause());
    }
    if (e instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file);
    }
    if (e instanceof IOException) {
      return "cannot read or write: " + e.getMessage();
    }
    return "failed, which should not happen: " + e;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return e.getReason() == null ? "cannot be read or written" : e.getReason();
  }
}
