package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentServiceBuilder;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes what is too old. */
@Command(
    name = "purge",
    description = {
      "Deletes links of people of whom the ATS has shown nothing for a long time: no change in it, "
          + "and no sync that saw them. Prints the receipt."
    })
final class PurgeCommand extends ServiceJob {

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "How long links are kept, 730 days unless said.")
  private long days = 730;

  PurgeCommand(Console console) {
    super(console);
  }

  @Override
  void configure(EnrichmentServiceBuilder builder) {
    builder.retention(Duration.ofDays(days));
  }

  @Override
  void run() {
    if (days < 1) {
      throw wrongUsage("--older-than must be at least 1");
    }
    with(connect -> print(connect.purge()));
  }
}
