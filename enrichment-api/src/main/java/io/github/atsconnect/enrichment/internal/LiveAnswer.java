package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.Enricher.Answer;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Phone;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.StageChange;
import io.github.atsconnect.lever.model.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Lever about one contact. What the key may not read is absent, with a notice. One use. */
final class LiveAnswer {
  private static final Notice NO_STAGES =
      new Notice(
          "stages-not-permitted",
          "The API key lacks \"list stages\": stages have no name, and prospects are told by the"
              + " built-in stages only.");
  private static final Notice NO_REASONS =
      new Notice(
          "archive-reasons-not-permitted",
          "The API key lacks \"list archive reasons\": the reason is missing, and who was hired"
              + " shows as archived.");
  private static final Notice NO_POSTING =
      new Notice("posting-not-available", "The job's title could not be read with this API key.");
  private static final Notice NO_RECRUITER =
      new Notice("recruiter-not-available", "The recruiter could not be read with this API key.");
  private static final Notice NO_RESUMES =
      new Notice("resumes-not-permitted", "The API key lacks \"list opportunity resumes\".");
  private static final Notice NO_FILES =
      new Notice("files-not-permitted", "The API key lacks \"list opportunity files\".");
  private static final Notice NO_CONTACT =
      new Notice(
          "contact-not-permitted",
          "The person does not allow to be contacted: emails and phones are left out.");
  private static final Notice NO_CONTACT_LEVEL =
      new Notice(
          "contact-not-connected",
          "The connection was made for the status only: emails and phones are not read.");
  private static final Notice WITHHELD =
      new Notice(
          "withheld",
          "The person's data in the ATS were removed, or the person does not allow their use.");

  /** What is asked for when hardly any time is left still gets a moment. */
  private static final Duration LEAST = Duration.ofMillis(200);

  private final Session session;
  private final long begun = System.nanoTime();
  private final Clock clock;
  private final FeatureLevel level;
  private final Set<Notice> notices = new LinkedHashSet<>();

  LiveAnswer(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.level = session.connection().level();
  }

  Answer of(String contact) {
    Instant now = clock.instant();
    List<Opportunity> found = session.gateway().ofContact(contact);
    if (found.stream().anyMatch(o -> Consent.barred(o, now).isPresent())) {
      return new Answer(List.of(), List.of(WITHHELD), now, true);
    }
    Reference reference = session.reference();
    List<AtsRecord> records = new ArrayList<>();
    for (Opportunity o : found) {
      if (Consent.skipped(o, session.gateway().confidential()).isEmpty()) {
        records.add(record(contact, o, reference, now));
      }
    }
    return new Answer(records, List.copyOf(notices), now, true);
  }

  /** What the store alone knows of a candidacy. */
  static AtsRecord lastKnown(String contact, OpportunityFacts f) {
    Long updated = f.updatedAtOrNull();
    return new AtsRecord(
        f.id(),
        contact,
        f.kind(),
        null,
        f.status(),
        null,
        updated == null ? null : Instant.ofEpochMilli(updated),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        f.confidential());
  }

  private AtsRecord record(String contact, Opportunity o, Reference reference, Instant now) {
    noteIf(o.stage() != null && !reference.stagesKnown(), NO_STAGES);
    noteIf(o.archived() != null && !reference.reasonsKnown(), NO_REASONS);
    boolean allowed = Consent.contactAllowed(o, now);
    boolean reachable = allowed && level != FeatureLevel.STATUS;
    noteIf(!allowed, NO_CONTACT);
    noteIf(level == FeatureLevel.STATUS, NO_CONTACT_LEVEL);
    return new AtsRecord(
        o.id().value(),
        contact,
        reference.kind(o),
        reference.stageName(o).orElse(null),
        reference.status(o),
        reference.archiveReason(o).orElse(null),
        Reference.lastUpdated(o),
        recruiter(o),
        posting(o),
        reachable ? List.copyOf(new LinkedHashSet<>(o.emails())) : List.of(),
        reachable ? o.phones().stream().map(Phone::value).distinct().toList() : List.of(),
        level == FeatureLevel.FILES ? attachments(o) : List.of(),
        url(o),
        Consent.isConfidential(o));
  }

  /** The owner; where there is none, who last moved the candidate to another stage. */
  private @Nullable Recruiter recruiter(Opportunity o) {
    UserId who = null;
    if (o.owner() != null) {
      if (o.owner().expanded().isPresent()) {
        return o.owner().expanded().map(Session::person).get();
      }
      who = o.owner().id();
    } else {
      for (StageChange change : o.stageChanges()) {
        who = change.userId() == null ? who : change.userId();
      }
    }
    if (who == null) {
      return null;
    }
    Optional<Recruiter> found = session.user(who);
    noteIf(found.isEmpty(), NO_RECRUITER);
    return found.orElse(null);
  }

  private @Nullable String posting(Opportunity o) {
    for (var application : o.applications()) {
      var posting = application.expanded().map(a -> a.posting()).orElse(null);
      if (posting == null) {
        noteIf(application.expanded().isEmpty(), NO_POSTING);
        continue;
      }
      Optional<String> title =
          posting.expanded().map(Session::title).or(() -> session.posting(posting.id()));
      noteIf(title.isEmpty(), NO_POSTING);
      return title.orElse(null);
    }
    return null;
  }

  private List<Attachment> attachments(Opportunity o) {
    List<Attachment> all = new ArrayList<>();
    for (Resume r : listed(() -> lever().resumes().list(o.id()), NO_RESUMES)) {
      if (r.file() != null) {
        all.add(
            new Attachment(
                Attachment.Kind.RESUME,
                named(r.file().name(), r.file().ext()),
                r.id().value(),
                session.connection().id(),
                o.id().value()));
      }
    }
    for (AttachedFile f : listed(() -> lever().files().list(o.id()), NO_FILES)) {
      all.add(
          new Attachment(
              Attachment.Kind.FILE,
              named(f.name(), f.ext()),
              f.id().value(),
              session.connection().id(),
              o.id().value()));
    }
    return all;
  }

  private <T> List<T> listed(Supplier<List<T>> list, Notice refused) {
    try {
      return list.get();
    } catch (LeverPermissionException e) {
      notices.add(refused);
    } catch (LeverNotFoundException e) {
      // Gone between two calls: nothing is attached.
      return List.of();
    }
    return List.of();
  }

  /** Asks for as long as is left: somebody waits for the answer as a whole. */
  private LeverClient lever() {
    Duration left = Session.PATIENCE.minusNanos(System.nanoTime() - begun);
    return session.client().interactive().withDeadline(left.compareTo(LEAST) < 0 ? LEAST : left);
  }

  /** Lever often keeps the extension apart. */
  private static String named(String name, @Nullable String ext) {
    return ext == null || ext.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("." + ext)
        ? name
        : name + "." + ext;
  }

  private static @Nullable URI url(Opportunity o) {
    String shown = o.urls() == null ? null : o.urls().show();
    try {
      return shown == null ? null : URI.create(shown);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void noteIf(boolean condition, Notice notice) {
    if (condition) {
      notices.add(notice);
    }
  }
}
