package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Matches every candidate of the account with the people of a file. */
@Command(
    name = "sync",
    description = {
      "Matches every candidate of the account with the people of FILE and keeps the links.",
      "The first run reads everything, later ones what has changed since; an interrupted run is "
          + "taken up where it stood."
    })
final class SyncCommand extends Job {

  @Option(
      names = "--profiles",
      required = true,
      paramLabel = "FILE",
      description = "Your people: JSON lines or CSV, also gzipped.")
  private Path profiles;

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final AccountOptions account;
  @Mixin private final PeopleOptions people;

  @Option(names = "--full", description = "Read all candidates, not only the changed ones.")
  private boolean full;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  SyncCommand(Console console) {
    super(console);
    account = new AccountOptions(console);
    people = new PeopleOptions(console);
  }

  @Override
  void run() {
    LeverAccount lever = account.account();
    ProfileStore known = ProfileStores.inMemory(people.readAll(profiles));
    Storage storage = store.orNew();
    SyncReport report;
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(known)
            .storage(storage)
            .listener(new SyncView(console(), account.rate(), 0))
            .build()) {
      SyncOptions options = full ? SyncOptions.defaults().withFull() : SyncOptions.defaults();
      report = connect.sync(connect.open(lever), options);
    }
    if (json) {
      printJson(
          Json.object(
              "read", report.read(),
              "linked", report.linked(),
              "review", report.review(),
              "notFound", report.notFound(),
              "skipped", report.skipped(),
              "requests", report.requests(),
              "resumesFetched", report.resumesFetched(),
              "seconds", report.elapsed().toMillis() / 1000.0,
              "coverage", report.coverage().name(),
              "setAside", report.setAside(),
              "setAsideCount", report.setAsideCount()));
    } else {
      lines(report).forEach(this::print);
    }
  }

  /** The report in words, a line each. */
  static List<String> lines(SyncReport r) {
    String skipped =
        r.skipped().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    double seconds = r.elapsed().toMillis() / 1000.0;
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%,d candidates read: %,d linked, %,d to review, %,d not among your people, left out: %s",
            r.read(), r.linked(), r.review(), r.notFound(), skipped.isEmpty() ? "none" : skipped));
    if (r.coverage() == SyncReport.Coverage.PARTIAL) {
      lines.add(
          format(
              "%,d records could not be read and were set aside, such as %s",
              r.setAsideCount(), r.setAside().get(0)));
    }
    lines.add(
        format(
            "%,d résumés fetched, %,d people decided without, %,d could not be read",
            r.resumesFetched(), r.resumesSpared(), r.resumesFailed()));
    lines.add(
        format(
            "%,d requests in %.1f s (%.1f a second)",
            r.requests(), seconds, r.requests() / Math.max(seconds, 0.1)));
    return lines;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
