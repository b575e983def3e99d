package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.LeverApi;
import io.github.atsconnect.lever.internal.Priority;
import io.github.atsconnect.lever.internal.Settings;
import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.ApplicationId;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.FeedbackId;
import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.NoteId;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.ReferralId;
import java.time.Duration;

/** A client, or a view of one. */
final class DefaultLeverClient implements LeverClient {

  private final LeverApi api;
  private final double requestsPerSecond;
  private final Calls calls;

  DefaultLeverClient(Settings settings) {
    this(LeverApi.of(settings), settings.requestsPerSecond(), Calls.of(settings));
  }

  private DefaultLeverClient(LeverApi api, double requestsPerSecond, Calls calls) {
    this.api = api;
    this.requestsPerSecond = requestsPerSecond;
    this.calls = calls;
  }

  @Override
  public Opportunities opportunities() {
    return new OpportunityResource(api.opportunities(), calls);
  }

  @Override
  public Stages stages() {
    return new StageResource(api.account(), calls);
  }

  @Override
  public Users users() {
    return new UserResource(api.account(), calls);
  }

  @Override
  public Postings postings() {
    return new PostingResource(api.account(), calls);
  }

  @Override
  public ArchiveReasons archiveReasons() {
    return new ArchiveReasonResource(api.account(), calls);
  }

  @Override
  public Resumes resumes() {
    return new ResumeResource(api.opportunities(), calls);
  }

  @Override
  public Files files() {
    return new FileResource(api.opportunities(), calls);
  }

  @Override
  public Contacts contacts() {
    return new ContactResource(api.opportunities(), calls);
  }

  @Override
  public Requisitions requisitions() {
    return new RequisitionResource(api.account(), calls);
  }

  @Override
  public Tags tags() {
    return new TagResource(api.account(), calls);
  }

  @Override
  public Sources sources() {
    return new SourceResource(api.account(), calls);
  }

  @Override
  public Offers offers() {
    return new OfferResource(api.opportunities(), calls);
  }

  @Override
  public OpportunityDetails<Application, ApplicationId, ApplicationExpand> applications() {
    return new DetailResource<>(
        calls, api.opportunities()::applications, api.opportunities()::application);
  }

  @Override
  public OpportunityDetails<Note, NoteId, NoteExpand> notes() {
    return new DetailResource<>(calls, api.opportunities()::notes, api.opportunities()::note);
  }

  @Override
  public OpportunityDetails<Feedback, FeedbackId, FeedbackExpand> feedback() {
    return new DetailResource<>(
        calls, api.opportunities()::feedbacks, api.opportunities()::feedback);
  }

  @Override
  public OpportunityDetails<ProfileForm, FormId, FormExpand> forms() {
    return new DetailResource<>(calls, api.opportunities()::forms, api.opportunities()::form);
  }

  @Override
  public OpportunityDetails<Interview, InterviewId, InterviewExpand> interviews() {
    return new DetailResource<>(
        calls, api.opportunities()::interviews, api.opportunities()::interview);
  }

  @Override
  public OpportunityDetails<Panel, PanelId, PanelExpand> panels() {
    return new DetailResource<>(calls, api.opportunities()::panels, api.opportunities()::panel);
  }

  @Override
  public OpportunityDetails<Referral, ReferralId, ReferralExpand> referrals() {
    return new DetailResource<>(
        calls, api.opportunities()::referrals, api.opportunities()::referral);
  }

  @Override
  public WebhookRegistrations webhooks() {
    return new WebhookResource(api.webhooks(), calls);
  }

  @Override
  public Permissions permissions() {
    return new PermissionProbe(api, calls);
  }

  @Override
  public LeverClient interactive() {
    return view(Priority.INTERACTIVE, calls.deadline());
  }

  @Override
  public LeverClient withDeadline(Duration total) {
    LeverClientBuilder.requirePositive(total);
    return view(calls.priority(), total);
  }

  private LeverClient view(Priority priority, Duration deadline) {
    return new DefaultLeverClient(api, requestsPerSecond, calls.with(priority, deadline));
  }

  @Override
  public LeverUsage usage() {
    return api.meter().snapshot(requestsPerSecond);
  }

  @Override
  public void close() {
    calls.close();
  }
}
