package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.store.LiveStore;
import io.github.atsconnect.matching.internal.store.Store;
import io.github.atsconnect.matching.internal.text.HashParts;

/** Makes stores that are searched: prepares, counts and indexes people side by side. */
final class StoreBuilder {

  private StoreBuilder() {}

  /** A store of people. */
  static Store of(PeopleSource people, Plugins plugins, Parallel parallel) {
    Scan scan = new Scan(true);
    return of(PreparedPeople.of(people, plugins.preparer(), scan, parallel), scan, parallel);
  }

  /** A store of those who are in another one after all its changes; reads it only. */
  static Store merged(LiveStore live, Parallel parallel) {
    Scan scan = new Scan(true);
    PreparedPeople people =
        PreparedPeople.<Integer>of(
            sink -> live.forEach(sink::accept),
            number -> new PreparedPeople.One(live.id(number), live.person(number)),
            scan,
            parallel);
    return of(people, scan, parallel);
  }

  private static Store of(PreparedPeople people, Scan scan, Parallel parallel) {
    scan.finish(parallel);
    return people.store(numbers(people, parallel), scan.keys(), scan.counts());
  }

  private static KeyIndex numbers(PreparedPeople people, Parallel parallel) {
    KeyIndex.Builder numbers = new KeyIndex.Builder();
    int batches = (people.size() + PackedPeople.BATCH - 1) / PackedPeople.BATCH;
    parallel.run(
        batches,
        batch -> {
          int first = batch * PackedPeople.BATCH;
          long[] hashes = new long[Math.min(PackedPeople.BATCH, people.size() - first)];
          for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Store.keyOf(people.id(first + i));
          }
          numbers.add(hashes, first);
        });
    parallel.run(HashParts.COUNT, numbers::buildPart);
    return numbers.index();
  }
}
