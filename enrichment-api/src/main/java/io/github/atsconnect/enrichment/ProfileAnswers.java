package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AttachmentContent;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one customer's ATS says of the host's profiles: the part of {@link EnrichmentService} that
 * shows. What a viewer must not see is as if it were not there. Safe for use by many threads.
 */
public interface ProfileAnswers {

  /**
   * {@return what the ATS knows of a profile, read live where a link holds} Never null. It is there
   * within {@link EnrichmentServiceBuilder#answerWithin}; what is missing is named in its notices.
   *
   * @param profile a profile of the host's, with as much evidence as there is
   */
  Enrichment enrich(Person profile);

  /**
   * {@return the same as far as the host's {@link AccessPolicy} lets the viewer see it; audited}
   *
   * @param profile a profile of the host's, with as much evidence as there is
   * @param viewer who looks, as the host knows them
   */
  Enrichment enrich(Person profile, Viewer viewer);

  /**
   * {@return the same, read from the ATS now and not from memory}
   *
   * @param profile a profile of the host's, with as much evidence as there is
   */
  Enrichment refresh(Person profile);

  /**
   * {@return the same as far as the viewer may see it, read from the ATS now and not from memory}
   *
   * @param profile a profile of the host's, with as much evidence as there is
   * @param viewer who looks, as the host knows them
   */
  Enrichment refresh(Person profile, Viewer viewer);

  /**
   * Opens an attachment: it streams from the ATS through us, and is stored nowhere. Audited. The
   * ATS is asked first whether it may still be seen.
   *
   * @param attachment one that was shown without a viewer
   * @return the bytes as they come, to be closed
   * @throws EnrichmentException with {@code NOT_ALLOWED}, {@code GONE} and as {@link
   *     EnrichmentService#sync}
   */
  AttachmentContent open(Attachment attachment);

  /**
   * The same for a viewer, if the host's {@link AccessPolicy} lets them see files; audited.
   *
   * @param attachment one that this viewer was shown; any other is {@code GONE}
   * @param viewer who looks, as the host knows them
   * @return the bytes as they come, to be closed
   */
  AttachmentContent open(Attachment attachment, Viewer viewer);

  /**
   * {@return the attachments of one candidacy} For those that an answer did not list because the
   * person has many.
   *
   * @param profileId the host's id of the profile
   * @param record a candidacy that was shown of it
   * @throws EnrichmentException with {@code GONE} when it is not there any more, {@code
   *     ATS_UNAVAILABLE} when the ATS does not answer in time, {@code CONNECTION_PAUSED}, and as
   *     {@link EnrichmentService#sync}
   */
  List<Attachment> attachments(String profileId, AtsRecord record);

  /**
   * {@return the same for a viewer, who alone can open them}
   *
   * @param profileId the host's id of the profile
   * @param record a candidacy that was shown of it
   * @param viewer who looks, as the host knows them
   * @throws EnrichmentException as without a viewer, and with {@code NOT_ALLOWED} where the viewer
   *     may not see files
   */
  List<Attachment> attachments(String profileId, AtsRecord record, Viewer viewer);

  /**
   * {@return what is known of each profile without asking the ATS; profiles that no link holds for
   * are absent}
   *
   * @param profileIds the host's ids; may be empty
   */
  Map<String, Badge> badges(Collection<String> profileIds);

  /**
   * {@return the same without what the viewer must not know of: candidates who are confidential}
   *
   * @param profileIds the host's ids; may be empty
   * @param viewer who looks, as the host knows them
   */
  Map<String, Badge> badges(Collection<String> profileIds, Viewer viewer);
}
