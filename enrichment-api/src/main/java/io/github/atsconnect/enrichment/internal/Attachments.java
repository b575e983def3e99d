package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Seals.ShownBy;
import io.github.atsconnect.enrichment.internal.Standing.Linked;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AttachmentContent;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.DocumentType;
import io.github.atsconnect.lever.Download;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.ResumeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lists and opens attachments: from the ATS through us to who asked, kept nowhere. What the ATS
 * says now of the candidacy decides who may see it. Safe for many threads.
 */
public final class Attachments {
  private static final DownloadLimits LIMITS = new DownloadLimits(50L << 20, Duration.ofMinutes(2));

  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final Visibility visibility;
  private final AuditLog audit;

  /** The attachments of a tenant. */
  public Attachments(
      Wiring wiring,
      String tenant,
      Connections connections,
      Visibility visibility,
      AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.visibility = visibility;
    this.audit = audit;
  }

  /** Those of one candidacy that an answer showed. */
  public List<Attachment> of(String profile, AtsRecord record, @Nullable Viewer viewer) {
    Access access = visibility.access(viewer);
    if (!access.files()) {
      throw mayNot();
    }
    List<Linked> by =
        wiring.store(tenant).read(h -> Standing.of(h, tenant, profile)).holding().stream()
            .filter(l -> l.link().contactId().equals(record.contactId()))
            .toList();
    Deadline deadline = Deadline.in(wiring.answerWithin());
    for (Linked linked : by) {
      linked.connected().requireInUse();
      try (Sessions.Use use = connections.session(linked.connected())) {
        OpportunityId id = new OpportunityId(record.opportunityId());
        if (showsNow(use.session(), linked, id, access, deadline)) {
          AttachmentLists lists = new AttachmentLists(use.session(), deadline);
          List<Attachment> all = new ArrayList<>();
          if (linked.connected().view().level() == FeatureLevel.FILES) {
            all.addAll(lists.resumes(id));
            all.addAll(lists.files(id));
          }
          return sealedIfShown(linked, all, viewer);
        }
      } catch (LeverNotFoundException e) {
        throw Visibility.gone();
      } catch (LeverException e) {
        throw Failures.of(e);
      }
    }
    throw Visibility.gone();
  }

  private List<Attachment> sealedIfShown(
      Linked linked, List<Attachment> all, @Nullable Viewer viewer) {
    return wiring
        .store(tenant)
        .read(
            h -> {
              if (!isStill(h, linked)) {
                throw Visibility.gone();
              }
              Seals seals = new Seals(audit.key(h));
              return all.stream().map(a -> seals.seal(a, by(linked), viewer)).toList();
            });
  }

