package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import io.github.atsconnect.lever.simulator.internal.SortKey.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists and reads what the account has beside its candidates. */
final class Directories {

  private static final Shape NEWEST_FIRST = Shape.of(Column.TIME_DOWN, Column.TEXT_UP);
  private static final Shape BY_ID_DOWN = Shape.of(Column.TEXT_DOWN);
  private static final Shape BY_RANK = Shape.of(Column.RANK, Column.TEXT_UP);
  private static final Shape BY_WORD = Shape.of(Column.WORD_UP);
  private static final List<String> KINDS =
      List.of("users", "postings", "requisitions", "archive_reasons");

  private final Account account;
  private final Expander expander;
  private final Paging paging;
  private final DirectoryFilter filter;

  Directories(Account account, Expander expander, Paging paging, Switches switches) {
    this.account = account;
    this.expander = expander;
    this.paging = paging;
    this.filter = new DirectoryFilter(switches);
  }

  void register(Map<String, Ask.Handler> handlers) {
    for (String kind : KINDS) {
      handlers.put("GET /" + kind, ask -> list(ask, kind));
      handlers.put("GET /" + kind + "/{id}", ask -> read(ask, kind));
    }
    handlers.put("GET /stages", this::stages);
    handlers.put("GET /stages/{id}", this::stage);
    handlers.put("GET /tags", ask -> words(ask, opportunity -> opportunity.tags.stream()));
    handlers.put("GET /sources", ask -> words(ask, opportunity -> opportunity.sources.stream()));
  }

  private HttpReply list(Ask ask, String kind) {
    List<String> expand = Expander.wanted(ask, kind);
    Predicate<ObjectNode> wanted = filter.of(kind, ask);
    Shape shape = kind.equals("requisitions") ? BY_ID_DOWN : NEWEST_FIRST;
    Function<ObjectNode, SortKey> key =
        kind.equals("requisitions")
            ? item -> SortKey.of(id(item))
            : item -> SortKey.of(item.path("createdAt").asLong(), id(item));
    List<ObjectNode> sorted =
        account.directory.all(kind).stream().sorted(Comparator.comparing(key, shape)).toList();
    return paging.page(
        ask, sorted, key, shape, wanted, item -> expander.expand(shown(item, kind), expand, null));
  }

  private HttpReply read(Ask ask, String kind) {
    List<String> expand = Expander.wanted(ask, kind);
    ObjectNode found = account.directory.get(kind, ask.variable("id"));
    if (found == null) {
      throw LeverError.notFound(kind, ask.variable("id"));
    }
    if (found.path("confidentiality").asText().equals("confidential")
        && !ask.caller().permissions().confidentialAccess()) {
      throw LeverError.forbidden("confidential records");
    }
    return HttpReply.json(200, Json.data(expander.expand(shown(found, kind), expand, null)));
  }

  /** Archive reasons are sorted by a time that they do not show. */
  private static ObjectNode shown(ObjectNode item, String kind) {
    return kind.equals("archive_reasons") ? item.deepCopy().without("createdAt") : item;
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }

  private HttpReply stages(Ask ask) {
    return paging.page(
        ask,
        account.directory.stages(),
        stage -> SortKey.of(stage.rank(), stage.id()),
        BY_RANK,
        any -> true,
        Stage::json);
  }

  private HttpReply stage(Ask ask) {
    for (Stage stage : account.directory.stages()) {
      if (stage.id().equals(ask.variable("id"))) {
        return HttpReply.json(200, Json.data(stage.json()));
      }
    }
    throw LeverError.notFound("stages", ask.variable("id"));
  }

  /** Words with how many opportunities bear them. */
  private HttpReply words(Ask ask, Function<Opportunity, Stream<String>> of) {
    Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Opportunity opportunity : account.opportunities()) {
      of.apply(opportunity).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return paging.page(
        ask,
        List.copyOf(counts.entrySet()),
        entry -> SortKey.of(entry.getKey()),
        BY_WORD,
        any -> true,
        entry -> Json.object().put("text", entry.getKey()).put("count", entry.getValue()));
  }
}
