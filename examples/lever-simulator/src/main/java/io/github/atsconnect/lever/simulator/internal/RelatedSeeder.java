package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/** Gives opportunities the notes, interviews and so on that their stage makes likely. */
final class RelatedSeeder {

  private static final double SCREENING_RANK = 200;
  private static final List<String> NOTES =
      List.of(
          "Spoke on the phone, keen to change.",
          "Asked to be contacted again next quarter.",
          "Notice period of three months.",
          "Prefers to work remotely.");

  private final SplittableRandom random;
  private final Ids ids;
  private final Directory directory;

  RelatedSeeder(SplittableRandom random, Ids ids, Directory directory) {
    this.random = random;
    this.ids = ids;
    this.directory = directory;
  }

  void seed(Opportunity o) {
    long at = o.lastAdvancedAt;
    if (chance(0.35)) {
      o.related("notes").add(note(o, at));
    }
    if (o.stage.rank() > SCREENING_RANK) {
      interview(o, at);
    }
    if (chance(0.05)) {
      o.related("forms").add(RelatedJson.form(ids.next(), "form", "Profile form", o, at));
    }
    questions(o);
    if (o.stage.id().equals("offer")) {
      String status =
          List.of("draft", "approval-sent", "sent", "opened", "signed", "denied")
              .get(random.nextInt(6));
      o.related("offers").add(RelatedJson.offer(ids.next(), o, "Specialist", status, at));
    }
  }

  /** Some are secret, some have a reply, some were deleted: they are listed all the same. */
  private ObjectNode note(Opportunity o, long at) {
    ObjectNode note = RelatedJson.note(ids.next(), NOTES.get(random.nextInt(4)), o.owner, at);
    note.put("secret", chance(0.1));
    if (chance(0.15)) {
      ObjectNode reply = note.withArray("fields").addObject().put("type", "note");
      reply.put("text", "Note").put("value", "Agreed.").put("user", o.owner);
      reply.put("createdAt", at + 1).putNull("score");
    }
    if (chance(0.03)) {
      note.put("deletedAt", at + 1);
    }
    return note;
  }

  /** What the form of a posting or of a referral asked. */
  private void questions(Opportunity o) {
    ObjectNode application = o.application;
    String id = ids.next();
    if (o.origin.equals("referred")) {
      ObjectNode referral = RelatedJson.referral(id, o, o.createdAt);
      o.related("referrals").add(referral);
      if (application != null) {
        application.withArray("customQuestions").add(referral.deepCopy());
      }
    } else if (application != null && o.origin.equals("applied") && chance(0.4)) {
      application
          .withArray("customQuestions")
          .add(RelatedJson.form(id, "posting", "Questions", o, o.createdAt));
    }
  }

  private void interview(Opportunity o, long at) {
    String interview = ids.next();
    String panel = ids.next();
    String feedback = chance(0.6) ? ids.next() : null;
    List<ObjectNode> users = directory.all("users");
    ObjectNode user = users.get(random.nextInt(users.size()));
    ObjectNode json = RelatedJson.interview(interview, panel, o, user, feedback, at);
    o.related("panels").add(RelatedJson.panel(panel, o, json));
    if (chance(0.1)) {
      json.put("canceledAt", at + 1);
    }
    o.related("interviews").add(json);
    if (feedback != null) {
      ObjectNode given = RelatedJson.feedback(feedback, o, interview, panel, at);
      if (chance(0.2)) {
        given.putNull("completedAt");
      } else if (chance(0.05)) {
        given.put("deletedAt", at + 1);
      }
      o.related("feedback").add(given);
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
