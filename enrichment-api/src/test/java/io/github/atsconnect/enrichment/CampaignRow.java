package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One row of the table in docs/reliability.md, written to target/campaign. */
final class CampaignRow {
  static final boolean FULL = "full".equals(System.getProperty("campaign"));

  private CampaignRow() {}

  /** The small volume in the suite, the full one with {@code -Dcampaign=full}. */
  static int volume(int small, int full) {
    return FULL ? full : small;
  }

  static void write(String row, String volume, long seed, String held) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "campaign"));
      Files.writeString(
          folder.resolve(row + ".txt"),
          "| " + row + " | " + volume + " | " + seed + " | " + held + " |\n",
          UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
