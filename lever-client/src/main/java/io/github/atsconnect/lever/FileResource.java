package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Encoding;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.List;
import java.util.function.Consumer;

/** Files over HTTP. */
final class FileResource extends Resource implements Files {

  private final OpportunityApi api;

  FileResource(OpportunityApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public List<AttachedFile> list(OpportunityId opportunity, Consumer<UploadQuery> query) {
    return api.files(segment(opportunity), Encoding.query(filled(new UploadQuery(), query)), call())
        .items();
  }

  @Override
  public AttachedFile get(OpportunityId opportunity, FileId file) {
    return api.file(segment(opportunity), segment(file), NO_QUERY, call());
  }

  @Override
  public Download download(OpportunityId opportunity, FileId file, DownloadLimits limits) {
    return OpenDownload.of(
        api.downloadFile(segment(opportunity), segment(file), NO_QUERY, call(limits)), limits);
  }
}
