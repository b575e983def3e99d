package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import io.github.atsconnect.lever.simulator.internal.SortKey.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists and reads what the account has beside its candidates. */
final class Directories {

  private static final Shape NEWEST_FIRST = Shape.of(Column.TIME_DOWN, Column.TEXT_UP);
  private static final Shape BY_ID_DOWN = Shape.of(Column.TEXT_DOWN);
  private static final Shape BY_RANK = Shape.of(Column.RANK, Column.TEXT_UP);
  private static final Shape BY_WORD = Shape.of(Column.WORD_UP);

  private static final List<String> KINDS =
      List.of("users", "postings", "requisitions", "archive_reasons");

  /** A tag or a source, and how many opportunities bear it. */
  private record Word(String text, int count) {}

  /** The words as they were at a version of the account. */
  private record Counted(long version, Sorted<Word> words) {}

  private final Account account;
  private final Expander expander;
  private final Paging paging;
  private final DirectoryFilter filter;
  private final Map<String, Counted> counted = new HashMap<>();

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
    handlers.put("GET /tags", ask -> words(ask, "tags", o -> o.tags));
    handlers.put("GET /sources", ask -> words(ask, "sources", o -> o.sources));
  }

  private HttpReply list(Ask ask, String kind) {
    boolean byId = kind.equals("requisitions");
    Sorted<ObjectNode> sorted =
        Sorted.of(
            account.directory.all(kind),
            byId ? BY_ID_DOWN : NEWEST_FIRST,
            item ->
                byId
                    ? SortKey.of(id(item))
                    : SortKey.of(item.path("createdAt").asLong(), id(item)));
    return paging.page(ask, sorted, filter.of(kind, ask), item -> shown(ask, item, kind));
  }

  private HttpReply read(Ask ask, String kind) {
    ObjectNode found = account.directory.get(kind, ask.variable("id"));
    if (found == null) {
      throw LeverError.notFound(kind, ask.variable("id"));
    }
    if (found.path("confidentiality").asText().equals("confidential")
        && !ask.caller().permissions().confidentialAccess()) {
      throw LeverError.forbidden("confidential records");
    }
    if (kind.equals("postings")) {
      ask.oneOf("distribution", List.of("internal", "external"));
    }
    return HttpReply.json(200, Json.data(shown(ask, found, kind)));
  }

  private ObjectNode shown(Ask ask, ObjectNode item, String kind) {
    ObjectNode copy = expander.expand(item.deepCopy(), ask.expand(), null);
    // Archive reasons are sorted by a time that they do not show.
    return kind.equals("archive_reasons") ? copy.without("createdAt") : copy;
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }

  private HttpReply stages(Ask ask) {
    return paging.page(
        ask,
        Sorted.of(account.directory.stages(), BY_RANK, at -> SortKey.of(at.rank(), at.id())),
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

  private HttpReply words(Ask ask, String kind, Function<Opportunity, List<String>> of) {
    Counted known = counted.get(kind);
    if (known == null || known.version() != account.version()) {
      known = new Counted(account.version(), count(of));
      counted.put(kind, known);
    }
    return paging.page(
        ask,
        known.words(),
        any -> true,
        word -> Json.object().put("text", word.text()).put("count", word.count()));
  }

  private Sorted<Word> count(Function<Opportunity, List<String>> of) {
    Map<String, Integer> counts = new HashMap<>();
    for (Opportunity opportunity : account.opportunities()) {
      of.apply(opportunity).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    List<Word> words = new ArrayList<>();
    counts.forEach((text, count) -> words.add(new Word(text, count)));
    return Sorted.of(words, BY_WORD, word -> SortKey.of(word.text()));
  }
}
