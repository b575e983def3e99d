package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.util.List;
import java.util.Map;

/**
 * What hangs below an opportunity and is no document: applications, notes, interviews and so on.
 */
final class Related {

  private static final SortKey.Shape ORDER = SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP);

  private final Account account;
  private final OpportunityAccess access;
  private final Expander expander;
  private final Paging paging;
  private final Switches switches;

  Related(
      Account account,
      OpportunityAccess access,
      Expander expander,
      Paging paging,
      Switches switches) {
    this.account = account;
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
    List<Item> items = items(opportunity, plural);
    if (plural.equals("forms") && items.size() == 1 && switches.on(Quirk.FORMS_AS_BARE_OBJECT)) {
      return HttpReply.json(200, shown(ask, items.get(0), opportunity));
    }
    return paging.page(
        ask,
        Sorted.of(items, ORDER, item -> SortKey.of(item.createdAt, item.id)),
        any -> true,
        item -> shown(ask, item, opportunity));
  }

  private HttpReply read(Ask ask, String plural) {
    Opportunity opportunity = access.require(ask);
    Item found = Item.find(items(opportunity, plural), ask.variable("id"));
    if (found == null) {
      throw LeverError.notFound(plural, ask.variable("id"));
    }
    return HttpReply.json(200, Json.data(shown(ask, found, opportunity)));
  }

  private ObjectNode shown(Ask ask, Item item, Opportunity of) {
    ObjectNode json = expander.expand(item.json(), ask.expand(), of);
    for (String status : List.of("sent", "signed")) {
      if (json.path(status + "Document") instanceof ObjectNode document) {
        String path = "/candidates/" + of.id + "/offers/" + item.id + "/download?status=" + status;
        document.put("downloadUrl", Attachments.root(ask, switches) + path);
      }
    }
    return json;
  }

  private HttpReply offerLetter(Ask ask) {
    Item offer = Item.find(access.require(ask).related("offers"), ask.variable("id"));
    String status = ask.oneOf("status", List.of("sent", "signed"));
    String document = (status == null ? "sent" : status) + "Document";
    if (offer == null || !offer.json().path(document).isObject()) {
      throw LeverError.notFound("offers", ask.variable("id"));
    }
    return HttpReply.bytes(200, "application/pdf", OfferLetter.pdf("Offer, " + document));
  }

  private List<Item> items(Opportunity opportunity, String plural) {
    if (!plural.equals("applications")) {
      return opportunity.related(plural);
    }
    Application application = opportunity.application;
    return application == null
        ? List.of()
        : List.of(
            new Item(
                application.id,
                application.createdAt,
                () -> account.application(opportunity, application)));
  }
}
