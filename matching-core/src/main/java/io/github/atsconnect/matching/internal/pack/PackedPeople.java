package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.OwnForms;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepared people by number, each in some hundred bytes; unpacked whenever one is asked for. What a
 * host's own plug-ins made of a person is kept as it is. Once filled, safe for use by many threads.
 */
public final class PackedPeople {

  /** People of a batch; all batches but the last are full. */
  public static final int BATCH = 2_048;

  private final Forms forms;
  private final List<Batch> batches = new ArrayList<>();
  private int size;

  /**
   * No people yet.
   *
   * @param forms what the people will share; of one store at a time
   */
  public PackedPeople(Forms forms) {
    this.forms = forms;
  }

  /** People packed together. */
  public static final class Batch {
    private final byte[] bytes;
    private final int[] starts;
    private final OwnForms @Nullable [] own;

    private Batch(byte[] bytes, int[] starts, OwnForms @Nullable [] own) {
      this.bytes = bytes;
      this.starts = starts;
      this.own = own;
    }
  }

  /** Packs people; many threads may pack batches at once. */
  public static Batch pack(PreparedPerson[] people, Forms forms) {
    PersonWriter writer = new PersonWriter(forms);
    int[] starts = new int[people.length];
    OwnForms[] own = new OwnForms[people.length];
    boolean anyOwn = false;
    for (int i = 0; i < people.length; i++) {
      starts[i] = writer.size();
      writer.write(people[i]);
      own[i] = people[i].own();
      anyOwn |= own[i] != OwnForms.NONE;
    }
    return new Batch(writer.toArray(), starts, anyOwn ? own : null);
  }

  /**
   * Adds a batch; only the last may have fewer than {@link #BATCH} people.
   *
   * @throws IllegalStateException when the batch before was not full
   */
  public void add(Batch batch) {
    if (size % BATCH != 0) {
      throw new IllegalStateException("a batch after one that is not full");
    }
    batches.add(batch);
    size += batch.starts.length;
  }

  /** How many people there are. */
  public int size() {
    return size;
  }

  /** A person, unpacked. */
  public PreparedPerson person(int number) {
    Batch batch = batches.get(number / BATCH);
    int place = number % BATCH;
    return PersonReader.read(
        forms,
        batch.bytes,
        batch.starts[place],
        batch.own == null ? OwnForms.NONE : batch.own[place]);
  }

  /** Bytes that the people take, without what they share. */
  public long bytes() {
    return batches.stream().mapToLong(b -> b.bytes.length + 4L * b.starts.length).sum();
  }
}
