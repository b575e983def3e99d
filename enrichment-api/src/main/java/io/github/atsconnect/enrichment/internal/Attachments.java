package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
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
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.ResumeId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens attachments: from the ATS through us to who asked, kept nowhere. Safe for many threads. */
public final class Attachments {
  private static final DownloadLimits LIMITS = new DownloadLimits(50L << 20, Duration.ofMinutes(2));

  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final AuditLog audit;

  /** The attachments of a tenant. */
  public Attachments(Wiring wiring, String tenant, Connections connections, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.audit = audit;
  }

  /** Opens one; noted in the audit log, also when it is refused. */
  public AttachmentContent open(Attachment attachment, @Nullable Viewer viewer) {
    boolean mayNot = viewer != null && !wiring.access().access(tenant, viewer).files();
    boolean notConnected =
        connections.stored(attachment.connectionId()).view().level() != FeatureLevel.FILES;
    if (mayNot || notConnected) {
      note(attachment, viewer, "refused");
      throw new EnrichmentException(
          Reason.NOT_ALLOWED,
          mayNot
              ? "this viewer may not see attachments"
              : "the connection was not made for attachments: edit it to the level FILES");
    }
    try {
      Download download = download(attachment);
      note(attachment, viewer, "opened");
      return new AttachmentContent(
          download.stream(),
          mediaType(download.type()),
          download.safeFileName(),
          download.declaredLength().orElse(-1));
    } catch (LeverNotFoundException e) {
      note(attachment, viewer, "gone");
      throw new EnrichmentException(Reason.GONE, "the attachment is not in Lever any more", e);
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  private Download download(Attachment a) {
    LeverClient lever = connections.session(a.connectionId()).client();
    OpportunityId opportunity = new OpportunityId(a.opportunityId());
    return a.kind() == Attachment.Kind.RESUME
        ? lever.resumes().download(opportunity, new ResumeId(a.id()), LIMITS)
        : lever.files().download(opportunity, new FileId(a.id()), LIMITS);
  }

  private void note(Attachment a, @Nullable Viewer viewer, String outcome) {
    wiring.store(tenant).write(h -> audit.add(h, "attachment.opened", a.id(), viewer, outcome));
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
