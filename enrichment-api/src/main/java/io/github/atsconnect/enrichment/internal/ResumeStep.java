package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Assessor.Assessment;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.lever.LeverException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads résumés of the people whom the list alone does not decide, the most promising first, within
 * the budget. Some are fetched at a time, since a call takes longer than the rate makes us wait.
 */
final class ResumeStep {
  private static final int AT_A_TIME = 4;
  private static final int BATCH = 16;
  private static final int TRIES = 2;
  private static final int FAILURES_IN_A_ROW = 8;

  private final SyncWork work;
  private final ResumeEvidence resumes;
  private final Map<String, Integer> tries = new HashMap<>();
  private int failuresInARow;

  ResumeStep(SyncWork work, ResumeEvidence resumes) {
    this.work = work;
    this.resumes = resumes;
  }

  /** Reads on until all are decided, or the budget is spent. */
  void run() {
    inPool(
        pool -> {
          boolean more = work.readsResumes;
          while (more && work.state().counts().resumeRequests() < work.options.resumeRequests()) {
            List<String> contacts = work.read(h -> RunTable.undecided(h, work.run, BATCH));
            more = !contacts.isEmpty() && readAndKeep(contacts, pool);
          }
        });
    decideTheDoubted();
  }

  /** Reads the résumés of one person, if the person is not decided yet. */
  void only(String contact) {
    inPool(
        pool -> {
          boolean more = true;
          for (int i = 0; i < TRIES && more; i++) {
            more =
                work.readsResumes
                    && work.read(h -> RunTable.isUndecided(h, work.run, contact))
                    && readAndKeep(List.of(contact), pool);
          }
        });
    decideTheDoubted();
  }

  /**
   * Whose earlier match rests on no résumé, and whose list now says less, is decided by the list
   * where no résumé can be read.
   */
  private void decideTheDoubted() {
    while (true) {
      List<String> contacts =
          work.read(h -> RunTable.doubted(h, work.run, work.state().startedAt(), BATCH));
      if (contacts.isEmpty()) {
        return;
      }
      Map<String, Prior> priors = work.read(h -> Prior.of(h, work.scope, contacts));
      List<Assessment> decided = new ArrayList<>();
      for (String contact : contacts) {
        Prior prior = priors.getOrDefault(contact, Prior.NONE);
        Evidence evidence = whole(contact).orElseGet(() -> asked(contact));
        Assessment a = work.assessor.last(contact, evidence, prior);
        // Whom the ATS shows nothing of may be gone; that is for the comparison with the whole
        // list.
        decided.add(evidence.opportunities().isEmpty() ? a.keep() : a);
      }
      keep(decided, priors, Counts.NONE);
    }
  }

  /** Without candidacies where the ATS shows none, or they cannot be read. */
  private Evidence asked(String contact) {
    return Evidence.of(contact, work.whole(contact).orElse(List.of()), work.reference);
  }

  private static void inPool(Consumer<ExecutorService> what) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            AT_A_TIME,
            task -> {
              Thread thread = new Thread(task, "ats-connect-resumes");
              thread.setDaemon(true);
              return thread;
            });
    try {
      what.accept(pool);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Returns whether to go on: not when the key may not read résumés at all. */
  private boolean readAndKeep(List<String> contacts, ExecutorService pool) {
    Map<String, Prior> priors = work.read(h -> Prior.of(h, work.scope, contacts));
    Map<String, Future<ResumeEvidence.Result>> asked = new LinkedHashMap<>();
    for (String contact : contacts) {
      Prior prior = priors.getOrDefault(contact, Prior.NONE);
      Optional<Evidence> cached = prior.held() == null ? work.cache.get(contact) : whole(contact);
      asked.put(contact, pool.submit(() -> resumes.read(contact, cached, prior)));
    }
    List<Assessment> decided = new ArrayList<>();
    Counts counts = Counts.NONE;
    for (Map.Entry<String, Future<ResumeEvidence.Result>> each : asked.entrySet()) {
      String contact = each.getKey();
      ResumeEvidence.Result result = await(each.getValue());
      if (result.refused()) {
        asked.values().forEach(f -> f.cancel(true));
        return false;
      }
      Assessment a = judge(contact, result, priors.getOrDefault(contact, Prior.NONE));
      decided.add(a);
      counts = counts.plus(a.decided() ? result.counts() : result.counts().forAnotherTry());
      if (a.decided() && result.failure() != null) {
        counts = counts.plus(Counts.RESUME_FAILED);
      }
    }
    keep(decided, priors, counts);
    return true;
  }

  /**
   * All that the ATS holds of somebody who has a link, if that is known: a link may rest on
   * candidacies that did not change, and then all of them count again.
   */
  private Optional<Evidence> whole(String contact) {
    return work.cache
        .whole(contact)
        .or(() -> work.cache.get(contact).filter(e -> coversWhatIsLinked(contact, e)));
  }

  private boolean coversWhatIsLinked(String contact, Evidence evidence) {
    Set<String> linked =
        work.read(h -> OpportunityTable.of(h, work.scope, contact)).stream()
            .map(o -> o.facts().id())
            .collect(Collectors.toSet());
    return !linked.isEmpty() && evidence.opportunities().keySet().containsAll(linked);
  }

  private void keep(List<Assessment> decided, Map<String, Prior> priors, Counts counts) {
    work.countUndecided(-decided.stream().filter(Assessment::decided).count());
    work.commit(
        h -> {
          LinkRules rules = work.rules(h);
          decided.forEach(a -> work.apply(h, rules, a));
          return counts;
        },
        s -> s);
    decided.stream().filter(Assessment::decided).forEach(a -> work.cache.drop(a.contact()));
  }

  private Assessment judge(String contact, ResumeEvidence.Result result, Prior prior) {
    if (result.spared()) {
      return work.assessor.first(contact, result.evidence(), prior);
    }
    if (result.failure() == null) {
      failuresInARow = 0;
      // What comes while answers are damaged is looked at another time.
      Evidence evidence = work.isDisturbed() ? result.evidence().incomplete() : result.evidence();
      return work.assessor.last(contact, evidence, prior);
    }
    if (result.failure().isTransient()) {
      if (++failuresInARow >= FAILURES_IN_A_ROW) {
        throw result.failure();
      }
      if (tries.merge(contact, 1, Integer::sum) < TRIES) {
        return work.assessor.first(contact, result.evidence(), prior).postponed();
      }
    }
    // What stood stays; whom nothing stood for is judged by what we have, if we have anything.
    return prior.heldMatch() || result.evidence().opportunities().isEmpty()
        ? work.assessor.last(contact, result.evidence(), prior).keep()
        : work.assessor.last(contact, result.evidence(), prior);
  }

  private static ResumeEvidence.Result await(Future<ResumeEvidence.Result> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnrichmentException(Reason.CANCELLED, "the sync was cancelled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LeverException lever) {
        throw lever;
      }
      if (e.getCause() instanceof RuntimeException other) {
        throw other;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
