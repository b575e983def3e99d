package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncViewTest {
  private final StringWriter err = new StringWriter();

  @Test
  void withoutATerminalItSaysALineAtEachPhaseAndEveryFiveSeconds() {
    SyncView view = view(false);

    view.onProgress("t", "c", progress(SyncPhase.LISTING, 100, 1));
    view.onProgress("t", "c", progress(SyncPhase.LISTING, 200, 2));
    view.onProgress("t", "c", progress(SyncPhase.LISTING, 700, 7));
    view.onProgress("t", "c", progress(SyncPhase.DONE, 800, 8));

    assertThat(err.toString().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).doesNotContain("\r", "\u001b", "█"));
    assertThat(err.toString())
        .contains("100 read, 60 matched, 10 to review, 20 not found, 5 left out")
        .contains("10.0 of 10 requests/s")
        .contains("résumés 3 read, 7 people wait for theirs");
  }

  @Test
  void onATerminalItMovesOneLineWithABar() {
    SyncView view = view(true);

    view.onProgress("t", "c", progress(SyncPhase.LISTING, 500, 1));
    view.onProgress("t", "c", progress(SyncPhase.DONE, 1000, 2));

    assertThat(err.toString()).startsWith("\r").endsWith("\n").containsOnlyOnce("\n");
    assertThat(err.toString()).contains("█".repeat(5) + "░".repeat(5));
  }

  private SyncView view(boolean terminal) {
    return new SyncView(
        new Console(
            new PrintWriter(new StringWriter()), new PrintWriter(err), terminal, 150, n -> null),
        10,
        1000);
  }

  private static SyncProgress progress(SyncPhase phase, long read, long seconds) {
    return new SyncProgress(
        phase, read, 60, 10, 20, 5, 7, 10 * seconds, 3, Duration.ofSeconds(seconds));
  }
}
