package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Encoding;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.ResumeId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Résumés over HTTP. */
final class ResumeResource extends Resource implements Resumes {

  private final OpportunityApi api;

  ResumeResource(OpportunityApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public List<Resume> list(OpportunityId opportunity, Consumer<UploadQuery> query) {
    try {
      return api.resumes(
              segment(opportunity), Encoding.query(filled(new UploadQuery(), query)), call())
          .items();
    } catch (LeverNotFoundException missing) {
      // Lever has answered so where there was no résumé, as it does where there is no opportunity
      if (exists(opportunity)) {
        return List.of();
      }
      throw missing;
    }
  }

  private boolean exists(OpportunityId opportunity) {
    try {
      api.opportunity(segment(opportunity), NO_QUERY, call());
      return true;
    } catch (LeverNotFoundException gone) {
      return false;
    } catch (LeverPermissionException refused) {
      // a key as the set-up page makes it may list opportunities and not read one
      return hasApplications(opportunity);
    }
  }

  private boolean hasApplications(OpportunityId opportunity) {
    try {
      api.applications(segment(opportunity), Map.of("limit", List.of("1")), call());
      return true;
    } catch (LeverNotFoundException | LeverPermissionException unknown) {
      return false;
    }
  }

  @Override
  public Resume get(OpportunityId opportunity, ResumeId resume) {
    return api.resume(segment(opportunity), segment(resume), NO_QUERY, call());
  }

  @Override
  public Download download(OpportunityId opportunity, ResumeId resume, DownloadLimits limits) {
    return OpenDownload.of(
        api.downloadResume(segment(opportunity), segment(resume), NO_QUERY, call(limits)), limits);
  }
}
