package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Enrichment.Match;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Notice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ATS knows of a person, in this host's own JSON, so that the library's may change. */
record AtsView(
    boolean inAts,
    Freshness freshness,
    Instant asOf,
    List<Candidacy> candidacies,
    @Nullable Match match,
    List<Notice> notices) {

  record Candidacy(
      CandidateKind kind,
      CandidateStatus status,
      @Nullable String stage,
      @Nullable String archiveReason,
      @Nullable String posting,
      @Nullable String recruiter,
      @Nullable Instant lastUpdated,
      List<String> emails,
      List<String> phones,
      List<String> attachments,
      @Nullable URI url) {}

  record BadgeView(
      LinkState link,
      @Nullable CandidateKind kind,
      @Nullable CandidateStatus status,
      @Nullable Instant lastUpdated,
      Instant asOf) {}

  static AtsView of(Enrichment e) {
    return new AtsView(
        e.inAts(),
        e.freshness(),
        e.asOf(),
        e.records().stream().map(AtsView::candidacy).toList(),
        e.matchOrNull(),
        e.notices());
  }

  private static Candidacy candidacy(AtsRecord r) {
    return new Candidacy(
        r.kind(),
        r.status(),
        r.stageOrNull(),
        r.archiveReasonOrNull(),
        r.postingOrNull(),
        r.recruiterOrNull() == null ? null : r.recruiterOrNull().nameOrNull(),
        r.lastUpdatedOrNull(),
        r.emails(),
        r.phones(),
        r.attachments().stream().map(Attachment::name).toList(),
        r.urlOrNull());
  }

  static @Nullable BadgeView badge(@Nullable Badge b) {
    return b == null
        ? null
        : new BadgeView(
            b.state(), b.kindOrNull(), b.statusOrNull(), b.lastUpdatedOrNull(), b.asOf());
  }
}
