package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Gives a new account its postings, in all states and with the gaps that real ones have. */
final class PostingSeeder {

  static final List<String> TEAMS =
      List.of("Engineering", "Data", "Sales", "Marketing", "Finance", "People", "Product");
  static final List<String> JOBS =
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
  private static final List<String> STATES =
      List.of("published", "published", "published", "closed", "internal");
  private static final int POSTINGS = 24;

  /** States that few postings are in. */
  private static final Map<Integer, String> OTHER_STATES =
      Map.of(7, "draft", 13, "pending", 18, "rejected");

  private static final int CONFIDENTIAL = 11;

  private final Directory directory;
  private final SplittableRandom random;
  private final Ids ids;

  PostingSeeder(Directory directory, SplittableRandom random, Ids ids) {
    this.directory = directory;
    this.random = random;
    this.ids = ids;
  }

  /** Gives the ids of the postings. */
  List<String> seed(List<String> users) {
    List<String> postings = new ArrayList<>();
    for (int i = 0; i < POSTINGS; i++) {
      ObjectNode posting = posting(i, users);
      directory.add("postings", posting);
      postings.add(posting.path("id").asText());
    }
    return postings;
  }

  private ObjectNode posting(int i, List<String> users) {
    String state = OTHER_STATES.getOrDefault(i, STATES.get(i % STATES.size()));
    String place = PLACES.get(random.nextInt(PLACES.size()));
    String title = JOBS.get(i % JOBS.size());
    ObjectNode posting = Json.object().put("id", ids.next()).put("text", title);
    posting.put("state", state).set("distributionChannels", channels(state, i));
    posting.put("user", i == 5 ? null : users.get(0)).put("owner", users.get(i % users.size()));
    posting.put("hiringManager", i % 3 == 0 ? null : users.get((i + 3) % users.size()));
    ObjectNode categories = posting.putObject("categories");
    categories.put("team", TEAMS.get(i % TEAMS.size()));
    categories.put("department", i % 2 == 0 ? "Technology" : "Business");
    categories.put("location", place).put("commitment", i % 5 == 0 ? null : "Full-time");
    categories.putNull("level").putArray("allLocations").add(place);
    posting.putArray("tags").add(i % 2 == 0 ? "priority" : "pipeline");
    content(posting, title);
    posting.put("country", i % 3 == 0 ? null : "US").putArray("followers").add(users.get(0));
    posting.put("reqCode", i % 4 == 3 ? null : "").putArray("requisitionCodes");
    posting.set("urls", urls(posting, state));
    posting.put("confidentiality", i == CONFIDENTIAL ? "confidential" : "non-confidential");
    posting.put("createdAt", DirectorySeeder.NOW - (900 - i * 31L) * DirectorySeeder.DAY);
    posting.put("updatedAt", DirectorySeeder.NOW - i * 17L * DirectorySeeder.DAY);
    posting.put("workplaceType", place.equals("Remote") ? "remote" : "hybrid");
    if (i % 4 == 2) {
      salary(posting);
    }
    if (i % 3 == 1) {
      posting.put("transcribeInterviews", false).putObject("screening").put("enabled", false);
    }
    return posting;
  }

  private static JsonNode channels(String state, int i) {
    if (!state.equals("published")) {
      return NullNode.instance;
    }
    ArrayNode channels = Json.array();
    if (i % 4 != 1) {
      channels.add("public");
    }
    return channels.add("internal");
  }

  private static void content(ObjectNode posting, String title) {
    ObjectNode content = posting.putObject("content");
    String text = "We look for a " + title + ".";
    content.put("description", text).put("descriptionHtml", "<div>" + text + "</div>");
    content.putArray("lists").addObject().put("text", "Tasks").put("content", "<li>Work</li>");
    content.put("closing", "").put("closingHtml", "");
  }

  private static void salary(ObjectNode posting) {
    ObjectNode range = posting.putObject("salaryRange");
    range.put("min", 60_000).put("max", 90_000).put("currency", "USD");
    range.put("interval", "per-year-salary");
    posting.put("salaryDescription", "Plus a bonus.");
    posting.put("salaryDescriptionHtml", "<div>Plus a bonus.</div>");
  }

  private static JsonNode urls(ObjectNode posting, String state) {
    if (!state.equals("published") && !state.equals("internal")) {
      return NullNode.instance;
    }
    String list = "https://jobs.lever.co/customer";
    String show = list + "/" + posting.path("id").asText();
    return Json.object().put("list", list).put("show", show).put("apply", show + "/apply");
  }
}
