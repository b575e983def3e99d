package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Gives a new account its stages, archive reasons and users, and has the rest made. */
final class DirectorySeeder {

  /** The time of the youngest record in a new account. */
  static final long NOW = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

  static final long FAR_FUTURE = Instant.parse("2035-01-01T00:00:00Z").toEpochMilli();
  static final long DAY = 86_400_000L;

  private static final List<String> RECRUITERS =
      List.of(
          "Morgan Avery",
          "Priya Raman",
          "Jonas Feldmann",
          "Camille Duret",
          "Ines Caldeira",
          "Tomasz Borek",
          "Hana Mori",
          "Owen Blakely",
          "Leila Nassar",
          "Greta Sandqvist",
          "Dario Bellucci",
          "Wen Liang");

  private final Directory directory;
  private final SplittableRandom random;
  private final Ids ids;

  DirectorySeeder(Directory directory, SplittableRandom random, Ids ids) {
    this.directory = directory;
    this.random = random;
    this.ids = ids;
  }

  void seed() {
    stages();
    reasons();
    List<String> users = users();
    List<String> postings = new PostingSeeder(directory, random, ids).seed(users);
    new RequisitionSeeder(directory, ids).seed(users, postings);
  }

  private void stages() {
    directory.addStage(new Stage("lead-new", "New lead", 1));
    directory.addStage(new Stage("lead-reached-out", "Reached out", 3));
    directory.addStage(new Stage(ids.next(), "Followed up", 3.5));
    directory.addStage(new Stage("lead-responded", "Responded", 5));
    directory.addStage(new Stage("applicant-new", "New applicant", 101));
    directory.addStage(new Stage(ids.next(), "Recruiter review", 105.5));
    directory.addStage(new Stage(ids.next(), "Phone screen", 201));
    directory.addStage(new Stage(ids.next(), "Take-home test", 210));
    directory.addStage(new Stage(ids.next(), "On-site interview", 230.5));
    directory.addStage(new Stage(ids.next(), "Reference check", 231.5));
    directory.addStage(new Stage("offer", "Offer", 261));
  }

  private void reasons() {
    reason("Hired", "hired", "active");
    reason("Hired in another role", "hired", "active");
    reason("Underqualified", "non-hired", "active");
    reason("Unresponsive", "non-hired", "active");
    reason("Withdrew", "non-hired", "active");
    reason("Offer declined", "non-hired", "active");
    reason("Position closed", "non-hired", "active");
    reason("Culture fit", "non-hired", "inactive");
  }

  private void reason(String text, String type, String status) {
    ObjectNode reason = Json.object().put("id", ids.next()).put("text", text);
    directory.add(
        "archive_reasons",
        reason.put("status", status).put("type", type).put("createdAt", NOW - 3000 * DAY));
  }

  private List<String> users() {
    List<String> users = new ArrayList<>();
    List<String> roles =
        List.of("super admin", "admin", "team member", "limited team member", "interviewer");
    String customRole = ids.next();
    for (int i = 0; i < RECRUITERS.size(); i++) {
      String name = RECRUITERS.get(i);
      String handle = name.toLowerCase(Locale.ROOT).replace(' ', '.');
      ObjectNode user = Json.object();
      String email = handle + "@customer.example";
      // Whoever never filled in a name is called by the address.
      user.put("id", ids.next()).put("name", i == 9 ? email : name).put("username", handle);
      user.put("email", email);
      user.put("accessRole", i == 6 ? customRole : roles.get(i % roles.size()));
      user.put("photo", i % 4 == 1 ? "https://photos.customer.example/" + i : null);
      user.put("createdAt", NOW - (2500 - i * 97L) * DAY);
      // Some have left; opportunities still name them.
      user.put("deactivatedAt", i % 5 == 4 ? NOW - (300L + i) * DAY : null);
      user.put("externalDirectoryId", i % 6 == 2 ? "E-" + i : null);
      user.set("linkedContactIds", i == 3 ? Json.array().add(ids.next()) : NullNode.instance);
      user.put("jobTitle", i % 3 == 0 ? "Recruiter" : null);
      user.put("managerId", i % 3 == 1 ? users.get(0) : null);
      directory.add("users", user);
      users.add(user.path("id").asText());
    }
    return users;
  }
}
