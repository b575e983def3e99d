package io.github.atsconnect.examples.search;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.Refresh;
import org.opensearch.client.opensearch._types.SearchType;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * Profiles in OpenSearch, found by their match keys. Safe for use by many threads. Throws {@link
 * EnrichmentException} with {@code STORAGE} when the engine does not answer.
 */
public final class SearchProfileStore implements ProfileStore {
  private static final int BATCH = 500;

  private final OpenSearchClient client;
  private final ProfileIndex index;
  private final Plugins plugins;
  private final Clock clock;

  private SearchProfileStore(
      OpenSearchClient client, ProfileIndex index, Plugins plugins, Clock clock) {
    this.client = client;
    this.index = index;
    this.plugins = plugins;
    this.clock = clock;
  }

  /**
   * Opens a store, and makes its indexes where they are not there.
   *
   * @param client the host's; not closed
   * @param name the index of profiles
   * @param plugins those of the matcher that the service is given
   */
  public static SearchProfileStore open(OpenSearchClient client, String name, Plugins plugins) {
    ProfileIndex index = new ProfileIndex(client, name);
    asking(
        () -> {
          index.create();
          return true;
        });
    return new SearchProfileStore(client, index, plugins, Clock.systemUTC());
  }

  /**
   * One term a key, any of which will do: the score is the sum of the terms' inverse document
   * frequencies, that is, who shares the most and rarest keys comes first. The engine stops reading
   * a common key's long list as soon as it cannot lift anybody among the first any more, so common
   * keys need no limit here. Frequencies are those of all shards together, and ties go by id: the
   * same question has the same answer everywhere.
   */
  @Override
  public Collection<Person> findByKeys(Set<String> keys, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Query> any =
        new TreeSet<>(keys)
            .stream()
                .map(
                    k ->
                        Query.of(
                            q -> q.term(t -> t.field(ProfileIndex.KEYS).value(FieldValue.of(k)))))
                .toList();
    return asking(
        () ->
            client
                .search(
                    s ->
                        s.index(index.people())
                            .searchType(SearchType.DfsQueryThenFetch)
                            .trackTotalHits(t -> t.enabled(false))
                            .size(limit)
                            .query(q -> q.bool(b -> b.should(any)))
                            .sort(o -> o.score(x -> x.order(SortOrder.Desc)))
                            .sort(o -> o.field(f -> f.field(ProfileIndex.ID).order(SortOrder.Asc))),
                    ProfileDocument.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(ProfileDocument::toPerson)
                .toList());
  }

  @Override
  public Optional<Person> byId(String id) {
    return asking(
        () -> {
          var found = client.get(g -> g.index(index.people()).id(id), ProfileDocument.class);
          ProfileDocument document = found.source();
          return found.found() && document != null
              ? Optional.of(document.toPerson())
              : Optional.<Person>empty();
        });
  }

  /** As the last filling counted them. */
  @Override
  public Population population() {
    return asking(
        () -> {
          var found = client.get(g -> g.index(index.counts()).id("population"), Map.class);
          if (!found.found() || found.source() == null) {
            return Population.ofSize(1);
          }
          String counts = String.valueOf(found.source().get("counts"));
          return Population.read(new ByteArrayInputStream(Base64.getDecoder().decode(counts)));
        });
  }

  /** Takes up a profile that is new or has changed; it is found within a second. */
  public void index(Person profile) {
    asking(
        () ->
            client.index(
                i -> i.index(index.people()).id(profile.id()).document(document(profile))));
  }

  /** Forgets a profile. */
  public void remove(String id) {
    asking(() -> client.delete(d -> d.index(index.people()).id(id)));
  }

  /**
   * Takes up all profiles, counts how common names and companies are among them, and forgets those
   * that were not handed over and not indexed meanwhile. Look-ups go on meanwhile.
   *
   * @param profiles each id once; read to its end, not closed
   * @return how many there were
   */
  public long indexAll(Stream<Person> profiles) {
    long begun = clock.millis();
    Filling filling = new Filling(profiles.iterator());
    Population population = Population.of(() -> filling, plugins);
    filling.flush();
    return asking(
        () -> {
          ByteArrayOutputStream counts = new ByteArrayOutputStream();
          population.write(counts);
          String text = Base64.getEncoder().encodeToString(counts.toByteArray());
          client.index(
              i -> i.index(index.counts()).id("population").document(Map.of("counts", text)));
          client.indices().refresh(r -> r.index(index.people()));
          client.deleteByQuery(
              d ->
                  d.index(index.people())
                      .refresh(Refresh.True)
                      .query(
                          q ->
                              q.range(
                                  r -> r.field(ProfileIndex.INDEXED_AT).lt(JsonData.of(begun)))));
          return filling.count;
        });
  }

  private ProfileDocument document(Person profile) {
    return ProfileDocument.of(profile, MatchKeys.of(profile, plugins), clock.millis());
  }

  /** Hands people on to be counted, and puts them into the index on the way. */
  private final class Filling implements Iterator<Person> {
    private final Iterator<Person> source;
    private final List<BulkOperation> batch = new ArrayList<>();
    private long count;

    Filling(Iterator<Person> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      return source.hasNext();
    }

    @Override
    public Person next() {
      Person person = source.next();
      batch.add(
          BulkOperation.of(
              b ->
                  b.index(
                      i -> i.index(index.people()).id(person.id()).document(document(person)))));
      count++;
      if (batch.size() >= BATCH) {
        flush();
      }
      return person;
    }

    void flush() {
      if (batch.isEmpty()) {
        return;
      }
      BulkResponse answer = asking(() -> client.bulk(b -> b.operations(batch)));
      if (answer.errors()) {
        // Its texts quote documents: only how many.
        long refused = answer.items().stream().filter(i -> i.error() != null).count();
        throw new EnrichmentException(
            Reason.STORAGE,
            "the search engine refused " + refused + " of " + batch.size() + " profiles");
      }
      batch.clear();
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws IOException;
  }

  private static <T> T asking(Asking<T> what) {
    try {
      return what.ask();
    } catch (IOException | OpenSearchException e) {
      throw new EnrichmentException(
          Reason.STORAGE,
          "the search engine of the profiles does not answer: " + e.getClass().getSimpleName(),
          e);
    }
  }
}
