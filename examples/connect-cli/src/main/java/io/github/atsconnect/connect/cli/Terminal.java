package io.github.atsconnect.connect.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What is known of the terminal, without a library for it. */
final class Terminal {
  private static final int USUAL = 80;

  private Terminal() {}

  /** Whether a person watches: neither input nor output is a file or a pipe. */
  static boolean isThere() {
    String kind = System.getenv("TERM");
    return System.console() != null && !"dumb".equals(kind);
  }

  /** Its columns as {@code stty} tells, or 80. */
  static int columns() {
    if (!isThere()) {
      return USUAL;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readNBytes(100), StandardCharsets.US_ASCII);
      boolean ended = stty.waitFor(1, TimeUnit.SECONDS);
      String columns = size.strip().replaceFirst("^\\d+ ", "");
      return ended && columns.matches("[1-9]\\d{1,4}") ? Integer.parseInt(columns) : USUAL;
    } catch (IOException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
