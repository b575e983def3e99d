package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Resume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists what is attached to candidacies. The attachments open nothing before they are sealed. */
final class AttachmentLists {
  private final Session session;
  private final Deadline deadline;

  AttachmentLists(Session session, Deadline deadline) {
    this.session = session;
    this.deadline = deadline;
  }

  List<Attachment> resumes(OpportunityId opportunity) {
    List<Attachment> all = new ArrayList<>();
    for (Resume r : deadline.of(session.client()).resumes().list(opportunity)) {
      if (r.file() != null) {
        String name = named(r.file().name(), r.file().ext());
        all.add(attachment(Attachment.Kind.RESUME, name, r.id().value(), opportunity));
      }
    }
    return all;
  }

  List<Attachment> files(OpportunityId opportunity) {
    List<Attachment> all = new ArrayList<>();
    for (AttachedFile f : deadline.of(session.client()).files().list(opportunity)) {
      String name = named(f.name(), f.ext());
      all.add(attachment(Attachment.Kind.FILE, name, f.id().value(), opportunity));
    }
    return all;
  }

  private Attachment attachment(
      Attachment.Kind kind, String name, String id, OpportunityId opportunity) {
    return new Attachment(
        kind, FileNames.shown(name), id, session.connection().id(), opportunity.value(), "");
  }

  /** Lever often keeps the extension apart. */
  private static String named(String name, @Nullable String ext) {
    return ext == null || ext.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("." + ext)
        ? name
        : name + "." + ext;
  }
}
