package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks Lever about one contact. What the key may not read, what fails and what does not come in
 * time is absent, with a notice. The first candidacies are shown in full, active ones before
 * archived ones, then those that changed last; of the others what the list says. One use.
 */
final class LiveAnswer {
  /** So many are shown in full, which bounds the requests of an answer. */
  private static final int IN_FULL = 5;

  /** And so many confidential ones, which must not take the place of those. */
  private static final int CONFIDENTIAL_IN_FULL = 2;

  private static final Notice MORE =
      new Notice(
          "more-on-demand",
          "The person has many candidacies: recruiter, job and attachments are looked up for the"
              + " first ones; the attachments of another are listed when they are asked for.");
  private static final Notice WITHHELD =
      new Notice(
          "withheld",
          "The person's data in the ATS were removed, or the person does not allow their use.");

  private static final Notice NO_CONTACT =
      new Notice(
          "contact-not-permitted",
          "The person does not allow to be contacted: emails and phones are left out.");
  private static final Notice NO_CONTACT_LEVEL =
      new Notice(
          "contact-not-connected",
          "The connection was made for the status only: emails and phones are not read.");

  private static final Comparator<Opportunity> NEWEST =
      Comparator.<Opportunity, Boolean>comparing(o -> o.archived() != null)
          .thenComparing(
              o -> Optional.ofNullable(Reference.lastUpdated(o)).orElse(Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(o -> o.id().value());

  private final Session session;
  private final Crew crew;
  private final Clock clock;
  private final Deadline deadline;
  private final boolean files;

  LiveAnswer(Session session, Crew crew, Clock clock, Deadline deadline) {
    this.session = session;
    this.crew = crew;
    this.clock = clock;
    this.deadline = deadline;
    this.files = session.connection().level() == FeatureLevel.FILES;
  }

  Answer of(String contact) {
    Instant now = clock.instant();
    List<Opportunity> found = new ArrayList<>();
    List<Notice> general = new ArrayList<>();
    try {
      session.gateway(deadline).ofContact(contact, found);
    } catch (LeverInterruptedException e) {
      throw e;
    } catch (LeverException | EnrichmentException e) {
      if (found.isEmpty()) {
        throw e;
      }
      general.add(Lacking.CANDIDACIES.because(e));
    }
    boolean open = found.stream().anyMatch(o -> !Consent.isConfidential(o));
    boolean whole = general.isEmpty();
    if (found.stream().anyMatch(o -> Consent.barred(o, now).isPresent())) {
      return new Answer(List.of(), List.of(WITHHELD), open, now, true, whole);
    }
    List<Opportunity> usable =
        found.stream()
            .filter(o -> Consent.skipped(o, session.connection().confidential()).isEmpty())
            .sorted(NEWEST)
            .toList();
    Asked asked = new Asked(usable);
    try {
      List<Answer.Shown> shown = new ArrayList<>();
      Reference reference = asked.reference();
      for (Opportunity o : usable) {
        shown.add(asked.shown(contact, o, reference, now));
      }
      return new Answer(shown, general, open, now, true, whole && asked.whole);
    } finally {
      asked.all.forEach(f -> f.cancel(true));
    }
  }

  /** All questions beside the list; asked at once, waited for one after the other. */
  private final class Asked {
    final List<FutureTask<?>> all = new ArrayList<>();
    private final @Nullable Future<Optional<List<Stage>>> stages;
    private final @Nullable Future<Optional<List<ArchiveReason>>> reasons;
    private final Map<UserId, Future<Optional<Recruiter>>> users = new HashMap<>();
    private final Map<PostingId, Future<Optional<String>>> postings = new HashMap<>();
    private final Map<String, Future<List<Attachment>>> resumes = new HashMap<>();
    private final Map<String, Future<List<Attachment>>> uploads = new HashMap<>();
    private final Set<String> inFull = new LinkedHashSet<>();
    private final List<Notice> ofStages = new ArrayList<>();
    private final List<Notice> ofReasons = new ArrayList<>();
    private boolean whole = true;

    Asked(List<Opportunity> newestFirst) {
      boolean staged = newestFirst.stream().anyMatch(o -> o.stage() != null);
      boolean archived = newestFirst.stream().anyMatch(o -> o.archived() != null);
      this.stages = staged ? ask(session.knownStages(), () -> session.stages(deadline)) : null;
      this.reasons =
          archived
              ? ask(session.knownArchiveReasons(), () -> session.archiveReasons(deadline))
              : null;
      first(newestFirst, false, IN_FULL);
      first(newestFirst, true, CONFIDENTIAL_IN_FULL);
      crew.ask(all);
    }

    private void first(List<Opportunity> newestFirst, boolean confidential, int most) {
      newestFirst.stream()
          .filter(o -> Consent.isConfidential(o) == confidential)
          .limit(most)
          .forEach(this::inFull);
    }

    private void inFull(Opportunity o) {
      inFull.add(o.id().value());
      Candidacy candidacy = new Candidacy(o);
      candidacy
          .userToLookUp()
          .ifPresent(
              id ->
                  users.computeIfAbsent(
                      id, i -> ask(session.knownUser(i), () -> session.user(i, deadline))));
      candidacy
          .postingToLookUp()
          .ifPresent(
              id ->
                  postings.computeIfAbsent(
                      id, i -> ask(session.knownPosting(i), () -> session.posting(i, deadline))));
      if (files) {
        AttachmentLists lists = new AttachmentLists(session, deadline);
        resumes.put(o.id().value(), ask(Optional.empty(), () -> lists.resumes(o.id())));
        uploads.put(o.id().value(), ask(Optional.empty(), () -> lists.files(o.id())));
      }
    }

    /**
     * An answer to come.
     *
     * @param known the answer, where nobody has to be asked
     */
    private <T> Future<T> ask(Optional<T> known, Callable<T> question) {
      FutureTask<T> task = new FutureTask<>(known.isPresent() ? known::get : question);
      if (known.isPresent()) {
        task.run();
      } else {
        all.add(task);
      }
      return task;
    }

    Reference reference() {
      var knownStages = stages == null ? null : got(stages, Lacking.STAGES, ofStages);
      var knownReasons = reasons == null ? null : got(reasons, Lacking.ARCHIVE_REASONS, ofReasons);
      return new Reference(
          knownStages == null ? null : knownStages.orElse(null),
          knownReasons == null ? null : knownReasons.orElse(null));
    }

    Answer.Shown shown(String contact, Opportunity o, Reference reference, Instant now) {
      Set<Notice> notices = new LinkedHashSet<>();
      if (o.stage() != null) {
        notices.addAll(ofStages);
      }
      if (o.archived() != null) {
        notices.addAll(ofReasons);
      }
      Candidacy candidacy = new Candidacy(o);
      String id = candidacy.id();
      boolean reachable = reachable(o, now, notices);
      Recruiter recruiter = recruiter(candidacy, notices);
      String posting = posting(candidacy, notices);
      List<Attachment> attached = new ArrayList<>();
      if (inFull.contains(id)) {
        attached.addAll(listed(resumes.get(id), Lacking.RESUMES, notices));
        attached.addAll(listed(uploads.get(id), Lacking.FILES, notices));
      } else {
        notices.add(MORE);
      }
      return new Answer.Shown(
          new AtsRecord(
              id,
              contact,
              reference.kind(o),
              reference.stageName(o).orElse(null),
              reference.status(o),
              reference.archiveReason(o).orElse(null),
              Reference.lastUpdated(o),
              recruiter,
              posting,
              reachable ? candidacy.emails() : List.of(),
              reachable ? candidacy.phones() : List.of(),
              attached,
              candidacy.page(),
              Consent.isConfidential(o)),
          List.copyOf(notices));
    }

    private boolean reachable(Opportunity o, Instant now, Set<Notice> notices) {
      boolean allowed = Consent.contactAllowed(o, now);
      boolean connected = session.connection().level() != FeatureLevel.STATUS;
      if (!allowed) {
        notices.add(NO_CONTACT);
      }
      if (!connected) {
        notices.add(NO_CONTACT_LEVEL);
      }
      return allowed && connected;
    }

    private @Nullable Recruiter recruiter(Candidacy o, Set<Notice> notices) {
      Optional<UserId> id = o.userToLookUp();
      if (id.isEmpty()) {
        return o.owner().orElse(null);
      }
      return named(
          inFull.contains(o.id()) ? users.get(id.get()) : null,
          session.knownUser(id.get()).flatMap(Function.identity()),
          Lacking.RECRUITER,
          notices);
    }

    private @Nullable String posting(Candidacy o, Set<Notice> notices) {
      Optional<PostingId> id = o.postingToLookUp();
      if (id.isEmpty()) {
        if (o.postingHidden()) {
          notices.add(Lacking.POSTING.notPermitted());
        }
        return o.title().orElse(null);
      }
      return named(
          inFull.contains(o.id()) ? postings.get(id.get()) : null,
          session.knownPosting(id.get()).flatMap(Function.identity()),
          Lacking.POSTING,
          notices);
    }

    private <T> @Nullable T named(
        @Nullable Future<Optional<T>> asked, Optional<T> known, Lacking what, Set<Notice> notices) {
      if (asked == null) {
        return known.orElse(null);
      }
      Optional<T> got = got(asked, what, notices);
      return got == null ? null : got.orElse(null);
    }

    private List<Attachment> listed(
        @Nullable Future<List<Attachment>> asked, Lacking what, Set<Notice> notices) {
      List<Attachment> got = asked == null ? null : wait(asked, what, notices).orElse(null);
      return got == null ? List.of() : got;
    }

    /** Null when it failed; empty when the key may not read it, or it is not there. */
    private <T> @Nullable Optional<T> got(
        Future<Optional<T>> asked, Lacking what, Collection<Notice> notices) {
      Optional<T> got = wait(asked, what, notices).orElse(null);
      if (got != null && got.isEmpty()) {
        notices.add(what.notPermitted());
      }
      return got;
    }

    private <T> Optional<T> wait(Future<T> asked, Lacking what, Collection<Notice> notices) {
      try {
        return Optional.of(asked.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS));
      } catch (TimeoutException | CancellationException e) {
        notices.add(what.notInTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LeverInterruptedException("interrupted while waiting for Lever", null, e);
      } catch (ExecutionException e) {
        RuntimeException failure = Failures.cause(e);
        if (failure instanceof LeverNotFoundException) {
          // Gone between two calls.
          return Optional.empty();
        }
        if (failure instanceof LeverInterruptedException
            || !(failure instanceof LeverException || failure instanceof EnrichmentException)) {
          throw failure;
        }
        notices.add(what.because(failure));
        if (failure instanceof LeverPermissionException) {
          return Optional.empty();
        }
      }
      whole = false;
      return Optional.empty();
    }
  }
}
