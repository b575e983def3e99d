package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
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
  private final Switches switches;

  Related(OpportunityAccess access, Expander expander, Paging paging, Switches switches) {
    this.access = access;
    this.expander = expander;
    this.paging = paging;
    this.switches = switches;
  }

  void register(Map<String, Ask.Handler> handlers) {
    for (String plural :
        List.of(
            "applications",
            "notes",
            "feedback",
            "forms",
            "interviews",
            "panels",
            "offers",
            "referrals")) {
      handlers.put("GET /opportunities/{o}/" + plural, ask -> list(ask, plural));
      handlers.put("GET /opportunities/{o}/" + plural + "/{id}", ask -> read(ask, plural));
    }
    handlers.put("GET /opportunities/{o}/offers/{id}/download", this::offerLetter);
  }

  private HttpReply list(Ask ask, String plural) {
    Opportunity opportunity = access.require(ask);
    List<String> expand = Expander.wanted(ask, plural);
    List<ObjectNode> sorted =
        items(opportunity, plural).stream()
            .sorted((a, b) -> ORDER.compare(key(a), key(b)))
            .toList();
    if (plural.equals("forms") && sorted.size() == 1 && switches.on(Quirk.FORMS_AS_BARE_OBJECT)) {
      return HttpReply.json(200, expander.expand(sorted.get(0), expand, opportunity));
    }
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

  private HttpReply offerLetter(Ask ask) {
    ObjectNode offer = find(access.require(ask).related("offers"), ask.variable("id"));
    String status = ask.oneOf("status", List.of("sent", "signed"));
    String document = (status == null ? "sent" : status) + "Document";
    if (offer == null || !offer.path(document).isObject()) {
      throw LeverError.notFound("offers", ask.variable("id"));
    }
    return HttpReply.bytes(200, "application/pdf", OfferLetter.pdf("Offer, " + document));
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
