package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.ResumeId;
import java.util.List;
import java.util.function.Consumer;

/** The résumés of opportunities. Their lists have no pages. */
public interface Resumes {

  /**
   * Lists the résumés of one opportunity. Needs the permission {@code list opportunity resumes}.
   * Lever has been seen to answer 404 where there are none; then one or two more requests, for the
   * opportunity or else for its applications, make sure that it is the résumé that is missing.
   *
   * @param opportunity the opportunity
   * @param query limits the time of upload
   * @return empty where there are none
   * @throws LeverNotFoundException when there is no such opportunity, or the key may ask for
   *     nothing else that would show it
   */
  List<Resume> list(OpportunityId opportunity, Consumer<UploadQuery> query);

  /**
   * Lists all résumés of one opportunity, as {@link #list(OpportunityId, Consumer)} does.
   *
   * @param opportunity the opportunity
   * @return empty where there are none
   * @throws LeverNotFoundException when there is no such opportunity
   */
  default List<Resume> list(OpportunityId opportunity) {
    return list(opportunity, q -> {});
  }

  /**
   * Fetches one résumé. Needs the permission {@code read opportunity resume}.
   *
   * @param opportunity the opportunity
   * @param resume the résumé
   * @return the résumé
   * @throws LeverNotFoundException when there is none
   */
  Resume get(OpportunityId opportunity, ResumeId resume);

  /**
   * Opens the document of a résumé. Needs the permission {@code download opportunity resume}. The
   * address is made from the ids; where Lever says the document is does not matter.
   *
   * @param opportunity the opportunity
   * @param resume the résumé
   * @param limits how much to accept, in which time
   * @return an open stream, to be closed by the caller
   * @throws LeverNotFoundException when there is no document
   * @throws LeverUnprocessableException when Lever could not process the document
   */
  Download download(OpportunityId opportunity, ResumeId resume, DownloadLimits limits);

  /**
   * Opens the document of a résumé within the standard limits.
   *
   * @param opportunity the opportunity
   * @param resume the résumé
   * @return an open stream, to be closed by the caller
   */
  default Download download(OpportunityId opportunity, ResumeId resume) {
    return download(opportunity, resume, DownloadLimits.standard());
  }
}
