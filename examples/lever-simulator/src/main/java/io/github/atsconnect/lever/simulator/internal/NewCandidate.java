package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of a candidate who is about to be added. Not safe for many threads. */
public final class NewCandidate {

  private final List<Consumer<ContactFields>> data = new ArrayList<>();
  private final List<Consumer<Opportunity>> more = new ArrayList<>();
  private @Nullable String contactId;
  private @Nullable String stage;
  private @Nullable String owner;
  private @Nullable String posting;
  private @Nullable Long createdAt;
  private boolean applicant;

  /** Another candidacy of somebody who is there already. */
  public void contact(String id) {
    contactId = id;
  }

  /** Sets data of the person. */
  public void data(Consumer<ContactFields> set) {
    data.add(set);
  }

  /** Whether the person has applied. */
  public void applicant(boolean applied) {
    applicant = applied;
  }

  /** A stage by id or name. */
  public void stage(String idOrText) {
    stage = idOrText;
  }

  /** A user by id or name. */
  public void owner(String idOrName) {
    owner = idOrName;
  }

  /** Nobody looks after it. */
  public void withoutOwner() {
    more.add(opportunity -> opportunity.owner = null);
  }

  /** A posting by id or title. */
  public void posting(String idOrText) {
    posting = idOrText;
  }

  /** When the candidacy began, in milliseconds since the epoch. */
  public void createdAt(long at) {
    createdAt = at;
  }

  /** One more tag. */
  public void tag(String tag) {
    more.add(opportunity -> opportunity.tags.add(tag));
  }

  /** One more source. */
  public void source(String source) {
    more.add(opportunity -> opportunity.sources.add(source));
  }

  /** Sets the origin. */
  public void origin(String origin) {
    more.add(opportunity -> opportunity.origin = origin);
  }

  /** Hides the candidacy from keys without confidential access. */
  public void confidential() {
    more.add(opportunity -> opportunity.confidential = true);
  }

  /** As with old rows: never updated. */
  public void neverUpdated() {
    more.add(opportunity -> opportunity.updatedAt = null);
  }

  Opportunity build(Account account, Ids ids, long now) {
    Contact known = contactId == null ? null : account.contact(contactId);
    if (contactId != null && known == null) {
      throw new IllegalArgumentException("no contact " + contactId);
    }
    Contact contact = known == null ? new Contact(ids.next()) : known;
    data.forEach(set -> set.accept(new ContactFields(contact)));
    Directory directory = account.directory;
    Stage at = directory.stage(stage == null ? (applicant ? "applicant-new" : "lead-new") : stage);
    long created = createdAt == null ? now : createdAt;
    Opportunity o = new Opportunity(ids.next(), contact, at, created);
    o.owner = directory.idOf("users", "name", owner == null ? firstId(directory, "users") : owner);
    o.followers.add(o.owner);
    o.sourcedBy = applicant ? null : o.owner;
    o.origin = applicant ? "applied" : "sourced";
    o.stageChanges.add(
        new Opportunity.StageChange(at.id(), directory.indexOf(at), created, o.owner));
    if (posting != null || applicant) {
      ObjectNode to = posting(directory);
      String type = applicant ? Application.BY_PERSON : Application.BY_USER;
      o.application = new Application(ids.next(), type, o, to, created);
      o.tags.addAll(Application.tags(to));
      o.opportunityLocation = to.path("categories").path("location").asText();
    }
    more.forEach(set -> set.accept(o));
    return o;
  }

  private ObjectNode posting(Directory directory) {
    String wanted = posting == null ? firstId(directory, "postings") : posting;
    ObjectNode found = directory.get("postings", directory.idOf("postings", "text", wanted));
    if (found == null) {
      throw new IllegalStateException("posting " + wanted + " has gone");
    }
    return found;
  }

  private static String firstId(Directory directory, String plural) {
    return directory.all(plural).get(0).path("id").asText();
  }
}
