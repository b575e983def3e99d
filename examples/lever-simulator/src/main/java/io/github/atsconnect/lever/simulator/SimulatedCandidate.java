package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Changes;
import io.github.atsconnect.lever.simulator.internal.Upload;
import java.time.Instant;
import java.util.List;

/**
 * A candidacy in the account, to be changed as recruiters change it. Each change is stamped with
 * the simulator's clock, bumps the times that Lever bumps, shifts the lists, and is told to
 * webhooks. Safe for many threads.
 */
public final class SimulatedCandidate {

  private final Changes changes;
  private final String opportunityId;

  SimulatedCandidate(Changes changes, String opportunityId) {
    this.changes = changes;
    this.opportunityId = opportunityId;
  }

  /** The id of the opportunity. */
  public String opportunityId() {
    return opportunityId;
  }

  /**
   * The id of the person.
   *
   * @throws IllegalArgumentException when the opportunity was deleted
   */
  public String contactId() {
    return changes.contactOf(opportunityId);
  }

  /** The ids of all opportunities of the person. */
  public List<String> opportunityIds() {
    return changes.opportunitiesOf(contactId());
  }

  /** Another candidacy of the same person. */
  public CandidateBuilder anotherOpportunity() {
    return new CandidateBuilder(changes, this);
  }

  /** Moves to another stage, forward or back; by id or name. */
  public SimulatedCandidate advance(String stage) {
    changes.advance(opportunityId, stage);
    return this;
  }

  /** Archives, with a reason by id or name. */
  public SimulatedCandidate archive(String reason) {
    changes.archive(opportunityId, reason);
    return this;
  }

  /** Archives as hired. */
  public SimulatedCandidate hire() {
    return archive("Hired");
  }

  /** Takes an archived candidate up again. */
  public SimulatedCandidate unarchive() {
    changes.unarchive(opportunityId);
    return this;
  }

  /** Changes the person's name. */
  public SimulatedCandidate rename(String name) {
    changes.edit(opportunityId, contact -> contact.name(name));
    return this;
  }

  /** Replaces the person's addresses. */
  public SimulatedCandidate emails(List<String> emails) {
    changes.edit(opportunityId, contact -> contact.emails(emails));
    return this;
  }

  /** Adds a link to the person. */
  public SimulatedCandidate link(String link) {
    changes.edit(opportunityId, contact -> contact.link(link));
    return this;
  }

  /** This person turns out to be that one: all opportunities move to that contact. */
  public SimulatedCandidate mergeInto(SimulatedCandidate other) {
    changes.merge(opportunityId, other.opportunityId);
    return this;
  }

  /** Empties everything that says who the person is. */
  public SimulatedCandidate anonymize() {
    changes.anonymize(opportunityId);
    return this;
  }

  /** Records what the person allows, until when. */
  public SimulatedCandidate consent(boolean store, boolean contact, Instant expiresAt) {
    changes.consent(opportunityId, store, contact, expiresAt.toEpochMilli());
    return this;
  }

  /** Puts the candidacy aside until a time. */
  public SimulatedCandidate snooze(Instant until) {
    changes.snooze(opportunityId, until.toEpochMilli());
    return this;
  }

  /** Adds a tag. */
  public SimulatedCandidate tag(String tag) {
    changes.tag(opportunityId, tag);
    return this;
  }

  /** Gives the candidacy to another recruiter, by id or name. */
  public SimulatedCandidate owner(String idOrName) {
    changes.owner(opportunityId, idOrName);
    return this;
  }

  /** Makes the candidacy confidential, or ordinary again. */
  public SimulatedCandidate confidential(boolean hidden) {
    changes.confidential(opportunityId, hidden);
    return this;
  }

  /** Deletes the candidacy. */
  public void delete() {
    changes.delete(opportunityId);
  }

  /** Adds a résumé that was processed; gives its id. */
  public String resume(byte[] pdf) {
    return changes
        .additions()
        .resume(opportunityId, new Upload("Resume.pdf", "processed", pdf.clone()));
  }

  /** Adds a file that was processed; gives its id. */
  public String file(String fileName, byte[] content) {
    return changes
        .additions()
        .file(opportunityId, new Upload(fileName, "processed", content.clone()));
  }

  /** Adds a note; gives its id. */
  public String note(String text) {
    return changes.additions().note(opportunityId, text);
  }

  /** Deletes a note; it stays in the list, with the time. */
  public SimulatedCandidate deleteNote(String noteId) {
    changes.additions().deleteNote(opportunityId, noteId);
    return this;
  }

  /** Plans an interview; gives its id. */
  public String interview() {
    return changes.additions().interview(opportunityId);
  }

  /** Cancels an interview. */
  public SimulatedCandidate cancelInterview(String interviewId) {
    changes.additions().cancelInterview(opportunityId, interviewId);
    return this;
  }

  /** Deletes an interview and its panel, without a trace. */
  public SimulatedCandidate deleteInterview(String interviewId) {
    changes.additions().deleteInterview(opportunityId, interviewId);
    return this;
  }

  /** Fills in a profile form; gives its id. */
  public String form(String title) {
    return changes.additions().form(opportunityId, title);
  }

  /** Makes an offer with a status such as {@code sent}; gives its id. */
  public String offer(String title, String status) {
    return changes.additions().offer(opportunityId, title, status);
  }

  @Override
  public String toString() {
    return "SimulatedCandidate[" + opportunityId + "]";
  }
}
