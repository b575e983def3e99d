package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.ArchiveReasonId;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.StageId;
import java.time.Instant;

/**
 * Which opportunities to list. Several values of one filter widen it, several filters narrow the
 * list. All times are inclusive on both ends, so windows that meet overlap. Records whose time is
 * null are in no window: a first load must not limit {@code updatedAt}.
 */
public final class OpportunityQuery extends ListQuery<OpportunityQuery> {

  OpportunityQuery() {}

  @Override
  OpportunityQuery self() {
    return this;
  }

  /**
   * Includes things in full instead of as ids.
   *
   * @param what what to expand
   * @return this
   */
  public OpportunityQuery expand(OpportunityExpand... what) {
    return words("expand", what);
  }

  /**
   * Asks for optional parts. Seldom needed: see {@link OpportunityInclude}.
   *
   * @param what what to include
   * @return this
   */
  public OpportunityQuery include(OpportunityInclude... what) {
    return words("include", what);
  }

  /**
   * Only opportunities with one of these tags; case matters.
   *
   * @param tags the tags
   * @return this
   */
  public OpportunityQuery tag(String... tags) {
    return add("tag", tags);
  }

  /**
   * Only opportunities of people with one of these email addresses. Lever compares their canonical
   * forms, not letter by letter.
   *
   * @param emails the addresses
   * @return this
   */
  public OpportunityQuery email(String... emails) {
    return add("email", emails);
  }

  /**
   * Only opportunities with one of these origins.
   *
   * @param origins the origins
   * @return this
   */
  public OpportunityQuery origin(Origin... origins) {
    return codes("origin", origins);
  }

  /**
   * Only opportunities with one of these sources; case matters.
   *
   * @param sources the sources
   * @return this
   */
  public OpportunityQuery source(String... sources) {
    return add("source", sources);
  }

  /**
   * Which opportunities to show as far as confidentiality goes; by default those that are not
   * confidential.
   *
   * @param confidentiality all needs a key with confidential access
   * @return this
   */
  public OpportunityQuery confidentiality(ConfidentialityFilter confidentiality) {
    return set("confidentiality", confidentiality.word());
  }

  /**
   * Only opportunities in one of these stages.
   *
   * @param stages the stages
   * @return this
   */
  public OpportunityQuery stage(StageId... stages) {
    return ids("stage_id", stages);
  }

  /**
   * Only opportunities for one of these postings.
   *
   * @param postings the postings
   * @return this
   */
  public OpportunityQuery posting(PostingId... postings) {
    return ids("posting_id", postings);
  }

  /**
   * Only opportunities that were archived for one of these postings.
   *
   * @param postings the postings
   * @return this
   */
  public OpportunityQuery archivedPosting(PostingId... postings) {
    return ids("archived_posting_id", postings);
  }

  /**
   * Only opportunities archived for one of these reasons.
   *
   * @param reasons the reasons
   * @return this
   */
  public OpportunityQuery archiveReason(ArchiveReasonId... reasons) {
    return ids("archive_reason_id", reasons);
  }

  /**
   * Only opportunities of one of these people.
   *
   * @param contacts the people
   * @return this
   */
  public OpportunityQuery contact(ContactId... contacts) {
    return ids("contact_id", contacts);
  }

  /**
   * Only opportunities with one of these locations of a posting; case matters, {@code unspecified}
   * is allowed.
   *
   * @param locations the locations
   * @return this
   */
  public OpportunityQuery location(String... locations) {
    return add("location", locations);
  }

  /**
   * Only archived, or only active opportunities.
   *
   * @param archived true for archived
   * @return this
   */
  public OpportunityQuery archived(boolean archived) {
    return set("archived", Boolean.toString(archived));
  }

  /**
   * Only snoozed, or only awake opportunities.
   *
   * @param snoozed true for snoozed
   * @return this
   */
  public OpportunityQuery snoozed(boolean snoozed) {
    return set("snoozed", Boolean.toString(snoozed));
  }

  /**
   * Only opportunities created at or after a time.
   *
   * @param from the time
   * @return this
   */
  public OpportunityQuery createdSince(Instant from) {
    return time("created_at_start", from);
  }

  /**
   * Only opportunities created at or before a time.
   *
   * @param to the time
   * @return this
   */
  public OpportunityQuery createdUntil(Instant to) {
    return time("created_at_end", to);
  }

  /**
   * Only opportunities changed at or after a time; leaves out those whose {@code updatedAt} is
   * null.
   *
   * @param from the time
   * @return this
   */
  public OpportunityQuery updatedSince(Instant from) {
    return time("updated_at_start", from);
  }

  /**
   * Only opportunities changed at or before a time; leaves out those whose {@code updatedAt} is
   * null.
   *
   * @param to the time
   * @return this
   */
  public OpportunityQuery updatedUntil(Instant to) {
    return time("updated_at_end", to);
  }

  /**
   * Only opportunities that changed their stage at or after a time.
   *
   * @param from the time
   * @return this
   */
  public OpportunityQuery advancedSince(Instant from) {
    return time("advanced_at_start", from);
  }

  /**
   * Only opportunities that changed their stage at or before a time.
   *
   * @param to the time
   * @return this
   */
  public OpportunityQuery advancedUntil(Instant to) {
    return time("advanced_at_end", to);
  }

  /**
   * Only opportunities archived at or after a time.
   *
   * @param from the time
   * @return this
   */
  public OpportunityQuery archivedSince(Instant from) {
    return time("archived_at_start", from);
  }

  /**
   * Only opportunities archived at or before a time.
   *
   * @param to the time
   * @return this
   */
  public OpportunityQuery archivedUntil(Instant to) {
    return time("archived_at_end", to);
  }
}
