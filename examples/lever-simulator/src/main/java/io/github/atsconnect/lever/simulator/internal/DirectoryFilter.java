package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The filters of users, postings, requisitions and archive reasons. */
final class DirectoryFilter {

  private static final List<String> CATEGORIES =
      List.of("team", "department", "location", "commitment", "level");
  private static final List<String> NOT_WITH_UPDATED_AT =
      List.of(
          "state",
          "distributionChannel",
          "group",
          "team",
          "department",
          "location",
          "commitment",
          "level",
          "tag");

  private final Switches switches;

  DirectoryFilter(Switches switches) {
    this.switches = switches;
  }

  Predicate<ObjectNode> of(String kind, Ask ask) {
    Filters<ObjectNode> filters = new Filters<>(ask, switches);
    return switch (kind) {
      case "users" -> users(ask, filters);
      case "postings" -> postings(ask, filters);
      case "requisitions" -> requisitions(ask, filters);
      default -> {
        ask.oneOf("type", List.of("hired", "non-hired"));
        yield filters.any("type", item -> field(item, "type")).all();
      }
    };
  }

  /** Deactivated ones stay away unless asked for. */
  private static Predicate<ObjectNode> users(Ask ask, Filters<ObjectNode> filters) {
    boolean all = Boolean.TRUE.equals(ask.flag("includeDeactivated"));
    Predicate<ObjectNode> active = user -> all || user.path("deactivatedAt").isNull();
    return active.and(
        filters
            .any("email", user -> field(user, "email"))
            .any("accessRole", user -> field(user, "accessRole"))
            .any("external_directory_id", user -> field(user, "externalDirectoryId"))
            .all());
  }

  private Predicate<ObjectNode> postings(Ask ask, Filters<ObjectNode> filters) {
    filters.window("updated_at", item -> item.path("updatedAt").asLong());
    boolean byUpdate = ask.call().has("updated_at_start") || ask.call().has("updated_at_end");
    if (byUpdate && NOT_WITH_UPDATED_AT.stream().anyMatch(ask.call()::has)) {
      throw LeverError.badRequest("updated_at filters cannot be combined with other filters");
    }
    for (String category : CATEGORIES) {
      filters.any(category, item -> field(item.path("categories"), category));
    }
    // Nothing says what a group is; departments are the only thing that groups teams.
    filters.any("group", item -> field(item.path("categories"), "department"));
    filters.any("state", item -> field(item, "state"));
    filters.any("tag", item -> texts(item.path("tags")));
    return confidentiality(ask).and(channels(ask)).and(filters.all());
  }

  /** Published postings are seen in the public channel unless others are named. */
  private static Predicate<ObjectNode> channels(Ask ask) {
    List<String> named = ask.call().all("distributionChannel");
    List<String> channels = named.isEmpty() ? List.of("public") : named;
    return posting ->
        !posting.path("state").asText().equals("published")
            || texts(posting.path("distributionChannels")).anyMatch(channels::contains);
  }

  private Predicate<ObjectNode> requisitions(Ask ask, Filters<ObjectNode> filters) {
    return confidentiality(ask)
        .and(
            filters
                .window("created_at", item -> item.path("createdAt").asLong())
                .any("requisition_code", item -> field(item, "requisitionCode"))
                .any("status", item -> field(item, "status"))
                .all());
  }

  private Predicate<ObjectNode> confidentiality(Ask ask) {
    return Confidentiality.filter(
        ask, switches, item -> item.path("confidentiality").asText().equals("confidential"));
  }

  private static Stream<String> field(JsonNode item, String name) {
    return item.path(name).isTextual() ? Stream.of(item.path(name).textValue()) : Stream.empty();
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
