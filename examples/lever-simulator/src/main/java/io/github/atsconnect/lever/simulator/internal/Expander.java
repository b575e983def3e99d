package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.Quirk;
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

  /** What a key needs to see behind a field, where that is asked for. */
  private static final Map<String, String> PERMISSIONS =
      Map.of(
          "applications", "read opportunity application",
          "contact", "read contact",
          "feedbackForms", "read opportunity feedback",
          "posting", "read posting",
          "postings", "read posting",
          "stage", "read stage");

  private final Account account;

  Expander(Account account) {
    this.account = account;
  }

  /**
   * The fields that a call wants expanded.
   *
   * @param resource the plural of what it asks for
   * @throws LeverError 400 for one that the resource cannot expand, 403 for one that the key may
   *     not see
   */
  static List<String> wanted(
      HttpCall call, String resource, Permissions permissions, Switches switches) {
    List<String> wanted = call.all("expand");
    Set<String> allowed = ALLOWED.getOrDefault(resource, Set.of());
    for (String field : wanted) {
      if (!allowed.contains(field)) {
        throw LeverError.badRequest(field + " is not expandable");
      }
      String needed = USERS.contains(field) ? "read user" : PERMISSIONS.getOrDefault(field, "");
      if (switches.on(Quirk.EXPAND_NEEDS_PERMISSION) && !permissions.allows(needed)) {
        throw LeverError.forbidden(needed);
      }
    }
    return wanted;
  }

  /** Replaces some ids of the caller's own object; ids that lead nowhere stay ids. */
  ObjectNode expand(ObjectNode item, List<String> fields, @Nullable Opportunity of) {
    for (String field : fields) {
      JsonNode value = item.path(field);
      if (value.isTextual()) {
        item.set(field, object(field, value, of));
      } else if (value instanceof ArrayNode ids) {
        ArrayNode objects = Json.array();
        ids.forEach(id -> objects.add(object(field, id, of)));
        item.set(field, objects);
      }
    }
    return item;
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
      Item feedback = Item.find(of.related("feedback"), id.asText());
      found = feedback == null ? null : feedback.json();
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
