package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists and reads opportunities, deleted ones and contacts. */
final class Opportunities {

  private static final SortKey.Shape DELETED = SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP);

  private static final Map<String, String> EXPAND_PERMISSIONS =
      Map.of(
          "stage", "read stage",
          "owner", "read user",
          "followers", "read user",
          "sourcedBy", "read user",
          "contact", "read contact",
          "applications", "read opportunity application");

  private final Account account;
  private final OpportunityAccess access;
  private final OpportunityJson json;
  private final Paging paging;
  private final Switches switches;

  Opportunities(
      Account account,
      OpportunityAccess access,
      OpportunityJson json,
      Paging paging,
      Switches switches) {
    this.account = account;
    this.access = access;
    this.json = json;
    this.paging = paging;
    this.switches = switches;
  }

  void register(Map<String, Ask.Handler> handlers) {
    handlers.put("GET /opportunities", this::list);
    handlers.put("GET /opportunities/deleted", this::deleted);
    handlers.put("GET /opportunities/{o}", this::read);
    handlers.put("GET /contacts/{id}", this::contact);
  }

  private HttpReply list(Ask ask) {
    List<String> expand = expand(ask);
    Predicate<Opportunity> filter = OpportunityFilter.of(ask, switches);
    OpportunityOrder order =
        OpportunityFilter.byUpdate(ask) ? OpportunityOrder.BY_UPDATE : OpportunityOrder.BY_STAGE;
    return paging.page(
        ask,
        candidates(ask, order),
        order::key,
        order.shape(),
        filter,
        opportunity -> included(ask, json.write(opportunity, expand), expand));
  }

  /** The few of the contacts asked for, or all, in order. */
  private List<Opportunity> candidates(Ask ask, OpportunityOrder order) {
    List<String> contacts = ask.call().all("contact_id");
    if (contacts.isEmpty()) {
      return account.in(order);
    }
    return order.sort(
        contacts.stream()
            .distinct()
            .map(account::contact)
            .flatMap(c -> c == null ? Stream.of() : account.of(c).stream())
            .toList());
  }

  private List<String> expand(Ask ask) {
    List<String> expand = Expander.wanted(ask, "opportunities");
    if (switches.on(Quirk.EXPAND_NEEDS_PERMISSION)) {
      for (String field : expand) {
        String needed = EXPAND_PERMISSIONS.getOrDefault(field, "");
        if (!ask.caller().permissions().allows(needed)) {
          throw LeverError.forbidden(needed);
        }
      }
    }
    return expand;
  }

  private ObjectNode included(Ask ask, ObjectNode full, List<String> expand) {
    List<String> include = ask.call().all("include");
    if (!include.isEmpty() && expand.isEmpty() && switches.on(Quirk.INCLUDE_IS_SUBTRACTIVE)) {
      Set<String> kept = new HashSet<>(include);
      kept.add("id");
      full.retain(kept);
    }
    return full;
  }

  private HttpReply read(Ask ask) {
    List<String> expand = expand(ask);
    return HttpReply.json(200, Json.data(json.write(access.require(ask), expand)));
  }

  private HttpReply deleted(Ask ask) {
    Long start = ask.time("deleted_at_start");
    Long end = ask.time("deleted_at_end");
    boolean all = ask.caller().permissions().confidentialAccess();
    return paging.page(
        ask,
        account.deleted,
        gone -> SortKey.of(gone.at(), gone.json().path("id").asText()),
        DELETED,
        gone ->
            (all || !gone.confidential())
                && ((start == null && end == null)
                    || OpportunityFilter.within(gone.at(), start, end)),
        Account.Deleted::json);
  }

  private HttpReply contact(Ask ask) {
    Contact contact = account.contact(ask.variable("id"));
    if (contact == null) {
      throw LeverError.notFound("contacts", ask.variable("id"));
    }
    return HttpReply.json(200, Json.data(json.write(contact)));
  }
}
