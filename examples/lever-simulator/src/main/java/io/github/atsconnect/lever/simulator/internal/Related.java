package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hangs below an opportunity as plain JSON: applications, notes, interviews and so on. */
final class Related {

  private static final SortKey.Shape ORDER = SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP);

  private final OpportunityAccess access;
  private final Expander expander;
  private final Paging paging;

  Related(OpportunityAccess access, Expander expander, Paging paging) {
    this.access = access;
    this.expander = expander;
    this.paging = paging;
  }

  void register(Map<String, Ask.Handler> handlers) {
    for (String plural :
        List.of("notes", "feedback", "forms", "interviews", "panels", "offers", "referrals")) {
      handlers.put("GET /opportunities/{o}/" + plural, ask -> list(ask, plural));
      handlers.put("GET /opportunities/{o}/" + plural + "/{id}", ask -> read(ask, plural));
    }
    handlers.put("GET /opportunities/{o}/applications", ask -> list(ask, "applications"));
    handlers.put("GET /opportunities/{o}/applications/{id}", ask -> read(ask, "applications"));
  }

  private HttpReply list(Ask ask, String plural) {
    Opportunity opportunity = access.require(ask);
    List<String> expand = Expander.wanted(ask, plural);
    List<ObjectNode> sorted =
        items(opportunity, plural).stream()
            .sorted((a, b) -> ORDER.compare(key(a), key(b)))
            .toList();
    return paging.page(
        ask,
        sorted,
        Related::key,
        ORDER,
        any -> true,
        item -> expander.expand(item, expand, opportunity));
  }

  private HttpReply read(Ask ask, String plural) {
    Opportunity opportunity = access.require(ask);
    List<String> expand = Expander.wanted(ask, plural);
    ObjectNode found = find(items(opportunity, plural), ask.variable("id"));
    if (found == null) {
      throw LeverError.notFound(plural, ask.variable("id"));
    }
    return HttpReply.json(200, Json.data(expander.expand(found, expand, opportunity)));
  }

  private static List<ObjectNode> items(Opportunity opportunity, String plural) {
    if (!plural.equals("applications")) {
      return opportunity.related(plural);
    }
    ObjectNode application = opportunity.application;
    return application == null ? List.of() : List.of(application);
  }

  private static SortKey key(ObjectNode item) {
    return SortKey.of(item.path("createdAt").asLong(), item.path("id").asText());
  }

  static @Nullable ObjectNode find(List<ObjectNode> items, String id) {
    for (ObjectNode item : items) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    return null;
  }
}
