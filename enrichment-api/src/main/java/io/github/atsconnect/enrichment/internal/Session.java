package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.Listing;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client for the calls that somebody waits for, with what changes seldom kept for an hour:
 * stages, archive reasons, users, titles of postings. Each is empty where the key may not read it.
 * The client is closed when the session is retired and its last user has left. Safe for use by many
 * threads.
 */
final class Session {
  private static final Duration REFERENCE_FOR = Duration.ofHours(1);
  private static final int MOST = 2_000;
  private static final int POSTING_PAGES = 3;

  private final LeverClient client;
  private final Connection connection;
  private final long version;
  private final AtomicBoolean expands = new AtomicBoolean(true);
  private final ExpiringCache<UserId, Optional<Recruiter>> users;
  private final ExpiringCache<PostingId, Optional<String>> postings;
  private final ExpiringCache<Class<?>, Boolean> postingsListed;
  private final ExpiringCache<Class<?>, Optional<List<Stage>>> stages;
  private final ExpiringCache<Class<?>, Optional<List<ArchiveReason>>> reasons;
  private int using;
  private boolean retired;

  Session(LeverClient client, Connected connected, Clock clock) {
    this.client = client;
    this.connection = connected.view();
    this.version = connected.version();
    this.users = new ExpiringCache<>(MOST, REFERENCE_FOR, clock);
    this.postings = new ExpiringCache<>(MOST, REFERENCE_FOR, clock);
    this.postingsListed = new ExpiringCache<>(1, REFERENCE_FOR, clock);
    this.stages = new ExpiringCache<>(1, REFERENCE_FOR, clock);
    this.reasons = new ExpiringCache<>(1, REFERENCE_FOR, clock);
  }

  /** The connection that is asked through, as it was when the session began. */
  Connection connection() {
    return connection;
  }

  /** Which of the connection's changes it was made after. */
  long version() {
    return version;
  }

  /** For downloads, which may take longer than an answer. */
  LeverClient client() {
    return client;
  }

  LeverGateway gateway(Deadline deadline) {
    return new LeverGateway(() -> deadline.of(client), connection.confidential(), expands);
  }

  Reference reference(Deadline deadline) {
    return new Reference(stages(deadline).orElse(null), archiveReasons(deadline).orElse(null));
  }

  Optional<List<Stage>> stages(Deadline deadline) {
    return stages.get(
        Stage.class, deadline, () -> unlessRefused(() -> all(deadline, c -> c.stages().list())));
  }

  /** The same where it is known without asking. */
  Optional<Optional<List<Stage>>> knownStages() {
    return stages.find(Stage.class);
  }

  Optional<List<ArchiveReason>> archiveReasons(Deadline deadline) {
    return reasons.get(
        ArchiveReason.class,
        deadline,
        () -> unlessRefused(() -> all(deadline, c -> c.archiveReasons().list())));
  }

  /** The same where it is known without asking. */
  Optional<Optional<List<ArchiveReason>>> knownArchiveReasons() {
    return reasons.find(ArchiveReason.class);
  }

  /** Who a user is; empty when there is no such user, or the key may not read users. */
  Optional<Recruiter> user(UserId id, Deadline deadline) {
    return users.get(
        id, deadline, () -> unlessRefused(() -> person(deadline.of(client).users().get(id))));
  }

  /** The same where it is known without asking. */
  Optional<Optional<Recruiter>> knownUser(UserId id) {
    return users.find(id);
  }

  /** Title of a posting; empty when there is none, or the key may not read postings. */
  Optional<String> posting(PostingId id, Deadline deadline) {
    Optional<Optional<String>> kept = knownPosting(id);
    if (kept.isPresent()) {
      return kept.get();
    }
    postingsListed.get(Posting.class, deadline, () -> listPostings(deadline), listed -> listed);
    return postings.get(
        id, deadline, () -> unlessRefused(() -> title(deadline.of(client).postings().get(id))));
  }

  /** The same where it is known without asking. */
  Optional<Optional<String>> knownPosting(PostingId id) {
    return postings.find(id);
  }

  /**
   * The first pages of the list, once an hour: most of what will be asked for, in few requests.
   * Where they cannot be had, each posting is asked for by itself.
   *
   * @return whether there is no need to try it again soon
   */
  private boolean listPostings(Deadline deadline) {
    AtomicInteger pages = new AtomicInteger();
    try {
      LeverGateway.walk(
          () -> deadline.of(client),
          c -> c.postings().list(),
          page -> {
            page.items().forEach(p -> postings.put(p.id(), Optional.ofNullable(title(p))));
            return pages.incrementAndGet() < POSTING_PAGES;
          });
      return true;
    } catch (LeverException e) {
      return !e.isTransient();
    }
  }

  private <T> List<T> all(Deadline deadline, Function<LeverClient, Listing<T>> list) {
    List<T> items = new ArrayList<>();
    LeverGateway.walk(
        () -> deadline.of(client),
        list,
        page -> {
          items.addAll(page.items());
          return true;
        });
    return items;
  }

  static Recruiter person(User user) {
    return new Recruiter(user.name().isBlank() ? null : user.name(), user.email());
  }

  static @Nullable String title(Posting posting) {
    return posting.text().isBlank() ? null : posting.text();
  }

  private static <V> Optional<V> unlessRefused(Supplier<@Nullable V> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (LeverNotFoundException | LeverPermissionException e) {
      return Optional.empty();
    }
  }

  /** Takes it into use; false when it is retired. */
  synchronized boolean enter() {
    if (retired) {
      return false;
    }
    using++;
    return true;
  }

  /** Ends a use. */
  void leave() {
    boolean last;
    synchronized (this) {
      using--;
      last = retired && using == 0;
    }
    if (last) {
      client.close();
    }
  }

  /** Lets nobody in any more. */
  void retire() {
    boolean unused;
    synchronized (this) {
      unused = !retired && using == 0;
      retired = true;
    }
    if (unused) {
      client.close();
    }
  }
}
