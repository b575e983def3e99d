package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Features;
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
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;

/** People of a file or store in the form that is compared, with their ids. */
final class PreparedPeople {

  private static final int BATCH = PackedPeople.BATCH;

  private final TextList ids = new TextList();
  private final Forms forms = new Forms();
  private final PackedPeople people = new PackedPeople(forms);
  private final Map<String, Attribute.Type> attributes = new TreeMap<>();

  private PreparedPeople() {}

  /** Sees people as they are prepared; called by many threads. */
  interface Witness {
    /** Sees people whose places follow one another. */
    void see(PreparedPerson[] people, int firstPlace);
  }

  /** Prepares people batch by batch, while the source goes on with the next. */
  static PreparedPeople of(
      PeopleSource source, Preparer preparer, Witness witness, Parallel parallel) {
    PreparedPeople out = new PreparedPeople();
    Deque<ForkJoinTask<Prepared>> started = new ArrayDeque<>();
    List<Person> batch = new ArrayList<>(BATCH);
    source.forEach(
        person -> {
          out.ids.add(person.id());
          batch.add(person);
          if (batch.size() == BATCH) {
            started.add(
                out.start(batch, out.ids.size() - batch.size(), preparer, witness, parallel));
            batch.clear();
            while (started.size() > parallel.ahead()) {
              out.add(started.remove().join());
            }
          }
        });
    started.add(out.start(batch, out.ids.size() - batch.size(), preparer, witness, parallel));
    started.forEach(task -> out.add(task.join()));
    return out;
  }

  /** A batch that is prepared, and which attributes its people have. */
  private record Prepared(PackedPeople.Batch people, Map<String, Attribute.Type> attributes) {}

  private ForkJoinTask<Prepared> start(
      List<Person> batch, int firstPlace, Preparer preparer, Witness witness, Parallel parallel) {
    Person[] people = batch.toArray(Person[]::new);
    return parallel.start(
        () -> {
          PreparedPerson[] prepared = new PreparedPerson[people.length];
          for (int i = 0; i < people.length; i++) {
            prepared[i] = preparer.prepare(people[i]);
          }
          witness.see(prepared, firstPlace);
          return new Prepared(
              PackedPeople.pack(prepared, forms), Features.attributesOf(Arrays.asList(prepared)));
        });
  }

  private void add(Prepared batch) {
    people.add(batch.people());
    batch.attributes().forEach(attributes::putIfAbsent);
  }

  int size() {
    return people.size();
  }

  String id(int i) {
    return ids.get(i);
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

  /** Which attributes the people have, and of which type; the first type seen counts. */
  Map<String, Attribute.Type> attributes() {
    return attributes;
  }
}
