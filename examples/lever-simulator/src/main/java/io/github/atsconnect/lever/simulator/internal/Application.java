package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tie between an opportunity and a posting. Posting and person are as they were when it was
 * made; one by a user holds no data of the person.
 */
final class Application {

  static final String BY_PERSON = "posting";
  static final String BY_USER = "user";
  static final String BY_REFERRAL = "referral";

  final String id;
  final String type;
  final String posting;
  final long createdAt;
  final List<Item> questions = new ArrayList<>(0);
  private final JsonNode postingOwner;
  private final JsonNode postingHiringManager;
  private final @Nullable String user;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String phone;
  private List<String> links = List.of();
  @Nullable String company;
  @Nullable String comments;
  Opportunity.@Nullable Archived archived;

  /** The id of a requisition that the hire is counted to. */
  @Nullable String requisition;

  Application(String id, String type, Opportunity o, ObjectNode posting, long createdAt) {
    this.id = id;
    this.type = type;
    this.posting = posting.path("id").asText();
    this.postingOwner = posting.path("owner");
    this.postingHiringManager = posting.path("hiringManager");
    this.user = type.equals(BY_PERSON) ? null : o.owner;
    this.createdAt = createdAt;
    if (!type.equals(BY_USER)) {
      name = o.contact.name;
      email = o.contact.emails.isEmpty() ? null : o.contact.emails.get(0);
      phone = o.contact.phones.isEmpty() ? null : o.contact.phones.get(0).value();
      links = List.copyOf(o.contact.links);
    }
  }

  /** The tags that an opportunity gets with an application. */
  static List<String> tags(ObjectNode posting) {
    JsonNode categories = posting.path("categories");
    List<String> tags = new ArrayList<>(List.of(posting.path("text").asText()));
    for (String category : List.of("department", "team", "location", "commitment")) {
      if (categories.path(category).isTextual()) {
        tags.add(categories.path(category).textValue());
      }
    }
    return tags;
  }

  /** Takes the person's data out. */
  void anonymize() {
    name = null;
    email = null;
    phone = null;
    company = null;
    comments = null;
    links = List.of();
    questions.clear();
  }

  /**
   * Writes it.
   *
   * @param opportunity whose it is
   * @param hiredFor the requisition of {@link #requisition}, if any
   */
  ObjectNode json(String opportunity, @Nullable ObjectNode hiredFor) {
    ObjectNode json = Json.object().put("id", id).put("type", type);
    json.put("candidateId", opportunity).put("opportunityId", opportunity).put("posting", posting);
    json.set("postingOwner", postingOwner);
    json.set("postingHiringManager", postingHiringManager);
    json.put("user", user).put("name", name).put("email", email);
    json.put("company", company).put("comments", comments);
    if (phone == null) {
      json.putNull("phone");
    } else {
      json.putObject("phone").putNull("type").put("value", phone);
    }
    json.set("links", Json.strings(links));
    var asked = json.putArray("customQuestions");
    questions.forEach(question -> asked.add(question.json()));
    json.put("createdAt", createdAt).set("archived", OpportunityJson.archived(archived));
    json.set("requisitionForHire", requisitionForHire(hiredFor));
    json.putNull("ipAddress").putNull("referer").putNull("userAgent");
    return json.putNull("acceptLanguage").putNull("timezone");
  }

  private static JsonNode requisitionForHire(@Nullable ObjectNode requisition) {
    if (requisition == null) {
      return NullNode.instance;
    }
    ObjectNode json = Json.object();
    json.set("id", requisition.path("id"));
    json.set("requisitionCode", requisition.path("requisitionCode"));
    return json.set("hiringManagerOnHire", requisition.path("hiringManager"));
  }
}
