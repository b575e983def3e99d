package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists and reads opportunities, deleted ones and contacts. */
final class Opportunities {

  private static final SortKey.Shape DELETED = SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP);

  private static final long LAG = Duration.ofSeconds(5).toMillis();

  private final Account account;
  private final OpportunityAccess access;
  private final OpportunityJson json;
  private final Paging paging;
  private final Switches switches;
  private final Clock clock;

  Opportunities(
      Account account,
      OpportunityAccess access,
      OpportunityJson json,
      Paging paging,
      Switches switches,
      Clock clock) {
    this.account = account;
    this.access = access;
    this.json = json;
    this.paging = paging;
    this.switches = switches;
    this.clock = clock;
  }

  void register(Map<String, Ask.Handler> handlers) {
    handlers.put("GET /opportunities", this::list);
    handlers.put("GET /opportunities/deleted", this::deleted);
    handlers.put("GET /opportunities/{o}", this::read);
    handlers.put("GET /contacts/{id}", this::contact);
  }

  private HttpReply list(Ask ask) {
    Predicate<Opportunity> filter = OpportunityFilter.of(ask, switches);
    if (switches.on(Quirk.LISTS_LAG)) {
      long seen = clock.millis() - LAG;
      filter = filter.and(o -> o.touchedAt <= seen);
    }
    return paging.page(ask, candidates(ask), filter, o -> json.write(o, ask.expand()));
  }

  /** The few of the contacts asked for, or all, in order. */
  private Sorted<Opportunity> candidates(Ask ask) {
    OpportunityOrder order = OpportunityOrder.of(ask.call(), switches);
    List<String> contacts = ask.call().all("contact_id");
    if (contacts.isEmpty() || switches.on(Quirk.FILTERS_ARE_A_UNION)) {
      return account.in(order);
    }
    List<Opportunity> theirs =
        contacts.stream()
            .distinct()
            .map(account::contact)
            .flatMap(c -> c == null ? Stream.of() : account.of(c).stream())
            .toList();
    return Sorted.of(theirs, order.shape(), order::key);
  }

  private HttpReply read(Ask ask) {
    return HttpReply.json(200, Json.data(json.write(access.require(ask), ask.expand())));
  }

  private HttpReply deleted(Ask ask) {
    boolean all = ask.caller().permissions().confidentialAccess();
    Predicate<Account.Deleted> visible = gone -> all || !gone.confidential();
    return paging.page(
        ask,
        Sorted.of(
            account.deleted,
            DELETED,
            gone -> SortKey.of(gone.at(), gone.json().path("id").asText())),
        visible.and(
            new Filters<Account.Deleted>(ask, switches)
                .window("deleted_at", Account.Deleted::at)
                .all()),
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
