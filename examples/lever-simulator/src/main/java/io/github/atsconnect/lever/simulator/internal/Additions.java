package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** What is hung below candidates after they were added, and taken off again. Thread-safe. */
public final class Additions {

  private final Account account;
  private final Changes changes;
  private final Clock clock;
  private final Ids ids;
  private final Switches switches;
  private final Webhooks webhooks;

  Additions(
      Account account,
      Changes changes,
      Clock clock,
      Ids ids,
      Switches switches,
      Webhooks webhooks) {
    this.account = account;
    this.changes = changes;
    this.clock = clock;
    this.ids = ids;
    this.switches = switches;
    this.webhooks = webhooks;
  }

  /** Adds a résumé; gives its id. */
  public String resume(String opportunity, Upload upload) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      return attach(o, o.resumes, upload);
    }
  }

  /** Adds a file; gives its id. */
  public String file(String opportunity, Upload upload) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      return attach(o, o.files, upload);
    }
  }

  private String attach(Opportunity o, List<Attachment> to, Upload upload) {
    Attachment attachment = upload.attachment(ids.next(), clock.millis());
    to.add(attachment);
    changed(o);
    return attachment.id();
  }

  /** Adds a note; gives its id. */
  public String note(String opportunity, String text) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      long now = clock.millis();
      Ties ties = Ties.of(o);
      String id = add(o, "notes", now, (own, at) -> RelatedJson.note(own, text, ties, at));
      changes.interaction(o, now);
      return id;
    }
  }

  /** Deletes a note; it stays in the list. */
  public void deleteNote(String opportunity, String note) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      require(o, "notes", note).set("deletedAt", LongNode.valueOf(clock.millis()));
      changed(o);
    }
  }

  /** Fills in a profile form; gives its id. */
  public String form(String opportunity, String title) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      Ties ties = Ties.of(o);
      changed(o);
      return add(
          o, "forms", clock.millis(), (id, at) -> RelatedJson.form(id, "form", title, ties, at));
    }
  }

  /** Makes an offer; gives its id. */
  public String offer(String opportunity, String title, String status) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      Ties ties = Ties.of(o);
      String name = o.contact.name;
      String email = o.contact.emails.isEmpty() ? "" : o.contact.emails.get(0);
      changed(o);
      return add(
          o,
          "offers",
          clock.millis(),
          (id, at) -> RelatedJson.offer(id, ties, title, status, name, email, at));
    }
  }

  /** Plans an interview with the owner; gives its id. */
  public String interview(String opportunity) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      long now = clock.millis();
      String panel = ids.next();
      Ties ties = Ties.of(o);
      ObjectNode user = account.directory.get("users", o.owner == null ? "" : o.owner);
      ObjectNode who = user == null ? account.directory.all("users").get(0) : user;
      String id =
          add(
              o,
              "interviews",
              now,
              (own, at) -> RelatedJson.interview(own, panel, ties, who, null, at));
      Item interview = require(o, "interviews", id);
      o.add(
          "panels",
          new Item(panel, now, () -> RelatedJson.panel(panel, ties, interview.json(), now)));
      changed(o);
      tell(Webhooks.INTERVIEW_CREATED, o, interview);
      return id;
    }
  }

  /** Cancels an interview; it stays in the list. */
  public void cancelInterview(String opportunity, String interview) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      Item found = require(o, "interviews", interview);
      found.set("canceledAt", LongNode.valueOf(clock.millis()));
      changed(o);
      tell(Webhooks.INTERVIEW_UPDATED, o, found);
    }
  }

  /** Deletes an interview with its panel: they are gone. */
  public void deleteInterview(String opportunity, String interview) {
    synchronized (account) {
      Opportunity o = changes.require(opportunity);
      Item found = require(o, "interviews", interview);
      o.remove("panels", found.json().path("panel").asText());
      o.remove("interviews", interview);
      changed(o);
      tell(Webhooks.INTERVIEW_DELETED, o, found);
    }
  }

  private void tell(String event, Opportunity o, Item interview) {
    JsonNode panel = interview.json().path("panel");
    webhooks.send(event, o, Json.object().put("interviewId", interview.id).set("panelId", panel));
  }

  private String add(
      Opportunity o, String plural, long at, BiFunction<String, Long, ObjectNode> written) {
    String id = ids.next();
    o.add(plural, new Item(id, at, () -> written.apply(id, at)));
    return id;
  }

  private static Item require(Opportunity o, String plural, String id) {
    Item found = Item.find(o.related(plural), id);
    if (found == null) {
      throw new IllegalArgumentException("none of the " + plural + " is " + id);
    }
    return found;
  }

  /** Nobody knows whether these count as an interaction. */
  private void changed(Opportunity o) {
    if (switches.on(Quirk.RELATED_CHANGES_ARE_INTERACTIONS)) {
      changes.interaction(o, clock.millis());
    }
  }
}
