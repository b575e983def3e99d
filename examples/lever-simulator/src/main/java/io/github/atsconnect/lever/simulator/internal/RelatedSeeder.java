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
      String text = NOTES.get(random.nextInt(NOTES.size()));
      o.related("notes").add(RelatedJson.note(ids.next(), text, o.owner, at));
    }
    if (o.stage.rank() > SCREENING_RANK) {
      interview(o, at);
    }
    if (chance(0.05)) {
      o.related("forms").add(RelatedJson.form(ids.next(), "form", "Profile form", o, at));
    }
    if (o.origin.equals("referred")) {
      o.related("referrals").add(RelatedJson.referral(ids.next(), o, o.createdAt));
    }
    if (o.stage.id().equals("offer")) {
      String status = List.of("draft", "sent", "signed").get(random.nextInt(3));
      o.related("offers").add(RelatedJson.offer(ids.next(), o, "Specialist", status, at));
    }
  }

  private void interview(Opportunity o, long at) {
    String interview = ids.next();
    String panel = ids.next();
    String feedback = chance(0.6) ? ids.next() : null;
    List<ObjectNode> users = directory.all("users");
    ObjectNode user = users.get(random.nextInt(users.size()));
    ObjectNode json = RelatedJson.interview(interview, panel, o, user, feedback, at);
    o.related("interviews").add(json);
    o.related("panels").add(RelatedJson.panel(panel, o, json));
    if (feedback != null) {
      o.related("feedback").add(RelatedJson.feedback(feedback, o, interview, panel, at));
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
