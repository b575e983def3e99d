package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Postings over HTTP. */
final class PostingResource extends Resource implements Postings {

  private final AccountApi api;

  PostingResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Posting> list(Consumer<PostingQuery> query) {
    return paged(new PostingQuery(), query, api::postings);
  }

  @Override
  public Posting get(PostingId id, PostingExpand... expand) {
    return api.posting(segment(id), expanding(List.of(expand)), call());
  }

  @Override
  public Posting get(PostingId id, PostingDistribution distribution, PostingExpand... expand) {
    Map<String, List<String>> query = new LinkedHashMap<>(expanding(List.of(expand)));
    query.put("distribution", List.of(distribution.word()));
    return api.posting(segment(id), query, call());
  }
}
