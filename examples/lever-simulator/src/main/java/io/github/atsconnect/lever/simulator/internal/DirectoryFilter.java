package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The filters of users, postings, requisitions and archive reasons. */
final class DirectoryFilter {

  private static final List<String> POSTING_FILTERS =
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
    return switch (kind) {
      case "users" -> users(ask);
      case "postings" -> postings(ask);
      case "requisitions" -> requisitions(ask);
      default -> {
        ask.oneOf("type", List.of("hired", "non-hired"));
        yield any(ask, "type", item -> field(item, "type"));
      }
    };
  }

  /** Deactivated ones stay away unless asked for. */
  private static Predicate<ObjectNode> users(Ask ask) {
    boolean all = Boolean.TRUE.equals(ask.flag("includeDeactivated"));
    Predicate<ObjectNode> active = user -> all || user.path("deactivatedAt").isNull();
    return active
        .and(any(ask, "email", user -> field(user, "email")))
        .and(any(ask, "accessRole", user -> field(user, "accessRole")))
        .and(any(ask, "external_directory_id", user -> field(user, "externalDirectoryId")));
  }

  private Predicate<ObjectNode> postings(Ask ask) {
    Long start = ask.time("updated_at_start");
    Long end = ask.time("updated_at_end");
    if ((start != null || end != null) && POSTING_FILTERS.stream().anyMatch(ask.call()::has)) {
      throw LeverError.badRequest("updated_at filters cannot be combined with other filters");
    }
    Predicate<ObjectNode> all = confidentiality(ask).and(channels(ask));
    if (start != null || end != null) {
      all = all.and(item -> OpportunityFilter.within(item.path("updatedAt").asLong(), start, end));
    }
    for (String category : List.of("team", "department", "location", "commitment", "level")) {
      all = all.and(any(ask, category, item -> field(item.path("categories"), category)));
    }
    return all.and(any(ask, "state", item -> field(item, "state")))
        .and(any(ask, "tag", item -> texts(item.path("tags"))));
  }

  /** Published postings are seen in the public channel unless others are named. */
  private static Predicate<ObjectNode> channels(Ask ask) {
    List<String> named = ask.call().all("distributionChannel");
    List<String> channels = named.isEmpty() ? List.of("public") : named;
    return posting ->
        !posting.path("state").asText().equals("published")
            || texts(posting.path("distributionChannels")).anyMatch(channels::contains);
  }

  private Predicate<ObjectNode> requisitions(Ask ask) {
    Long start = ask.time("created_at_start");
    Long end = ask.time("created_at_end");
    Predicate<ObjectNode> created =
        item ->
            (start == null && end == null)
                || OpportunityFilter.within(item.path("createdAt").asLong(), start, end);
    return confidentiality(ask)
        .and(created)
        .and(any(ask, "requisition_code", item -> field(item, "requisitionCode")))
        .and(any(ask, "status", item -> field(item, "status")));
  }

  private Predicate<ObjectNode> confidentiality(Ask ask) {
    return Confidentiality.filter(
        ask, switches, item -> item.path("confidentiality").asText().equals("confidential"));
  }

  private static Predicate<ObjectNode> any(
      Ask ask, String parameter, Function<ObjectNode, Stream<String>> values) {
    List<String> wanted = ask.call().all(parameter);
    return item -> wanted.isEmpty() || values.apply(item).anyMatch(wanted::contains);
  }

  private static Stream<String> field(JsonNode item, String name) {
    return item.path(name).isTextual() ? Stream.of(item.path(name).textValue()) : Stream.empty();
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
