package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.internal.Standing.Linked;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.lever.LeverException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ATS about the contacts of a profile, all at once and with one deadline, and remembers
 * the answers for a while. What is given belongs to the links and connections as they stand when it
 * is given, not when it was asked for: an answer that was under way when its link or connection
 * changed is thrown away. Safe for use by many threads.
 */
final class LiveAnswers {
  private static final int REMEMBERED = 1_000;

  /** How often it is asked anew where links change meanwhile; then the store's word has to do. */
  private static final int ROUNDS = 3;

  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final Crew crew;
  private final ExpiringCache<Key, Answer> cache;

  LiveAnswers(Wiring wiring, String tenant, Connections connections, Crew crew) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.crew = crew;
    this.cache = new ExpiringCache<>(REMEMBERED, wiring.cacheFor(), wiring.clock());
  }

  private record Key(String connection, long version, String contact) {
    static Key of(Linked l) {
      return new Key(l.connected().id(), l.connected().version(), l.link().contactId());
    }
  }

  /**
   * What is known of a profile.
   *
   * @param standing what the store says, read after the answers came
   * @param answers of each link that holds
   * @param asked whether the ATS was asked
   */
  record Gathered(Standing standing, Map<Linked, Answer> answers, boolean asked) {}

  Gathered gather(String profile, Deadline deadline) {
    Map<Key, Answer> answers = new HashMap<>();
    boolean asked = false;
    Standing standing = standing(profile);
    for (int round = 0; round < ROUNDS; round++) {
      Map<Key, Linked> open = new LinkedHashMap<>();
      for (Linked l : standing.holding()) {
        Key key = Key.of(l);
        if (!l.connected().isStopped() && !answers.containsKey(key)) {
          cache.find(key).ifPresentOrElse(a -> answers.put(key, a), () -> open.put(key, l));
        }
      }
      if (open.isEmpty()) {
        break;
      }
      asked = true;
      ask(open, answers, deadline);
      standing = standing(profile);
      forgetOutdated(open, standing);
    }
    Map<Linked, Answer> given = new LinkedHashMap<>();
    for (Linked l : standing.holding()) {
      Answer answer = l.connected().isStopped() ? null : answers.get(Key.of(l));
      given.put(l, answer != null && answer.live() ? answer : lastKnown(l, answer));
    }
    return new Gathered(standing, given, asked);
  }

  /** Forgets what is remembered of a profile's contacts, so that they are asked for again. */
  void forget(String profile) {
    standing(profile).links().forEach(l -> cache.remove(Key.of(l)));
  }

  void clear() {
    cache.clear();
  }

  private Standing standing(String profile) {
    return wiring.store(tenant).read(h -> Standing.of(h, tenant, profile));
  }

  private void forgetOutdated(Map<Key, Linked> asked, Standing now) {
    asked.forEach(
        (key, linked) -> {
          if (now.holding().stream().noneMatch(linked::isSameAs)) {
            cache.remove(key);
          }
        });
  }

  private void ask(Map<Key, Linked> open, Map<Key, Answer> answers, Deadline deadline) {
    Map<Key, FutureTask<Answer>> tasks = new LinkedHashMap<>();
    open.forEach(
        (key, linked) -> tasks.put(key, new FutureTask<>(() -> live(key, linked, deadline))));
    try {
      crew.ask(List.copyOf(tasks.values()));
      tasks.forEach((key, task) -> answers.put(key, inTime(task, deadline)));
    } finally {
      tasks.values().forEach(t -> t.cancel(true));
    }
  }

  private Answer inTime(FutureTask<Answer> task, Deadline deadline) {
    try {
      return task.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | CancellationException e) {
      return failed("ats-unavailable", "Lever did not answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("ats-unavailable", "cancelled while waiting for Lever");
    } catch (ExecutionException e) {
      throw Failures.cause(e);
    }
  }

  private Answer live(Key key, Linked linked, Deadline deadline) {
    Deadline earlier = deadline.somewhatEarlier();
    try {
      return cache.get(key, earlier, () -> fetch(linked, earlier), Answer::whole);
    } catch (LeverException e) {
      return failed(Failures.of(e));
    } catch (EnrichmentException e) {
      return failed(e);
    }
  }

  private Answer fetch(Linked linked, Deadline deadline) {
    try (Sessions.Use use = connections.session(linked.connected())) {
      return new LiveAnswer(use.session(), crew, wiring.clock(), deadline)
          .of(linked.link().contactId());
    }
  }

  private Answer failed(EnrichmentException problem) {
    String code =
        switch (problem.reason()) {
          case KEY_REFUSED -> "key-refused";
          case KEY_UNAVAILABLE -> "key-unavailable";
          case PERMISSION_MISSING -> "not-permitted";
          default -> "ats-unavailable";
        };
    return failed(code, problem.getMessage());
  }

  private Answer failed(String code, String message) {
    return new Answer(
        List.of(),
        List.of(new Notice(code, message)),
        false,
        wiring.clock().instant(),
        false,
        false);
  }

  /**
   * What the store alone knows.
   *
   * @param failed what came in place of an answer; null where none was asked for
   */
  private static Answer lastKnown(Linked l, @Nullable Answer failed) {
    Instant asOf =
        l.facts().stream()
            .map(s -> Instant.ofEpochMilli(s.seenAt()))
            .min(Comparator.naturalOrder())
            .orElse(l.link().decidedAt());
    List<Answer.Shown> shown =
        l.facts().stream()
            .map(s -> new Answer.Shown(record(l.link().contactId(), s.facts()), List.of()))
            .toList();
    boolean open =
        l.facts().isEmpty()
            ? !l.connected().view().confidential()
            : l.facts().stream().anyMatch(s -> !s.facts().confidential());
    List<Notice> notices = failed == null ? List.of(why(l)) : failed.notices();
    return new Answer(shown, notices, open, asOf, false, false);
  }

  private static Notice why(Linked l) {
    if (l.connected().view().state() == ConnectionState.DISCONNECTED) {
      return new Notice(
          "disconnected", "The ATS is disconnected: this is what the last sync knew.");
    }
    return l.connected().isStopped()
        ? new Notice("paused", "The connection is paused: this is what the last sync knew.")
        : new Notice("ats-unavailable", "The ATS changed while it was asked; try again.");
  }

  private static AtsRecord record(String contact, OpportunityFacts f) {
    return new AtsRecord(
        f.id(),
        contact,
        f.kind(),
        null,
        f.status(),
        null,
        Optional.ofNullable(f.updatedAtOrNull()).map(Instant::ofEpochMilli).orElse(null),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        f.confidential());
  }
}
