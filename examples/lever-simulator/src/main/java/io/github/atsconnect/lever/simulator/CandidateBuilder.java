package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Changes;
import io.github.atsconnect.lever.simulator.internal.NewCandidate;
import io.github.atsconnect.lever.simulator.internal.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a candidate; {@link #add()} puts them into the account. By default a prospect in the
 * first stage, created now, without contacts or attachments. Not safe for many threads.
 *
 * <pre>{@code
 * SimulatedCandidate ada =
 *     lever.candidate("Ada Example").prospect().stage("Responded").resume(pdf).add();
 * }</pre>
 */
public final class CandidateBuilder {

  private final Changes changes;
  private final NewCandidate candidate = new NewCandidate();
  private final List<Upload> resumes = new ArrayList<>();
  private final List<Upload> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CandidateBuilder(Changes changes, String name) {
    this.changes = changes;
    candidate.data(contact -> contact.name(name));
  }

  CandidateBuilder(Changes changes, SimulatedCandidate samePerson) {
    this.changes = changes;
    candidate.contact(samePerson.contactId());
  }

  /** Somebody whom a recruiter found; starts in the stage {@code lead-new}. */
  public CandidateBuilder prospect() {
    candidate.applicant(false);
    return this;
  }

  /** Somebody who applied to a posting; starts in the stage {@code applicant-new}. */
  public CandidateBuilder applicant() {
    candidate.applicant(true);
    return this;
  }

  /** The stage, by id or name. */
  public CandidateBuilder stage(String idOrText) {
    candidate.stage(idOrText);
    return this;
  }

  /** The recruiter, by id or name; the first user by default. */
  public CandidateBuilder owner(String idOrName) {
    candidate.owner(idOrName);
    return this;
  }

  /** Without a recruiter. */
  public CandidateBuilder withoutOwner() {
    candidate.withoutOwner();
    return this;
  }

  /** The posting applied to or proposed for, by id or title. */
  public CandidateBuilder posting(String idOrText) {
    candidate.posting(idOrText);
    return this;
  }

  /** One more address. */
  public CandidateBuilder email(String email) {
    candidate.data(contact -> contact.email(email));
    return this;
  }

  /** One more mobile number. */
  public CandidateBuilder phone(String number) {
    candidate.data(contact -> contact.phone("mobile", number));
    return this;
  }

  /** One more link. */
  public CandidateBuilder link(String link) {
    candidate.data(contact -> contact.link(link));
    return this;
  }

  /** Past employers or a title. */
  public CandidateBuilder headline(String headline) {
    candidate.data(contact -> contact.headline(headline));
    return this;
  }

  /** Where the person lives. */
  public CandidateBuilder location(String location) {
    candidate.data(contact -> contact.location(location));
    return this;
  }

  /** One more tag. */
  public CandidateBuilder tag(String tag) {
    candidate.tag(tag);
    return this;
  }

  /** One more source. */
  public CandidateBuilder source(String source) {
    candidate.source(source);
    return this;
  }

  /** The origin, such as {@code referred}. */
  public CandidateBuilder origin(String origin) {
    candidate.origin(origin);
    return this;
  }

  /** When the candidacy began. */
  public CandidateBuilder createdAt(Instant at) {
    candidate.createdAt(at.toEpochMilli());
    return this;
  }

  /** Leaves {@code updatedAt} null, as on old rows. */
  public CandidateBuilder neverUpdated() {
    candidate.neverUpdated();
    return this;
  }

  /** Only keys with confidential access see it. */
  public CandidateBuilder confidential() {
    candidate.confidential();
    return this;
  }

  /** A résumé that was processed. */
  public CandidateBuilder resume(byte[] pdf) {
    resumes.add(new Upload("Resume.pdf", "processed", pdf.clone()));
    return this;
  }

  /** A résumé under a name and with a status such as {@code processing} or {@code error}. */
  public CandidateBuilder resume(String fileName, String status, byte[] content) {
    resumes.add(new Upload(fileName, status, content.clone()));
    return this;
  }

  /** A résumé that was parsed from a profile elsewhere: it has no file. */
  public CandidateBuilder resumeWithoutFile() {
    resumes.add(new Upload("", "processed", null));
    return this;
  }

  /** A file that was processed. */
  public CandidateBuilder file(String fileName, byte[] content) {
    files.add(new Upload(fileName, "processed", content.clone()));
    return this;
  }

  /** A note of the recruiter. */
  public CandidateBuilder note(String text) {
    notes.add(text);
    return this;
  }

  /**
   * Puts the candidate into the account.
   *
   * @throws IllegalArgumentException when a stage, user or posting does not exist
   */
  public SimulatedCandidate add() {
    String id = changes.add(candidate);
    resumes.forEach(upload -> changes.additions().resume(id, upload));
    files.forEach(upload -> changes.additions().file(id, upload));
    notes.forEach(text -> changes.additions().note(id, text));
    return new SimulatedCandidate(changes, id);
  }
}
