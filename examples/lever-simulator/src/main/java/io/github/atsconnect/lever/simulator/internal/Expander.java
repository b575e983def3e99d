package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts objects in the place of their ids, where the caller asked for it and the kind allows it. */
final class Expander {

  /** What may be expanded, by the plural of the resource. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry(
              "opportunities",
              Set.of("applications", "stage", "owner", "followers", "sourcedBy", "contact")),
          Map.entry(
              "applications", Set.of("posting", "postingOwner", "postingHiringManager", "user")),
          Map.entry("offers", Set.of("creator")),
          Map.entry("postings", Set.of("user", "owner", "hiringManager", "followers")),
          Map.entry("requisitions", Set.of("creator", "hiringManager", "owner", "postings")),
          Map.entry("interviews", Set.of("feedbackForms", "user", "stage", "postings")),
          Map.entry("panels", Set.of("user", "stage")),
          Map.entry("feedback", Set.of("user")),
          Map.entry("notes", Set.of("user")),
          Map.entry("forms", Set.of("user", "stage")),
          Map.entry("referrals", Set.of("referrer", "user", "stage")));

  private static final Set<String> USERS =
      Set.of(
          "owner",
          "followers",
          "sourcedBy",
          "postingOwner",
          "postingHiringManager",
          "user",
          "creator",
          "hiringManager",
          "referrer");

  private final Account account;

  Expander(Account account) {
    this.account = account;
  }

  /**
   * The fields that a call wants expanded.
   *
   * @throws LeverError 400 for one that the resource cannot expand
   */
  static List<String> wanted(Ask ask, String plural) {
    List<String> wanted = ask.call().all("expand");
    Set<String> allowed = ALLOWED.getOrDefault(plural, Set.of());
    for (String field : wanted) {
      if (!allowed.contains(field)) {
        throw LeverError.badRequest(field + " is not expandable");
      }
    }
    return wanted;
  }

  /** A copy with some ids replaced; ids that lead nowhere stay ids. */
  ObjectNode expand(ObjectNode item, List<String> fields, @Nullable Opportunity of) {
    if (fields.isEmpty()) {
      return item;
    }
    ObjectNode copy = item.deepCopy();
    for (String field : fields) {
      JsonNode value = copy.path(field);
      if (value.isTextual()) {
        copy.set(field, object(field, value, of));
      } else if (value instanceof ArrayNode ids) {
        ArrayNode objects = Json.array();
        ids.forEach(id -> objects.add(object(field, id, of)));
        copy.set(field, objects);
      }
    }
    return copy;
  }

  private JsonNode object(String field, JsonNode id, @Nullable Opportunity of) {
    ObjectNode found = null;
    if (USERS.contains(field)) {
      found = account.directory.get("users", id.asText());
    } else if (field.equals("posting") || field.equals("postings")) {
      found = account.directory.get("postings", id.asText());
    } else if (field.equals("stage")) {
      found = stage(id.asText());
    } else if (field.equals("feedbackForms") && of != null) {
      found = Related.find(of.related("feedback"), id.asText());
    }
    return found == null ? id : found;
  }

  private @Nullable ObjectNode stage(String id) {
    for (Stage stage : account.directory.stages()) {
      if (stage.id().equals(id)) {
        return stage.json();
      }
    }
    return null;
  }
}