  /** Opens one; noted in the audit log, also when it is refused. */
  public AttachmentContent open(Attachment attachment, @Nullable Viewer viewer) {
    Access access = visibility.access(viewer);
    if (!access.files()) {
      note(attachment, viewer, "refused");
      throw mayNot();
    }
    Linked linked = shownBy(attachment, viewer).orElse(null);
    if (linked == null || linked.connected().isStopped()) {
      throw gone(attachment, viewer);
    }
    if (linked.connected().view().level() != FeatureLevel.FILES) {
      note(attachment, viewer, "refused");
      throw new EnrichmentException(
          Reason.NOT_ALLOWED,
          "the connection was not made for attachments: edit it to the level FILES");
    }
    Deadline deadline = Deadline.in(wiring.answerWithin());
    try (Sessions.Use use = connections.session(linked.connected())) {
      OpportunityId id = new OpportunityId(attachment.opportunityId());
      if (!showsNow(use.session(), linked, id, access, deadline)) {
        throw gone(attachment, viewer);
      }
      return handedOver(download(use.session().client(), attachment), attachment, linked, viewer);
    } catch (LeverNotFoundException e) {
      throw gone(attachment, viewer);
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  /** The link that an attachment was shown by to this one, while it holds. */
  private Optional<Linked> shownBy(Attachment a, @Nullable Viewer viewer) {
    return wiring
        .store(tenant)
        .read(
            h -> {
              if (ConnectionTable.all(h, tenant).isEmpty()) {
                return Optional.empty();
              }
              Optional<ShownBy> by = new Seals(audit.key(h)).read(a, viewer);
              return by.flatMap(
                  b ->
                      Standing.of(h, tenant, b.profile()).holding().stream()
                          .filter(l -> l.link().contactId().equals(b.contact()))
                          .filter(l -> l.link().connectionId().equals(a.connectionId()))
                          .findAny());
            });
  }

  /** Whether the ATS shows the candidacy as one of the person's that may be seen. */
  private boolean showsNow(
      Session session, Linked linked, OpportunityId id, Access access, Deadline deadline) {
    List<Opportunity> found = new ArrayList<>();
    session.gateway(deadline).ofContact(linked.link().contactId(), found);
    return found.stream().noneMatch(o -> Consent.barred(o, wiring.clock().instant()).isPresent())
        && found.stream()
            .filter(o -> o.id().equals(id))
            .anyMatch(o -> Visibility.shows(Consent.isConfidential(o), linked.connected(), access));
  }

  private static Download download(LeverClient lever, Attachment a) {
    OpportunityId opportunity = new OpportunityId(a.opportunityId());
    return a.kind() == Attachment.Kind.RESUME
        ? lever.resumes().download(opportunity, new ResumeId(a.id()), LIMITS)
        : lever.files().download(opportunity, new FileId(a.id()), LIMITS);
  }

  /** Gives it out unless what showed it is gone meanwhile, and only once that is noted. */
  private AttachmentContent handedOver(
      Download download, Attachment attachment, Linked linked, @Nullable Viewer viewer) {
    boolean still;
    try {
      still =
          wiring
              .store(tenant)
              .transact(
                  h -> {
                    boolean stands = isStill(h, linked);
                    note(h, attachment, viewer, stands ? "opened" : "gone");
                    return stands;
                  });
    } catch (RuntimeException | Error e) {
      close(download);
      throw e;
    }
    if (!still) {
      close(download);
      throw Visibility.gone();
    }
    return new AttachmentContent(
        download.stream(),
        mediaType(download.type()),
        download.safeFileName(),
        download.declaredLength().orElse(-1));
  }

  private boolean isStill(Handle h, Linked linked) {
    return Standing.of(h, tenant, linked.link().profileId()).holding().stream()
        .anyMatch(l -> l.isSameAs(linked) && !l.connected().isStopped());
  }

  private static void close(Download download) {
    try {
      download.close();
    } catch (LeverException e) {
      // Nobody waits for it any more.
      return;
    }
  }

  private static ShownBy by(Linked linked) {
    return new ShownBy(linked.link().profileId(), linked.link().contactId());
  }

  private EnrichmentException gone(Attachment a, @Nullable Viewer viewer) {
    note(a, viewer, "gone");
    return Visibility.gone();
  }

  private static EnrichmentException mayNot() {
    return new EnrichmentException(Reason.NOT_ALLOWED, "this viewer may not see attachments");
  }

  private void note(Attachment a, @Nullable Viewer viewer, String outcome) {
    wiring.store(tenant).write(h -> note(h, a, viewer, outcome));
  }

  private void note(Handle h, Attachment a, @Nullable Viewer viewer, String outcome) {
    audit.add(h, "attachment.opened", a.id(), viewer, outcome);
  }

  /** Nothing that a browser would run. */
  private static String mediaType(DocumentType type) {
    return switch (type) {
      case PDF -> "application/pdf";
      case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case DOC -> "application/msword";
      case RTF -> "application/rtf";
      case ODT -> "application/vnd.oasis.opendocument.text";
      case JPEG -> "image/jpeg";
      case PNG -> "image/png";
      case ZIP -> "application/zip";
      case TEXT -> "text/plain";
      case HTML, EMPTY, UNKNOWN -> "application/octet-stream";
    };
  }
}
