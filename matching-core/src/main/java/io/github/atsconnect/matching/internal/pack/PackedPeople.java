package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.OwnForms;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepared people by number, each in some hundred bytes; unpacked whenever one is asked for. What a
 * host's own features made of a person is kept as it is. Once filled, safe for use by many threads.
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
    private final ByteBuffer bytes;
    private final IntBuffer starts;
    private final OwnForms @Nullable [] own;

    private Batch(ByteBuffer bytes, IntBuffer starts, OwnForms @Nullable [] own) {
      this.bytes = bytes;
      this.starts = starts;
      this.own = own;
    }

    /** A batch that was kept. */
    public Batch(ByteBuffer bytes, IntBuffer starts) {
      this(bytes, starts, null);
    }

    /** The people, to be kept. */
    public ByteBuffer bytes() {
      return bytes.duplicate().rewind();
    }

    /** Where each person begins, to be kept. */
    public IntBuffer starts() {
      return starts.duplicate().rewind();
    }

    /** How many people there are. */
    public int size() {
      return starts.limit();
    }

    /** A person of the batch, unpacked. */
    public PreparedPerson person(int place, Forms forms) {
      OwnForms mine = own == null ? null : own[place];
      int start = starts.get(place);
      if (bytes.hasArray()) {
        return PersonReader.read(forms, bytes.array(), start, mine);
      }
      int end = place + 1 < size() ? starts.get(place + 1) : bytes.limit();
      byte[] copy = new byte[end - start + ByteWriter.PADDING];
      bytes.get(start, copy, 0, Math.min(copy.length, bytes.limit() - start));
      return PersonReader.read(forms, copy, 0, mine);
    }
  }

  /** Packs people; many threads may pack batches at once. */
  public static Batch pack(PreparedPerson[] people, Forms forms) {
    Packer packer = new Packer(forms);
    for (PreparedPerson person : people) {
      packer.add(person);
    }
    return packer.batch();
  }

  /** Packs a person who will be alone. */
  public static byte[] pack(PreparedPerson person, Forms forms) {
    PersonWriter writer = new PersonWriter(forms);
    writer.write(person);
    return writer.toArray();
  }

  /** The person that was packed alone. */
  public static PreparedPerson unpack(byte[] packed, Forms forms) {
    return PersonReader.read(forms, packed, 0, null);
  }

  /** Packs the people of a batch, one after the other. Not thread-safe. */
  public static final class Packer {
    private final PersonWriter writer;
    private final List<OwnForms> own = new ArrayList<>();
    private int[] starts = new int[8];
    private int size;
    private boolean anyOwn;

    /**
     * Starts a batch.
     *
     * @param forms what the people share with those of other batches
     */
    public Packer(Forms forms) {
      this.writer = new PersonWriter(forms);
    }

    /** Adds a person. */
    public void add(PreparedPerson person) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 4 * size);
      }
      starts[size++] = writer.size();
      writer.write(person);
      own.add(person.own());
      anyOwn |= !person.own().values().isEmpty();
    }

    /** The batch. */
    public Batch batch() {
      return new Batch(
          ByteBuffer.wrap(writer.toArray()),
          IntBuffer.wrap(Arrays.copyOf(starts, size)),
          anyOwn ? own.toArray(OwnForms[]::new) : null);
    }
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
    size += batch.size();
  }

  /** How many people there are. */
  public int size() {
    return size;
  }

  /** A person, unpacked. */
  public PreparedPerson person(int number) {
    return batches.get(number / BATCH).person(number % BATCH, forms);
  }

  /** What the people share. */
  public Forms forms() {
    return forms;
  }

  /** The batches, to be kept. */
  public List<Batch> batches() {
    return Collections.unmodifiableList(batches);
  }

  /** Whether a host's own features made something of somebody, which cannot be written down. */
  public boolean hasOwnValues() {
    return batches.stream().anyMatch(b -> b.own != null);
  }

  /** Bytes that the people take, without what they share. */
  public long bytes() {
    return batches.stream().mapToLong(b -> b.bytes.limit() + 4L * b.size()).sum();
  }
}
