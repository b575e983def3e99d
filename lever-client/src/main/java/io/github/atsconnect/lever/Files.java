package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.List;
import java.util.function.Consumer;

/** The files other than résumés of opportunities. Their lists have no pages. */
public interface Files {

  /**
   * Lists the files of one opportunity. Needs the permission {@code list opportunity files}.
   *
   * @param opportunity the opportunity
   * @param query limits the time of upload
   * @return empty where there are none
   * @throws LeverNotFoundException when there is no such opportunity
   */
  List<AttachedFile> list(OpportunityId opportunity, Consumer<UploadQuery> query);

  /**
   * Lists all files of one opportunity.
   *
   * @param opportunity the opportunity
   * @return empty where there are none
   * @throws LeverNotFoundException when there is no such opportunity
   */
  default List<AttachedFile> list(OpportunityId opportunity) {
    return list(opportunity, q -> {});
  }

  /**
   * Fetches one file. Needs the permission {@code read opportunity file}.
   *
   * @param opportunity the opportunity
   * @param file the file
   * @return the file
   * @throws LeverNotFoundException when there is none
   */
  AttachedFile get(OpportunityId opportunity, FileId file);

  /**
   * Opens the document of a file. Needs the permission {@code download opportunity file}. The
   * address is made from the ids; where Lever says the document is does not matter.
   *
   * @param opportunity the opportunity
   * @param file the file
   * @param limits how much to accept, in which time
   * @return an open stream, to be closed by the caller
   * @throws LeverNotFoundException when there is no document
   * @throws LeverUnprocessableException when Lever could not process the document
   */
  Download download(OpportunityId opportunity, FileId file, DownloadLimits limits);

  /**
   * Opens the document of a file within the standard limits.
   *
   * @param opportunity the opportunity
   * @param file the file
   * @return an open stream, to be closed by the caller
   */
  default Download download(OpportunityId opportunity, FileId file) {
    return download(opportunity, file, DownloadLimits.standard());
  }
}
