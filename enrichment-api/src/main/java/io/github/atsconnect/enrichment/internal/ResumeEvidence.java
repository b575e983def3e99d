package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.lever.DocumentType;
import io.github.atsconnect.lever.Download;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.LeverUnreadableException;
import io.github.atsconnect.lever.model.FileStatus;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.ResumeFile;
import io.github.atsconnect.matching.resume.ResumeReader;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a person's evidence what their résumés say: first what Lever itself read from them, which
 * comes with the list; then, while that does not decide, the files, the newest first. Safe for use
 * by many threads.
 */
final class ResumeEvidence {
  private static final DownloadLimits LIMITS =
      new DownloadLimits(12L << 20, Duration.ofSeconds(60));
  private static final int CANDIDACIES = 3;
  private static final int FILES_EACH = 2;

  /** How often a file is asked for while an error page comes in its place. */
  private static final int DOWNLOADS = 3;

  /**
   * What may be otherwise another time: a download that was damaged on its way looks like the first
   * two, and the others are not the document's doing.
   */
  private static final Set<ResumeStatus> UNSETTLED =
      Set.of(
          ResumeStatus.MALFORMED,
          ResumeStatus.NOT_PDF,
          ResumeStatus.NO_LIBRARY,
          ResumeStatus.CRASHED,
          ResumeStatus.limit("time"),
          ResumeStatus.limit("memory"));

  private static final Set<String> READABLE = Set.of("", "pdf", "docx", "txt");

  private final LeverGateway lever;
  private final Reference reference;
  private final Assessor assessor;
  private final ResumeReader reader;
  private volatile boolean downloadsRefused;

  ResumeEvidence(LeverGateway lever, Reference reference, Assessor assessor, ResumeReader reader) {
    this.lever = lever;
    this.reference = reference;
    this.assessor = assessor;
    this.reader = reader;
  }

  /**
   * What came of it.
   *
   * @param evidence the person with what the résumés say
   * @param counts what it cost
   * @param failure why the reading broke off, or null; not counted yet, since it may be tried again
   * @param refused whether the key may not list résumés
   * @param spared whether all that the ATS holds of the person made a look at résumés needless
   */
  record Result(
      Evidence evidence,
      Counts counts,
      @Nullable LeverException failure,
      boolean refused,
      boolean spared) {}

  /**
   * Reads on until the decision is settled or there is nothing more.
   *
   * @param cached the evidence so far; empty to gather it anew
   */
  Result read(String contact, Optional<Evidence> cached, Prior prior) {
    Reading reading;
    try {
      reading = new Reading(prior, cached.isPresent() ? cached.get() : whole(contact));
    } catch (LeverAuthenticationException | LeverPermissionException e) {
      throw e;
    } catch (LeverInterruptedException e) {
      throw e;
    } catch (LeverException e) {
      return new Result(Evidence.of(contact, List.of(), reference), Counts.NONE, e, false, false);
    }
    if (cached.isEmpty() && assessor.isSpared(reading.evidence, prior)) {
      // What a page showed was a part of it.
      return new Result(reading.evidence, Counts.NONE, null, false, true);
    }
    try {
      reading.run();
      reading.evidence =
          reading.missed ? reading.evidence.incomplete() : reading.evidence.complete();
      return reading.result(null, false);
    } catch (LeverAuthenticationException | LeverInterruptedException e) {
      throw e;
    } catch (LeverPermissionException e) {
      return reading.result(null, true);
    } catch (LeverException e) {
      reading.evidence = reading.evidence.incomplete();
      return reading.result(e, false);
    }
  }

  /** All that the ATS holds of a person, without the résumés. */
  private Evidence whole(String contact) {
    LeverGateway.Found found = lever.found(contact);
    if (!found.isWhole()) {
      throw new LeverUnreadableException("a candidacy could not be read", null, null);
    }
    return Evidence.of(contact, found.items(), reference);
  }

  /** What came for a file. */
  private record Received(DocumentType type, byte[] bytes) {

    /**
     * Nobody uploads these as a résumé; a proxy answers so, with status 200, when it is in trouble.
     */
    boolean isErrorPage() {
      return type == DocumentType.EMPTY || type == DocumentType.HTML;
    }
  }

