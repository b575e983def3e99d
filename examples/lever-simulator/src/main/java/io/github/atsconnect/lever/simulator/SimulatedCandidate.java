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
    return changes.resume(opportunityId, new Upload("Resume.pdf", "processed", pdf.clone()));
  }

  /** Adds a file that was processed; gives its id. */
  public String file(String fileName, byte[] content) {
    return changes.file(opportunityId, new Upload(fileName, "processed", content.clone()));
  }

  /** Adds a note; gives its id. */
  public String note(String text) {
    return changes.note(opportunityId, text);
  }

  /** Plans an interview; gives its id. */
  public String interview() {
    return changes.interview(opportunityId);
  }

  /** Cancels an interview. */
  public SimulatedCandidate cancelInterview(String interviewId) {
    changes.cancelInterview(opportunityId, interviewId);
    return this;
  }

  /** Fills in a profile form; gives its id. */
  public String form(String title) {
    return changes.form(opportunityId, title);
  }

  /** Makes an offer with a status such as {@code sent}; gives its id. */
  public String offer(String title, String status) {
    return changes.offer(opportunityId, title, status);
  }

  @Override
  public String toString() {
    return "SimulatedCandidate[" + opportunityId + "]";
  }
}
