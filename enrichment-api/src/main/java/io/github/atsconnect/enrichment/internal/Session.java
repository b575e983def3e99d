package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.Page;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client for the calls that somebody waits for, with what changes seldom kept for an hour:
 * stages, archive reasons, users, titles of postings. Safe for use by many threads.
 */
final class Session implements AutoCloseable {
  /** How long somebody is made to wait for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration REFERENCE_FOR = Duration.ofHours(1);
  private static final int MOST = 2_000;
  private static final int POSTING_PAGES = 5;

  private final LeverClient client;
  private final Connection connection;
  private final LeverClient patient;
  private final LeverGateway gateway;
  private final Clock clock;
  private final ExpiringCache<UserId, Optional<Recruiter>> users;
  private final ExpiringCache<PostingId, Optional<String>> postings;
  private volatile @Nullable Known known;
  private Instant postingsListedUntil = Instant.MIN;

  Session(LeverClient client, Connection connection, Clock clock) {
    this.client = client;
    this.connection = connection;
    this.patient = client.interactive().withDeadline(PATIENCE);
    this.gateway = new LeverGateway(patient, connection.confidential());
    this.clock = clock;
    this.users = new ExpiringCache<>(MOST, REFERENCE_FOR, clock);
    this.postings = new ExpiringCache<>(MOST, REFERENCE_FOR, clock);
  }

  /** The connection that is asked through, as it was when the session began. */
  Connection connection() {
    return connection;
  }

  /** For downloads, which may take longer than an answer. */
  LeverClient client() {
    return client;
  }

  LeverGateway gateway() {
    return gateway;
  }

  Reference reference() {
    Known now = known;
    Instant time = clock.instant();
    if (now == null || now.until().isBefore(time)) {
      now = new Known(Reference.load(patient), time.plus(REFERENCE_FOR));
      known = now;
    }
    return now.reference();
  }

  /** Who a user is; empty when there is no such user, or the key may not read users. */
  Optional<Recruiter> user(UserId id) {
    return users.get(id, asked(i -> person(patient.users().get(i))));
  }

  /** Title of a posting; empty when there is none, or the key may not read postings. */
  Optional<String> posting(PostingId id) {
    Optional<Optional<String>> kept = postings.find(id);
    if (kept.isPresent()) {
      return kept.get();
    }
    listPostings();
    return postings.get(id, asked(i -> title(patient.postings().get(i))));
  }

  /** The first pages of the list, once an hour: most of what will be asked for, in few requests. */
  private synchronized void listPostings() {
    Instant time = clock.instant();
    if (postingsListedUntil.isAfter(time)) {
      return;
    }
    postingsListedUntil = time.plus(REFERENCE_FOR);
    try {
      Page<Posting> page = patient.postings().list().firstPage();
      for (int pages = 1; ; pages++) {
        page.items().forEach(p -> postings.put(p.id(), Optional.ofNullable(title(p))));
        if (!page.hasNext() || pages == POSTING_PAGES) {
          return;
        }
        page = page.next();
      }
    } catch (LeverException e) {
      // Then each posting is asked for by itself.
      return;
    }
  }

  static Recruiter person(User user) {
    return new Recruiter(user.name().isBlank() ? null : user.name(), user.email());
  }

  static @Nullable String title(Posting posting) {
    return posting.text().isBlank() ? null : posting.text();
  }

  private static <K, V> Function<K, Optional<V>> asked(Function<K, @Nullable V> question) {
    return key -> absentWhenRefused(() -> question.apply(key));
  }

  private static <V> Optional<V> absentWhenRefused(Supplier<@Nullable V> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (LeverNotFoundException | LeverPermissionException e) {
      return Optional.empty();
    }
  }

  private record Known(Reference reference, Instant until) {}

  @Override
  public void close() {
    client.close();
  }
}
