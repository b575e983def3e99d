package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens to candidates after they were added. Each change is stamped with the time, bumps the
 * times that Lever bumps, moves the opportunity to its new place in the lists, and tells webhooks.
 * Safe for many threads.
 */
public final class Changes {

  private final Account account;
  private final Clock clock;
  private final Ids ids;
  private final Switches switches;
  private final Webhooks webhooks;
  private final Additions additions;

  Changes(Account account, Clock clock, Ids ids, Switches switches, Webhooks webhooks) {
    this.account = account;
    this.clock = clock;
    this.ids = ids;
    this.switches = switches;
    this.webhooks = webhooks;
    this.additions = new Additions(account, this, clock, ids, switches, webhooks);
  }

  /** What is hung below candidates. */
  public Additions additions() {
    return additions;
  }

  /** Adds a candidate; gives the id of the opportunity. */
  public String add(NewCandidate wanted) {
    synchronized (account) {
      Opportunity added = wanted.build(account, ids, clock.millis());
      boolean known = account.contact(added.contact.id) != null;
      added.touchedAt = clock.millis();
      account.add(added.contact);
      account.add(added);
      if (!known) {
        webhooks.send(Webhooks.CONTACT_CREATED, added, Json.object());
      }
      if (added.application != null) {
        webhooks.send(
            Webhooks.APPLICATION_CREATED,
            added,
            Json.object().put("applicationId", added.application.id));
      }
      return added.id;
    }
  }

  /** The contact of an opportunity. */
  public String contactOf(String opportunity) {
    synchronized (account) {
      return require(opportunity).contact.id;
    }
  }

  /** The ids of all opportunities of a contact. */
  public List<String> opportunitiesOf(String contact) {
    synchronized (account) {
      Contact found = account.contact(contact);
      return found == null ? List.of() : account.of(found).stream().map(o -> o.id).toList();
    }
  }

  /** Moves to another stage, forward or back. */
  public void advance(String opportunity, String stage) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      Stage to = account.directory.stage(stage);
      long now = clock.millis();
      ObjectNode data = Json.object().put("fromStageId", o.stage.id()).put("toStageId", to.id());
      o.stage = to;
      o.stageChanges.add(
          new Opportunity.StageChange(to.id(), account.directory.indexOf(to), now, o.owner));
      o.lastAdvancedAt = now;
      interaction(o, now);
      webhooks.send(Webhooks.STAGE_CHANGE, o, data);
    }
  }

  /** Ends the candidacy; with a reason of the type hired it is a hire. */
  public void archive(String opportunity, String reason) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      String id = account.directory.idOf("archive_reasons", "text", reason);
      long now = clock.millis();
      ObjectNode data = Json.object().set("fromArchived", OpportunityJson.archived(o.archived));
      o.archived = new Opportunity.Archived(id, now);
      if (switches.on(Quirk.ARCHIVING_ADVANCES)) {
        o.lastAdvancedAt = now;
      }
      copyToApplication(o);
      interaction(o, now);
      data.set("toArchived", OpportunityJson.archived(o.archived));
      webhooks.send(Webhooks.ARCHIVE_CHANGE, o, data);
      if (isHire(id)) {
        webhooks.send(Webhooks.HIRED, o, Json.object());
      }
    }
  }

  private boolean isHire(String reason) {
    ObjectNode found = account.directory.get("archive_reasons", reason);
    return found != null && found.path("type").asText().equals("hired");
  }

  /** Takes an archived candidate up again. */
  public void unarchive(String opportunity) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      ObjectNode data = Json.object().set("fromArchived", OpportunityJson.archived(o.archived));
      o.archived = null;
      copyToApplication(o);
      interaction(o, clock.millis());
      data.set("toArchived", NullNode.instance);
      webhooks.send(Webhooks.ARCHIVE_CHANGE, o, data);
    }
  }

  private static void copyToApplication(Opportunity o) {
    if (o.application != null) {
      o.application.archived = o.archived;
    }
  }

  /** Changes the person's data, which shows on each of their opportunities. */
  public void edit(String opportunity, Consumer<ContactFields> edit) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      edit.accept(new ContactFields(o.contact));
      account.of(o.contact).forEach(each -> update(each, clock.millis()));
      webhooks.send(Webhooks.CONTACT_UPDATED, o, Json.object());
    }
  }

  /** Points all opportunities of a person to another contact, which is the same person. */
  public void merge(String opportunity, String intoOpportunity) {
    synchronized (account) {
      Contact from = require(opportunity).contact;
      Contact into = require(intoOpportunity).contact;
      if (from == into) {
        return;
      }
      for (Opportunity o : List.copyOf(account.of(from))) {
        account.repoint(o, into);
        update(o, clock.millis());
      }
      webhooks.send(Webhooks.CONTACT_UPDATED, require(intoOpportunity), Json.object());
    }
  }

  /** Takes everything away that says who it is; attachments too. */
  public void anonymize(String opportunity) {
    synchronized (account) {
      Contact contact = require(opportunity).contact;
      contact.anonymize();
      for (Opportunity o : account.of(contact)) {
        o.resumes.clear();
        o.files.clear();
        o.removeAll("notes");
        o.related("offers").forEach(offer -> offer.set("signatures", Json.object()));
        if (o.application != null) {
          o.application.anonymize();
        }
        update(o, clock.millis());
      }
      webhooks.send(Webhooks.CONTACT_UPDATED, require(opportunity), Json.object());
    }
  }

  /** Records what the person allows. */
  public void consent(String opportunity, boolean store, boolean contact, long expiresAt) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      o.consent = new Opportunity.Consent(store, contact, expiresAt);
      update(o, clock.millis());
    }
  }

  /** Puts a candidacy aside until a time. */
  public void snooze(String opportunity, long until) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      o.snoozedUntil = until;
      update(o, clock.millis());
    }
  }

  /** Gives a candidacy one more tag. */
  public void tag(String opportunity, String tag) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      o.tags.add(tag);
      update(o, clock.millis());
    }
  }

  /** Gives a candidacy to another user, by id or name. */
  public void owner(String opportunity, String user) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      o.owner = account.directory.idOf("users", "name", user);
      update(o, clock.millis());
    }
  }

  /** Makes a candidacy confidential, or public again. */
  public void confidential(String opportunity, boolean confidential) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      o.confidential = confidential;
      update(o, clock.millis());
    }
  }

  /** Deletes a candidacy; it shows in the list of deleted ones from then on. */
  public void delete(String opportunity) {
    synchronized (account) {
      Opportunity o = require(opportunity);
      account.remove(o);
      long now = clock.millis();
      ObjectNode json = new OpportunityJson(account, new Expander(account)).write(o, List.of());
      if (!switches.on(Quirk.DELETED_ARE_COMPLETE)) {
        json.retain("id", "contact");
      }
      json.put("deletedBy", o.owner).put("deletedAt", now);
      account.deleted.add(new Account.Deleted(json, now, o.confidential));
      webhooks.send(Webhooks.DELETED, o, Json.object());
    }
  }

  /** Sends every registered webhook a test delivery without data, as the button does. */
  public void testWebhooks() {
    synchronized (account) {
      webhooks.test();
    }
  }

  void interaction(Opportunity o, long now) {
    o.lastInteractionAt = now;
    update(o, now);
  }

  private void update(Opportunity o, long now) {
    o.updatedAt = now;
    o.touchedAt = now;
    account.changed(o);
  }

  Opportunity require(String id) {
    Opportunity found = account.opportunity(id);
    if (found == null) {
      throw new IllegalArgumentException("no opportunity " + id);
    }
    return found;
  }
}
