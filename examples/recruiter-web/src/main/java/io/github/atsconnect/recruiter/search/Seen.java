package io.github.atsconnect.recruiter.search;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Recruiter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Names of stages and recruiters that Lever told since the start, proposed in the filters; in
 * memory only. Safe for many threads.
 */
public final class Seen {
  private static final int MOST = 200;

  private final ConcurrentSkipListSet<String> stages = new ConcurrentSkipListSet<>();
  private final ConcurrentSkipListSet<String> recruiters = new ConcurrentSkipListSet<>();

  /** Takes up what a record names. */
  public void note(AtsRecord record) {
    record.stage().ifPresent(s -> add(stages, s));
    record.recruiter().flatMap(Recruiter::name).ifPresent(n -> add(recruiters, n));
  }

  private static void add(Collection<String> names, String name) {
    if (names.size() < MOST) {
      names.add(name);
    }
  }

  /** Stages, by name. */
  public List<String> stages() {
    return List.copyOf(stages);
  }

  /** Recruiters, by name. */
  public List<String> recruiters() {
    return List.copyOf(recruiters);
  }
}
