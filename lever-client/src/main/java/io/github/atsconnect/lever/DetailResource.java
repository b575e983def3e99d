package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What belongs to an opportunity, over HTTP. */
final class DetailResource<T, I extends LeverId, E extends QueryWord> extends Resource
    implements OpportunityDetails<T, I, E> {

  /** An endpoint that lists. */
  interface Lister<T> {
    Chunk<T> list(String opportunity, Map<String, List<String>> query, CallContext call);
  }

  /** An endpoint that reads one. */
  interface Reader<T> {
    T read(String opportunity, String id, Map<String, List<String>> query, CallContext call);
  }

  private final Lister<T> lister;
  private final Reader<T> reader;

  DetailResource(Calls calls, Lister<T> lister, Reader<T> reader) {
    super(calls);
    this.lister = lister;
    this.reader = reader;
  }

  @Override
  public Listing<T> list(OpportunityId opportunity, Consumer<ExpandQuery<E>> query) {
    String where = segment(opportunity);
    return paged(
        new ExpandQuery<>(), query, (parameters, call) -> lister.list(where, parameters, call));
  }

  @Override
  public T get(OpportunityId opportunity, I id, Collection<E> expand) {
    return reader.read(segment(opportunity), segment(id), expanding(expand), call());
  }
}
