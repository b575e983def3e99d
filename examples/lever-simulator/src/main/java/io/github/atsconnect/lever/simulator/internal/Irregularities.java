package io.github.atsconnect.lever.simulator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Gives a made-up account what grown accounts have: addresses noted twice, stages that are no more,
 * documents nobody can read. Draws from a source of its own, so that who applied for what does not
 * depend on it.
 */
final class Irregularities {

  private static final long DAY = 86_400_000L;
  private static final List<String> FREE_TAGS =
      List.of("silver medalist", "Relocation", "relocation", "https://jobs.customer.example/team");
  private static final List<String> FREE_SOURCES =
      List.of("https://fair.customer.example/2024", "Career fair", "Xing");

  private final Directory directory;
  private final SplittableRandom random;
  private final Ids ids;
  private final String goneStage;

  /** The requisition for which a posting hires, by the posting. */
  private final Map<String, String> requisitions;

  Irregularities(Directory directory, long seed) {
    this.directory = directory;
    this.random = new SplittableRandom(seed ^ 0x0dd5);
    this.ids = new Ids(random);
    this.goneStage = new UUID(seed, 0x8000_0000_0000_0000L).toString();
    this.requisitions = RequisitionSeeder.byPosting(directory);
  }

  void befall(Contact contact) {
    if (chance(0.01) && !contact.emails.isEmpty()) {
      contact.emails.add(contact.emails.get(0));
    }
    if (chance(0.05)) {
      contact.recordable = chance(0.7);
    }
  }

  void befall(Opportunity o) {
    if (chance(0.03)) {
      o.snoozedUntil = DirectorySeeder.NOW + (random.nextInt(60) - 20) * DAY;
    }
    if (chance(0.2)) {
      List<ObjectNode> users = directory.all("users");
      String user = users.get(random.nextInt(users.size())).path("id").asText();
      if (!o.followers.contains(user)) {
        o.followers.add(user);
      }
    }
    if (chance(0.05)) {
      o.tags.add(FREE_TAGS.get(random.nextInt(FREE_TAGS.size())));
    }
    if (chance(0.03)) {
      o.sources.add(FREE_SOURCES.get(random.nextInt(FREE_SOURCES.size())));
    }
    if (chance(0.05)) {
      throughAGoneStage(o);
    }
    application(o);
    if (o.archived != null && chance(0.08)) {
      o.lastAdvancedAt = o.archived.at();
    }
    documents(o);
    if (!o.contact.anonymized && o.application != null && chance(0.03)) {
      byThemselves(o);
    }
  }

  /** Feedback without an interview, and a panel that has none as yet. */
  private void byThemselves(Opportunity o) {
    Ties ties = Ties.of(o);
    String feedback = ids.next();
    String panel = ids.next();
    long at = o.lastAdvancedAt;
    o.add(
        "feedback",
        new Item(
            feedback,
            at,
            () -> Varied.feedback(RelatedJson.feedback(feedback, ties, null, null, at))));
    o.add(
        "panels",
        new Item(panel, at, () -> Varied.panel(RelatedJson.panel(panel, ties, null, at))));
  }

  /** Somewhere on the way; the first stage and the last are there still. */
  private void throughAGoneStage(Opportunity o) {
    int last = o.stageChanges.size() - 1;
    if (last > 0) {
      Opportunity.StageChange before = o.stageChanges.get(last - 1);
      long at = before.at() + (o.stageChanges.get(last).at() - before.at()) / 2;
      o.stageChanges.add(
          last, new Opportunity.StageChange(goneStage, before.toIndex() + 1, at, null));
    }
  }

  /** The application keeps times and reasons of its own. */
  private void application(Opportunity o) {
    Application application = o.application;
    if (application == null) {
      return;
    }
    Opportunity.Archived archived = o.archived;
    if (archived != null) {
      long at = archived.at() + (chance(0.6) ? 0 : random.nextInt(3000));
      application.archived = new Opportunity.Archived(archived.reason(), at);
      ObjectNode reason = directory.get("archive_reasons", archived.reason());
      if (reason != null && reason.path("type").asText().equals("hired")) {
        application.requisition = requisitions.get(application.posting);
      }
    }
    if (application.type.equals(Application.BY_PERSON) && !o.contact.anonymized) {
      application.company = chance(0.3) ? "Some Company" : null;
      application.comments = chance(0.15) ? "I look forward to hearing from you." : null;
    }
  }

  private void documents(Opportunity o) {
    if (!o.resumes.isEmpty() && chance(0.03)) {
      // An earlier one that could not be read; the present one tells the same and more.
      o.resumes.add(0, unreadable("Old resume", ".pages", o.createdAt + 500));
    }
    if (!o.files.isEmpty() && chance(0.1)) {
      o.files.add(unreadable("Portfolio", "zip", o.createdAt + 3000));
    }
  }

  private Attachment unreadable(String name, String ext, long at) {
    byte[] bytes = ("not a document of a kind that is read: " + name).getBytes(UTF_8);
    String status = List.of("unsupported", "error").get(random.nextInt(2));
    return new Attachment(ids.next(), name, ext, at, status, () -> bytes, null);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
