package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.StoreCounts;
import io.github.atsconnect.matching.internal.store.Store;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.TextList;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** People of a file or store in the form that is compared, with their ids. */
final class PreparedPeople {

  private static final int BATCH = PackedPeople.BATCH;

  private final TextList ids = new TextList();
  private final Forms forms = new Forms();
  private final PackedPeople people = new PackedPeople(forms);
  private final AttributeTypes attributes = new AttributeTypes();

  private PreparedPeople() {}

  /** Sees people as they are prepared, so that they need not be kept as they are. */
  @FunctionalInterface
  interface Witness {
    /** Nobody who looks. */
    Witness NONE = () -> (person, place) -> {};

    /** Starts to look at a batch; called by many threads. */
    Watch watch();
  }

  /** Sees the people of a batch. */
  @FunctionalInterface
  interface Watch {
    /** Sees a person. */
    void see(PreparedPerson person, int place);

    /** Has seen all of them. */
    default void end() {}
  }

  /** One of the people, prepared. */
  record One(String id, PreparedPerson person) {}

  /** Prepares people batch by batch, while the source goes on with the next. */
  static PreparedPeople of(
      PeopleSource source, Preparer preparer, Witness witness, Parallel parallel) {
    return PreparedPeople.<Supplier<Person>>of(
        source::forEachLater,
        later -> {
          Person person = later.get();
          return new One(person.id(), preparer.prepare(person));
        },
        witness,
        parallel);
  }

  /**
   * The same of anything that people are made of.
   *
   * @param source gives each to its sink, one after the other
   * @param prepare called by many threads
   */
  static <T> PreparedPeople of(
      Consumer<Consumer<T>> source, Function<T, One> prepare, Witness witness, Parallel parallel) {
    PreparedPeople out = new PreparedPeople();
    Deque<ForkJoinTask<Prepared>> started = new ArrayDeque<>();
    int[] next = {0};
    List<T> batch = new ArrayList<>(BATCH);
    source.accept(
        one -> {
          batch.add(one);
          if (batch.size() == BATCH) {
            started.add(out.start(List.copyOf(batch), next[0], prepare, witness, parallel));
            next[0] += BATCH;
            batch.clear();
            while (started.size() > parallel.ahead()) {
              out.add(started.remove().join());
            }
          }
        });
    started.add(out.start(batch, next[0], prepare, witness, parallel));
    started.forEach(task -> out.add(task.join()));
    out.forms.seal();
    out.ids.trim();
    return out;
  }

  /** A batch that is prepared, and which attributes its people have. */
  private record Prepared(List<String> ids, PackedPeople.Batch people, AttributeTypes attributes) {}

  private <T> ForkJoinTask<Prepared> start(
      List<T> batch, int first, Function<T, One> prepare, Witness witness, Parallel parallel) {
    return parallel.start(
        () -> {
          Watch watch = witness.watch();
          List<String> ids = new ArrayList<>(batch.size());
          AttributeTypes types = new AttributeTypes();
          PackedPeople.Packer packer = new PackedPeople.Packer(forms);
          for (int i = 0; i < batch.size(); i++) {
            One one = prepare.apply(batch.get(i));
            ids.add(one.id());
            watch.see(one.person(), first + i);
            types.add(one.person());
            packer.add(one.person());
          }
          watch.end();
          return new Prepared(ids, packer.batch(), types);
        });
  }

  private void add(Prepared batch) {
    batch.ids().forEach(ids::add);
    people.add(batch.people());
    attributes.addAll(batch.attributes());
  }

  int size() {
    return people.size();
  }

  String id(int i) {
    return ids.get(i);
  }

  /** The people as a store that can be searched. */
  Store store(KeyIndex numbers, KeyIndex keys, StoreCounts counts) {
    return new Store(ids, numbers, people, keys, counts, attributes);
  }

  /** The ids as a list; each is made when it is asked for. */
  List<String> ids() {
    return ids.asList();
  }

  int indexOf(String id) {
    return ids().indexOf(id);
  }

  /** The places of the people in an order that only their ids decide, as if shuffled. */
  int[] byId() {
    long[] order = new long[size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (Hash.of('s', ids.get(i)) & 0xFFFF_FFFF_0000_0000L) | i;
    }
    Arrays.sort(order);
    int[] out = new int[order.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) order[i];
    }
    return out;
  }

  /** A person, unpacked: to be asked for once and kept while it is compared. */
  PreparedPerson person(int i) {
    return people.person(i);
  }

  /** Which attributes the people have, and of which type. */
  Map<String, Attribute.Type> attributes() {
    return attributes.types();
  }
}
