package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.Encoding;
import io.github.atsconnect.lever.model.LeverId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the resources have in common: encoded ids and queries, lists in pages. */
abstract class Resource {

  static final Map<String, List<String>> NO_QUERY = Map.of();

  private static final String FULL_PAGE = "100";

  private final Calls calls;

  Resource(Calls calls) {
    this.calls = calls;
  }

  final CallContext call() {
    return calls.begin();
  }

  final CallContext call(DownloadLimits limits) {
    return calls.begin(limits);
  }

  static String segment(LeverId id) {
    return Encoding.segment(id.value());
  }

  static <Q extends Query<Q>> Map<String, List<String>> filled(Q query, Consumer<Q> by) {
    by.accept(query);
    Map<String, List<String>> parameters = query.parameters();
    query.check(parameters.keySet());
    return parameters;
  }

  static Map<String, List<String>> expanding(Collection<? extends QueryWord> words) {
    return words.isEmpty()
        ? NO_QUERY
        : Map.of("expand", words.stream().map(QueryWord::word).distinct().toList());
  }

  final <T, Q extends ListQuery<Q>> Listing<T> paged(
      Q query,
      Consumer<Q> by,
      BiFunction<Map<String, List<String>>, CallContext, Chunk<T>> endpoint) {
    return paged(query, by, null, endpoint);
  }

  /** A list that can be divided by a time, with both ends included. */
  final <T, Q extends ListQuery<Q>> Listing<T> paged(
      Q query,
      Consumer<Q> by,
      @Nullable String time,
      BiFunction<Map<String, List<String>>, CallContext, Chunk<T>> endpoint) {
    if (!filled(query, by).containsKey("limit")) {
      query.set("limit", FULL_PAGE);
    }
    return new PagedListing<>(
        new PagedListing.Source<>(
            query.parameters(),
            (each, effort) -> endpoint.apply(Encoding.query(each), calls.begin(effort)),
            time,
            calls.background()));
  }
}
