package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Gives a new account its stages, users, postings, requisitions and archive reasons. */
final class DirectorySeeder {

  /** The time of the youngest record in a new account. */
  static final long NOW = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

  static final long FAR_FUTURE = Instant.parse("2035-01-01T00:00:00Z").toEpochMilli();
  private static final long DAY = 86_400_000L;

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
  private static final List<String> TEAMS =
      List.of("Engineering", "Data", "Sales", "Marketing", "Finance", "People", "Product");
  private static final List<String> JOBS =
      List.of(
          "Software Engineer",
          "Senior Software Engineer",
          "Data Scientist",
          "Account Executive",
          "Product Marketing Manager",
          "Financial Analyst",
          "Recruiter",
          "Product Manager",
          "UX Designer",
          "Engineering Manager",
          "Operations Manager",
          "Clinical Project Manager");
  private static final List<String> PLACES =
      List.of("New York", "London", "Berlin", "Paris", "Remote", "Toronto");

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
    List<String> postings = postings(users);
    requisitions(users, postings);
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
    List<String> roles = List.of("super admin", "admin", "team member", "limited team member");
    for (int i = 0; i < RECRUITERS.size(); i++) {
      String name = RECRUITERS.get(i);
      String handle = name.toLowerCase(Locale.ROOT).replace(' ', '.');
      ObjectNode user = Json.object();
      user.put("id", ids.next()).put("name", name).put("username", handle);
      user.put("email", handle + "@customer.example");
      user.put("accessRole", i == RECRUITERS.size() - 1 ? "interviewer" : roles.get(i % 4));
      user.putNull("photo").put("createdAt", NOW - (2500 - i * 97L) * DAY);
      // Some have left; opportunities still name them.
      user.put("deactivatedAt", i % 5 == 4 ? NOW - (300L + i) * DAY : null);
      user.putNull("externalDirectoryId").putNull("linkedContactIds");
      user.put("jobTitle", i % 3 == 0 ? "Recruiter" : null).putNull("managerId");
      directory.add("users", user);
      users.add(user.path("id").asText());
    }
    return users;
  }

  private List<String> postings(List<String> users) {
    List<String> states = List.of("published", "published", "published", "closed", "internal");
    List<String> postings = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String state = i == 7 ? "draft" : states.get(i % states.size());
      String place = PLACES.get(random.nextInt(PLACES.size()));
      String team = TEAMS.get(i % TEAMS.size());
      String title = JOBS.get(i % JOBS.size());
      ObjectNode posting = Json.object();
      posting.put("id", ids.next()).put("text", title).put("state", state);
      channels(posting, state, i);
      posting.put("user", users.get(0)).put("owner", users.get(i % users.size()));
      posting.put("hiringManager", i % 3 == 0 ? null : users.get((i + 3) % users.size()));
      ObjectNode categories = posting.putObject("categories");
      categories.put("team", team).put("department", i % 2 == 0 ? "Technology" : "Business");
      categories.put("location", place).put("commitment", "Full-time").putNull("level");
      categories.set("allLocations", Json.array().add(place));
      posting.set("tags", Json.array().add(i % 2 == 0 ? "priority" : "pipeline"));
      content(posting, title);
      posting.putNull("country").putArray("followers").add(users.get(0));
      posting.put("reqCode", "").putArray("requisitionCodes");
      urls(posting, state);
      posting.put("confidentiality", i == 11 ? "confidential" : "non-confidential");
      posting.put("createdAt", NOW - (900 - i * 31L) * DAY).put("updatedAt", NOW - i * 17L * DAY);
      posting.put("workplaceType", place.equals("Remote") ? "remote" : "hybrid");
      directory.add("postings", posting);
      postings.add(posting.path("id").asText());
    }
    return postings;
  }

  private static void channels(ObjectNode posting, String state, int i) {
    if (!state.equals("published")) {
      posting.putNull("distributionChannels");
      return;
    }
    ArrayNode channels = posting.putArray("distributionChannels");
    if (i % 4 != 1) {
      channels.add("public");
    }
    channels.add("internal");
  }

  private static void content(ObjectNode posting, String title) {
    ObjectNode content = posting.putObject("content");
    String text = "We look for a " + title + ".";
    content.put("description", text).put("descriptionHtml", "<div>" + text + "</div>");
    content.putArray("lists").addObject().put("text", "Tasks").put("content", "<li>Work</li>");
    content.put("closing", "").put("closingHtml", "");
  }

  private static void urls(ObjectNode posting, String state) {
    if (state.equals("draft") || state.equals("closed")) {
      posting.putNull("urls");
      return;
    }
    String list = "https://jobs.lever.co/customer";
    String show = list + "/" + posting.path("id").asText();
    posting.putObject("urls").put("list", list).put("show", show).put("apply", show + "/apply");
  }

  private void requisitions(List<String> users, List<String> postings) {
    List<String> states = List.of("open", "open", "closed", "onHold", "draft");
    for (int i = 0; i < 8; i++) {
      ObjectNode requisition = Json.object();
      requisition.put("id", ids.next()).put("requisitionCode", "REQ-" + (100 + i));
      requisition.put("name", JOBS.get(i)).put("status", states.get(i % states.size()));
      requisition.put("confidentiality", "non-confidential").put("backfill", i % 2 == 0);
      if (i == 3) {
        requisition.put("headcountTotal", "unlimited").put("headcountInfinite", true);
      } else {
        requisition.put("headcountTotal", 1 + i % 3).put("headcountInfinite", false);
      }
      requisition.put("headcountHired", i % 2).put("creator", users.get(0));
      requisition.put("owner", users.get(i)).putNull("hiringManager").put("internalNotes", "");
      requisition.putNull("compensationBand").putObject("approval").putArray("steps");
      requisition
          .put("employmentStatus", "Full-time")
          .putNull("location")
          .put("team", TEAMS.get(i % 7));
      requisition.putNull("department").putArray("postings").add(postings.get(i));
      requisition.putArray("offerIds");
      requisition.putObject("customFields").put("cost_centre", "CC-" + i);
      requisition.putNull("timeToFillStartAt").putNull("timeToFillEndAt");
      requisition.put("createdAt", NOW - (400 - i * 11L) * DAY).put("updatedAt", NOW - i * DAY);
      requisition.putNull("closedAt");
      directory.add("requisitions", requisition);
    }
  }
}
