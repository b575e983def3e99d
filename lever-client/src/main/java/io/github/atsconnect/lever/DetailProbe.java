package io.github.atsconnect.lever;

import feign.Response;
import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.Resume;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to ask about one opportunity, to learn which permissions a key has. */
// the fields are method references, which have no state
@SuppressWarnings("ImmutableEnumChecker")
enum DetailProbe {
  RESUMES(
      Permission.LIST_OPPORTUNITY_RESUMES,
      OpportunityApi::resumes,
      Permission.READ_OPPORTUNITY_RESUME,
      item -> ((Resume) item).id(),
      OpportunityApi::resume,
      Permission.DOWNLOAD_OPPORTUNITY_RESUME,
      OpportunityApi::downloadResume),
  FILES(
      Permission.LIST_OPPORTUNITY_FILES,
      OpportunityApi::files,
      Permission.READ_OPPORTUNITY_FILE,
      item -> ((AttachedFile) item).id(),
      OpportunityApi::file,
      Permission.DOWNLOAD_OPPORTUNITY_FILE,
      OpportunityApi::downloadFile),
  APPLICATIONS(
      Permission.LIST_OPPORTUNITY_APPLICATIONS,
      OpportunityApi::applications,
      Permission.READ_OPPORTUNITY_APPLICATION,
      item -> ((Application) item).id(),
      OpportunityApi::application),
  NOTES(
      Permission.LIST_OPPORTUNITY_NOTES,
      OpportunityApi::notes,
      Permission.READ_OPPORTUNITY_NOTE,
      item -> ((Note) item).id(),
      OpportunityApi::note),
  FEEDBACK(
      Permission.LIST_OPPORTUNITY_FEEDBACK,
      OpportunityApi::feedbacks,
      Permission.READ_OPPORTUNITY_FEEDBACK,
      item -> ((Feedback) item).id(),
      OpportunityApi::feedback),
  FORMS(
      Permission.LIST_OPPORTUNITY_FORMS,
      OpportunityApi::forms,
      Permission.READ_OPPORTUNITY_FORM,
      item -> ((ProfileForm) item).id(),
      OpportunityApi::form),
  INTERVIEWS(
      Permission.LIST_OPPORTUNITY_INTERVIEWS,
      OpportunityApi::interviews,
      Permission.READ_OPPORTUNITY_INTERVIEW,
      item -> ((Interview) item).id(),
      OpportunityApi::interview),
  PANELS(
      Permission.LIST_OPPORTUNITY_PANELS,
      OpportunityApi::panels,
      Permission.READ_OPPORTUNITY_PANEL,
      item -> ((Panel) item).id(),
      OpportunityApi::panel),
  REFERRALS(
      Permission.LIST_OPPORTUNITY_REFERRALS,
      OpportunityApi::referrals,
      Permission.READ_OPPORTUNITY_REFERRAL,
      item -> ((Referral) item).id(),
      OpportunityApi::referral),
  OFFERS(Permission.LIST_OPPORTUNITY_OFFERS, OpportunityApi::offers, null, item -> null, null);

  /** Lists what belongs to an opportunity. */
  interface Lister {
    Chunk<?> list(
        OpportunityApi api, String opportunity, Map<String, List<String>> query, CallContext call);
  }

  /** Reads one thing that belongs to an opportunity, or its document. */
  interface Reader<T> {
    T read(
        OpportunityApi api,
        String opportunity,
        String id,
        Map<String, List<String>> query,
        CallContext call);
  }

  private final Permission list;
  private final Lister lister;
  private final @Nullable Permission read;
  private final Function<Object, @Nullable LeverId> idOf;
  private final @Nullable Reader<?> reader;
  private final @Nullable Permission download;
  private final @Nullable Reader<Response> downloader;

  DetailProbe(
      Permission list,
      Lister lister,
      @Nullable Permission read,
      Function<Object, @Nullable LeverId> idOf,
      @Nullable Reader<?> reader) {
    this(list, lister, read, idOf, reader, null, null);
  }

  DetailProbe(
      Permission list,
      Lister lister,
      @Nullable Permission read,
      Function<Object, @Nullable LeverId> idOf,
      @Nullable Reader<?> reader,
      @Nullable Permission download,
      @Nullable Reader<Response> downloader) {
    this.list = list;
    this.lister = lister;
    this.read = read;
    this.idOf = idOf;
    this.reader = reader;
    this.download = download;
    this.downloader = downloader;
  }

  Permission list() {
    return list;
  }

  @Nullable Permission read() {
    return read;
  }

  @Nullable Permission download() {
    return download;
  }

  Chunk<?> list(OpportunityApi api, String opportunity, CallContext call) {
    return lister.list(api, opportunity, Map.of(), call);
  }

  @Nullable String idOf(Object item) {
    LeverId id = idOf.apply(item);
    return id == null ? null : PermissionProbe.idOf(id);
  }

  Object read(OpportunityApi api, String opportunity, String id, CallContext call) {
    if (reader == null) {
      throw new IllegalStateException("There is no single " + this);
    }
    return reader.read(api, opportunity, id, Map.of(), call);
  }

  Response download(OpportunityApi api, String opportunity, String id, CallContext call) {
    if (downloader == null) {
      throw new IllegalStateException("There is no document of " + this);
    }
    return downloader.read(api, opportunity, id, Map.of(), call);
  }
}
