package io.github.atsconnect.recruiter.search;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.recruiter.search.Results.Asked;
import io.github.atsconnect.recruiter.search.Results.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Filters by what only Lever knows. Asks about a few people at a time and says how far it came:
 * Lever allows ten requests a second, and a person costs up to three. What was asked a moment ago
 * comes from the service's memory.
 */
public final class LiveFilter implements AutoCloseable {
  /** People that Lever is asked about for one page. */
  public static final int BATCH = 24;

  private static final int AT_ONCE = 6;
  private static final int PATIENCE_SECONDS = 15;

  private final EnrichmentService connect;
  private final Seen seen;
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "live-filter");
            thread.setDaemon(true);
            return thread;
          });

  /** A filter that remembers which stages and recruiters it met, to propose them. */
  public LiveFilter(EnrichmentService connect, Seen seen) {
    this.connect = connect;
    this.seen = seen;
  }

  Results find(List<Hit> linked, Query query, Counts counts, Viewer viewer) {
    int until = Math.min(linked.size(), query.from() + BATCH);
    List<Hit> batch = linked.subList(Math.min(query.from(), until), until);
    List<Hit> fit = new ArrayList<>();
    boolean answers = true;
    for (Optional<Enrichment> found : ask(batch, viewer)) {
      answers &= found.map(e -> e.freshness() == Freshness.LIVE).orElse(false);
      found.flatMap(e -> fitting(e, query)).ifPresent(r -> fit.add(hit(batch, found, r)));
    }
    return new Results(
        fit, linked.size(), until < linked.size() ? until : 0, counts, new Asked(until, answers));
  }

  private static Hit hit(List<Hit> batch, Optional<Enrichment> found, AtsRecord record) {
    String id = found.orElseThrow().profileId();
    Hit hit = batch.stream().filter(h -> h.person().id().equals(id)).findFirst().orElseThrow();
    return new Hit(hit.person(), hit.badge(), false, record);
  }

  private List<Optional<Enrichment>> ask(List<Hit> batch, Viewer viewer) {
    List<Callable<Enrichment>> calls = new ArrayList<>();
    batch.forEach(h -> calls.add(() -> connect.enrich(h.person(), viewer)));
    List<Optional<Enrichment>> answers = new ArrayList<>();
    try {
      for (Future<Enrichment> f : pool.invokeAll(calls, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        answers.add(answer(f));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answers;
  }

  private Optional<Enrichment> answer(Future<Enrichment> f) throws InterruptedException {
    try {
      Enrichment found = f.get();
      found.records().forEach(seen::note);
      return Optional.of(found);
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EnrichmentException) {
        return Optional.empty();
      }
      throw new IllegalStateException("Lever could not be asked", e.getCause());
    }
  }

  private static Optional<AtsRecord> fitting(Enrichment found, Query query) {
    return found.records().stream()
        .filter(r -> has(r.stage(), query.stage()))
        .filter(r -> has(r.recruiter().flatMap(who -> who.name()), query.recruiter()))
        .findFirst();
  }

  private static boolean has(Optional<String> value, String part) {
    return part.isBlank()
        || value
            .map(v -> v.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)))
            .orElse(false);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
