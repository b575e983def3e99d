package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** People of a file or store in the form that is compared, with their ids. */
final class PreparedPeople {

  private static final int BATCH = 8_192;

  private final List<String> ids = new ArrayList<>();
  private final List<PreparedPerson> people = new ArrayList<>();

  private PreparedPeople() {}

  /** Prepares people batch by batch; a batch is shared among the processors. */
  static PreparedPeople of(PeopleSource source, Preparer preparer, Parallel parallel) {
    PreparedPeople out = new PreparedPeople();
    List<Person> batch = new ArrayList<>(BATCH);
    source.forEach(
        person -> {
          batch.add(person);
          if (batch.size() == BATCH) {
            out.addAll(batch, preparer, parallel);
            batch.clear();
          }
        });
    out.addAll(batch, preparer, parallel);
    return out;
  }

  private void addAll(List<Person> batch, Preparer preparer, Parallel parallel) {
    PreparedPerson[] prepared = new PreparedPerson[batch.size()];
    parallel.run(
        IntStream.range(0, prepared.length),
        stream -> stream.forEach(i -> prepared[i] = preparer.prepare(batch.get(i))));
    for (int i = 0; i < prepared.length; i++) {
      ids.add(batch.get(i).id());
      people.add(prepared[i]);
    }
  }

  int size() {
    return ids.size();
  }

  String id(int i) {
    return ids.get(i);
  }

  List<String> ids() {
    return ids;
  }

  int indexOf(String id) {
    return ids.indexOf(id);
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

  PreparedPerson person(int i) {
    return people.get(i);
  }

  List<PreparedPerson> people() {
    return people;
  }

  PreparedPerson[] toArray() {
    return people.toArray(PreparedPerson[]::new);
  }
}
