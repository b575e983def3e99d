package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a sync gets on: one moving line on a terminal, else a plain line at each new phase and
 * every five seconds.
 */
final class SyncView implements EnrichmentListener {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final int BAR = 10;

  private final Console console;
  private final double permitted;
  private final long expected;
  private @Nullable SyncPhase phase;
  private Duration saidAt = Duration.ZERO;

  /**
   * Makes a view.
   *
   * @param console where to show it
   * @param permitted requests a second that are allowed
   * @param expected candidacies that there are, or 0 where nobody knows: Lever does not say
   */
  SyncView(Console console, double permitted, long expected) {
    this.console = console;
    this.permitted = permitted;
    this.expected = expected;
  }

  @Override
  public void onProgress(String tenant, String connectionId, SyncProgress p) {
    if (console.terminal()) {
      console
          .err()
          .print(
              "\r\u001b[2K"
                  + Ink.clip(line(p), console.columns() - 1)
                  + (p.phase() == SyncPhase.DONE ? "\n" : ""));
      console.err().flush();
      return;
    }
    boolean due = p.elapsed().minus(saidAt).compareTo(BETWEEN_LINES) >= 0;
    if (p.phase() != phase || due) {
      phase = p.phase();
      saidAt = p.elapsed();
      console.say(line(p));
    }
  }

  @Override
  public void onSyncFailed(String tenant, String connectionId, String problem) {
    if (console.terminal()) {
      console.say("");
    }
  }

  private String line(SyncProgress p) {
    String phase = p.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    double rate = p.requests() / Math.max(p.elapsed().toMillis() / 1000.0, 0.1);
    if (console.terminal()) {
      // Fits a usual terminal; the plain line says the same and more.
      return format(
          "%-9s %s%,d read, %,d matched, %,d to review, %,d not found, %.0f/%.0f req/s, %,d résumés",
          phase,
          bar(p),
          p.read(),
          p.linked(),
          p.review(),
          p.notFound(),
          rate,
          permitted,
          p.resumesFetched());
    }
    return format(
        "%-9s %,d read, %,d matched, %,d to review, %,d not found, %,d left out"
            + " | %.1f of %.0f requests/s | résumés %,d read%s",
        phase,
        p.read(),
        p.linked(),
        p.review(),
        p.notFound(),
        p.skipped(),
        rate,
        permitted,
        p.resumesFetched(),
        p.pending() > 0 ? format(", %,d people wait for theirs", p.pending()) : "");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private String bar(SyncProgress p) {
    long total = p.phase() == SyncPhase.RESUMES ? p.resumesFetched() + p.pending() : expected;
    long done = p.phase() == SyncPhase.RESUMES ? p.resumesFetched() : p.read();
    if (total <= 0) {
      return "";
    }
    int full = (int) Math.min(BAR, BAR * done / total);
    return "█".repeat(full) + "░".repeat(BAR - full) + " ";
  }
}
