package io.github.atsconnect.lever;

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

/**
 * A client for Lever's Data API, made with {@link #builder()}; by default for production, at a
 * little under Lever's ten requests a second, with retries.
 *
 * <pre>{@code
 * try (LeverClient lever =
 *     LeverClient.builder().credentials(LeverCredentials.apiKey(key)).build()) {
 *   for (Opportunity each : lever.opportunities().list(q -> q.updatedSince(yesterday))) {
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads, virtual ones too. All clients of a process that use the same key
 * against the same host share one budget of requests. Every call may throw a {@link
 * LeverException}.
 */
public interface LeverClient extends AutoCloseable {

  /**
   * Starts a new client.
   *
   * @return a builder that still needs credentials
   */
  static LeverClientBuilder builder() {
    return new LeverClientBuilder();
  }

  /**
   * Returns the candidacies.
   *
   * @return the resource
   */
  Opportunities opportunities();

  /**
   * Returns the stages of the pipeline.
   *
   * @return the resource
   */
  Stages stages();

  /**
   * Returns the users of the account.
   *
   * @return the resource
   */
  Users users();

  /**
   * Returns the job postings.
   *
   * @return the resource
   */
  Postings postings();

  /**
   * Returns the reasons for archiving.
   *
   * @return the resource
   */
  ArchiveReasons archiveReasons();

  /**
   * Returns the résumés of opportunities.
   *
   * @return the resource
   */
  Resumes resumes();

  /**
   * Returns the other files of opportunities.
   *
   * @return the resource
   */
  Files files();

  /**
   * Returns the people.
   *
   * @return the resource
   */
  Contacts contacts();

  /**
   * Returns the requisitions.
   *
   * @return the resource
   */
  Requisitions requisitions();

  /**
   * Returns the tags.
   *
   * @return the resource
   */
  Tags tags();

  /**
   * Returns where people came from.
   *
   * @return the resource
   */
  Sources sources();

  /**
   * Returns the offers of opportunities.
   *
   * @return the resource
   */
  Offers offers();

  /**
   * Returns the applications. Lever calls the endpoint deprecated, expanding them on the
   * opportunity costs nothing. Needs {@code list opportunity applications} and {@code read
   * opportunity application}.
   *
   * @return the resource
   */
  OpportunityDetails<Application, ApplicationId, ApplicationExpand> applications();

  /**
   * Returns the notes, private ones too. Needs {@code list opportunity notes} and {@code read
   * opportunity note}.
   *
   * @return the resource
   */
  OpportunityDetails<Note, NoteId, NoteExpand> notes();

  /**
   * Returns the feedback, deleted and unfinished too. Needs {@code list opportunity feedback} and
   * {@code read opportunity feedback}.
   *
   * @return the resource
   */
  OpportunityDetails<Feedback, FeedbackId, FeedbackExpand> feedback();

  /**
   * Returns the profile forms. Needs {@code list opportunity forms} and {@code read opportunity
   * form}.
   *
   * @return the resource
   */
  OpportunityDetails<ProfileForm, FormId, FormExpand> forms();

  /**
   * Returns the interviews, cancelled ones too. Needs {@code list opportunity interviews} and
   * {@code read opportunity interview}.
   *
   * @return the resource
   */
  OpportunityDetails<Interview, InterviewId, InterviewExpand> interviews();

  /**
   * Returns the panels, with their interviews. Needs {@code list opportunity panels} and {@code
   * read opportunity panel}.
   *
   * @return the resource
   */
  OpportunityDetails<Panel, PanelId, PanelExpand> panels();

  /**
   * Returns the referrals. Needs {@code list opportunity referrals} and {@code read opportunity
   * referral}.
   *
   * @return the resource
   */
  OpportunityDetails<Referral, ReferralId, ReferralExpand> referrals();

  /**
   * Returns the webhooks that were made through the API. {@link Webhooks} checks what they deliver.
   *
   * @return the resource
   */
  WebhookRegistrations webhooks();

  /**
   * Tells what the key may do.
   *
   * @return the check
   */
  Permissions permissions();

  /**
   * A view of this client whose calls go before those of other clients of the same key: for
   * somebody who waits in front of a screen. It shares everything with this client.
   *
   * @return the view
   */
  LeverClient interactive();

  /**
   * A view of this client whose calls must end within a given time, waiting and retries included.
   * It shares everything with this client.
   *
   * @param total more than zero
   * @return the view
   */
  LeverClient withDeadline(Duration total);

  /**
   * Tells what this client, with all its views, has done so far.
   *
   * @return a snapshot
   */
  LeverUsage usage();

  /** Gives back what the client holds. Calls after this fail; streams that are open go on. */
  @Override
  void close();
}
