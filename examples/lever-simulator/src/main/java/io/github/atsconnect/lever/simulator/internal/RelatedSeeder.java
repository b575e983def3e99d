package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

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
      o.add("notes", note(Ties.of(o), at));
    }
    if (o.stage.rank() > SCREENING_RANK) {
      interview(o, at);
    }
    if (chance(0.05)) {
      form(o, "forms", "form", "Profile form", at);
    }
    questions(o);
    if (o.stage.id().equals("offer")) {
      String status =
          List.of("draft", "approval-sent", "sent", "opened", "signed", "denied")
              .get(random.nextInt(6));
      offer(o, status, at);
    }
  }

  /** Some are secret, some have a reply, some were deleted: they are listed all the same. */
  private Item note(Ties ties, long at) {
    String id = ids.next();
    String text = NOTES.get(random.nextInt(4));
    boolean secret = chance(0.1);
    boolean reply = chance(0.15);
    boolean deleted = chance(0.03);
    return new Item(
        id,
        at,
        () -> {
          ObjectNode note = RelatedJson.note(id, text, ties, at).put("secret", secret);
          if (reply) {
            note.withArray("fields").add(RelatedJson.noteField("Agreed.", ties, at + 1));
          }
          return Varied.note(deleted ? note.put("deletedAt", at + 1) : note);
        });
  }

  private void form(Opportunity o, String plural, String type, String title, long at) {
    String id = ids.next();
    Ties ties = Ties.of(o);
    o.add(plural, new Item(id, at, () -> Varied.form(RelatedJson.form(id, type, title, ties, at))));
  }

  private void offer(Opportunity o, String status, long at) {
    String id = ids.next();
    Ties ties = Ties.of(o);
    String name = o.contact.name;
    String email = o.contact.emails.isEmpty() ? "" : o.contact.emails.get(0);
    o.add(
        "offers",
        new Item(
            id,
            at,
            () ->
                Varied.offer(RelatedJson.offer(id, ties, "Specialist", status, name, email, at))));
  }

  /** What the form of a posting or of a referral asked. */
  private void questions(Opportunity o) {
    Application application = o.application;
    String id = ids.next();
    Ties ties = Ties.of(o);
    long at = o.createdAt;
    if (o.origin.equals("referred")) {
      Item referral = new Item(id, at, () -> Varied.referral(RelatedJson.referral(id, ties, at)));
      o.add("referrals", referral);
      if (application != null) {
        application.questions.add(referral);
      }
    } else if (application != null && o.origin.equals("applied") && chance(0.4)) {
      application.questions.add(
          new Item(
              id, at, () -> Varied.form(RelatedJson.form(id, "posting", "Questions", ties, at))));
    }
  }

  private void interview(Opportunity o, long at) {
    String interview = ids.next();
    String panel = ids.next();
    String feedback = chance(0.6) ? ids.next() : null;
    List<ObjectNode> users = directory.all("users");
    ObjectNode user = users.get(random.nextInt(users.size()));
    boolean cancelled = chance(0.1);
    Ties ties = Ties.of(o);
    Supplier<ObjectNode> written =
        () -> {
          ObjectNode json = RelatedJson.interview(interview, panel, ties, user, feedback, at);
          return Varied.interview(cancelled ? json.put("canceledAt", at + 1) : json);
        };
    o.add("interviews", new Item(interview, at, written));
    o.add(
        "panels",
        new Item(panel, at, () -> Varied.panel(RelatedJson.panel(panel, ties, written.get(), at))));
    if (feedback != null) {
      boolean unfinished = chance(0.2);
      boolean deleted = !unfinished && chance(0.05);
      o.add(
          "feedback",
          new Item(
              feedback,
              at,
              () -> {
                ObjectNode given = RelatedJson.feedback(feedback, ties, interview, panel, at);
                if (unfinished) {
                  given.putNull("completedAt");
                }
                return Varied.feedback(deleted ? given.put("deletedAt", at + 1) : given);
              }));
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
