package io.github.atsconnect.examples.search;

import java.io.IOException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.mapping.DynamicMapping;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;

/** The two indexes of the store: one document a profile, and one document of counts. */
final class ProfileIndex {
  /** Match keys, as exact terms. */
  static final String KEYS = "ats_keys";

  /** When a document was put in: what a filling did not put in again is gone. */
  static final String INDEXED_AT = "ats_indexed_at";

  /** The id once more, to sort by: the engine's own cannot be sorted by. */
  static final String ID = "id";

  private final OpenSearchClient client;
  private final String name;

  ProfileIndex(OpenSearchClient client, String name) {
    this.client = client;
    this.name = name;
  }

  String people() {
    return name;
  }

  String counts() {
    return name + "-counts";
  }

  /** Makes what is not there. */
  void create() throws IOException {
    if (!client.indices().exists(e -> e.index(people())).value()) {
      client.indices().create(c -> c.index(people()).mappings(peopleMapping()));
    }
    if (!client.indices().exists(e -> e.index(counts())).value()) {
      client.indices().create(c -> c.index(counts()).mappings(countsMapping()));
    }
  }

  /**
   * Keys are looked up, never sorted by or counted: no norms, no column. Without norms a key that
   * matches scores its inverse document frequency alone, so rare keys count for more by themselves.
   * Everything else is only kept here; a host's own fields stay as they are.
   */
  private static TypeMapping peopleMapping() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties(ID, p -> p.keyword(k -> k))
                .properties(KEYS, p -> p.keyword(k -> k.norms(false).docValues(false)))
                .properties(INDEXED_AT, p -> p.long_(l -> l)));
  }

  private static TypeMapping countsMapping() {
    return TypeMapping.of(
        m -> m.dynamic(DynamicMapping.False).properties("counts", p -> p.binary(b -> b)));
  }
}