  /** The reading of one person's résumés. */
  private final class Reading {
    private final Prior prior;
    private Evidence evidence;
    private int requests;
    private int fetched;
    private int failed;

    /** Whether there is a file that could not be had, which may be had another time. */
    private boolean missed;

    Reading(Prior prior, Evidence evidence) {
      this.prior = prior;
      this.evidence = evidence;
    }

    Result result(@Nullable LeverException failure, boolean refused) {
      Counts counts = new Counts(0, requests, fetched, 1, failed, 0);
      return new Result(evidence, counts, failure, refused, false);
    }

    void run() {
      List<OpportunityFacts> candidacies =
          evidence.opportunities().values().stream()
              .sorted(
                  Comparator.<OpportunityFacts>comparingLong(
                          f -> f.updatedAtOrNull() == null ? 0 : -f.updatedAtOrNull())
                      .thenComparing(OpportunityFacts::id))
              .limit(CANDIDACIES)
              .toList();
      for (OpportunityFacts candidacy : candidacies) {
        if (readOf(new OpportunityId(candidacy.id()))) {
          return;
        }
      }
    }

    /** Returns whether the decision is settled. */
    private boolean readOf(OpportunityId opportunity) {
      List<Resume> resumes = newest(opportunity);
      boolean learnt = false;
      for (Resume resume : resumes) {
        // One that holds nothing at all was cut on its way, as far as anybody can tell.
        missed |= resume.parsedData() == null && resume.file() == null;
        if (resume.parsedData() != null) {
          evidence = evidence.and(resume.parsedData());
          learnt = true;
        }
      }
      if (learnt && assessor.settled(evidence, prior)) {
        return true;
      }
      for (Resume resume : resumes) {
        if (isWorthFetching(resume.file())
            && fetch(opportunity, resume)
            && assessor.settled(evidence, prior)) {
          return true;
        }
      }
      return false;
    }

    private List<Resume> newest(OpportunityId opportunity) {
      requests++;
      try {
        return lever.client().resumes().list(opportunity).stream()
            .sorted(
                Comparator.comparing(
                        (Resume r) -> r.createdAt() == null ? Instant.EPOCH : r.createdAt())
                    .reversed()
                    .thenComparing(r -> r.id().value()))
            .limit(FILES_EACH)
            .toList();
      } catch (LeverNotFoundException e) {
        // Gone since it was listed: it has nothing to tell any more.
        return List.of();
      }
    }

    /** Returns whether the file said anything. */
    private boolean fetch(OpportunityId opportunity, Resume resume) {
      try {
        Received received = download(opportunity, resume);
        for (int again = 1; again < DOWNLOADS && received.isErrorPage(); again++) {
          received = download(opportunity, resume);
        }
        fetched++;
        var read =
            received.type() == DocumentType.TEXT
                ? reader.readText(new String(received.bytes(), UTF_8))
                : reader.read(received.bytes());
        evidence = evidence.and(read.toPerson(evidence.person().id()));
        failed += read.status().isOk() ? 0 : 1;
        missed |= received.isErrorPage() || UNSETTLED.contains(read.status());
        return true;
      } catch (LeverPermissionException e) {
        downloadsRefused = true;
        return false;
      } catch (LeverException e) {
        if (e.isTransient()
            || e instanceof LeverAuthenticationException
            || e instanceof LeverInterruptedException) {
          throw e;
        }
        failed++;
        missed = true;
        return false;
      } catch (IOException e) {
        failed++;
        missed = true;
        return false;
      }
    }

    private Received download(OpportunityId opportunity, Resume resume) throws IOException {
      requests++;
      try (Download download =
          lever.client().resumes().download(opportunity, resume.id(), LIMITS)) {
        return new Received(download.type(), download.readAllBytes());
      }
    }

    private boolean isWorthFetching(@Nullable ResumeFile file) {
      return file != null
          && !downloadsRefused
          && READABLE.contains(file.ext() == null ? "" : file.ext())
          && (file.status() == null
              || !(file.status().is(FileStatus.ERROR) || file.status().is(FileStatus.UNSUPPORTED)));
    }
  }
}
