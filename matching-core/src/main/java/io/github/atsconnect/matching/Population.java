package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.model.Person;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * What is known of a whole store: how many people it holds, and how common names, companies, titles
 * and places are in it. A rare name says more than a common one. Holds hashes and counts, no text.
 * Immutable and safe for use by many threads.
 */
public final class Population {

  private static final int FORMAT = 0x41545301;
  private static final int FORMAT_WITHOUT_SINGLES = 0x41545302;

  private final Frequencies frequencies;

  Population(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * {@return a store of which only the size is known; shipped frequencies are used}
   *
   * @param size number of people, at least 0
   */
  public static Population ofSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a store's size must not be negative, was " + size);
    }
    return new Population(Frequencies.ofSize(size));
  }

  /**
   * Counts a whole store, in one pass and without keeping the people.
   *
   * @param people everybody in the store, each once
   * @return the counts; unchangeable
   */
  public static Population of(Iterable<Person> people) {
    return of(people, Plugins.none());
  }

  /**
   * The same, counting also the values of a host's own features.
   *
   * @param people everybody in the store, each once
   * @param plugins what the host plugs in; the same wherever the same people are concerned
   * @return the counts; unchangeable
   */
  public static Population of(Iterable<Person> people, Plugins plugins) {
    Preparer preparer = plugins.preparer();
    Iterable<PreparedPerson> prepared =
        () -> {
          Iterator<Person> all = people.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public PreparedPerson next() {
              return preparer.prepare(all.next());
            }
          };
        };
    return new Population(Frequencies.of(prepared));
  }

  /**
   * Writes the counts, so that a store need not be counted again at each start. Some 30 bytes for
   * each value that two people share.
   *
   * @param out where to; not closed
   * @throws IllegalStateException when it comes of an index that has changed since it was built or
   *     merged
   * @throws IOException when the stream fails
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(frequencies.isWithoutSingles() ? FORMAT_WITHOUT_SINGLES : FORMAT);
    frequencies.write(data);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from; not closed
   * @return the counts
   * @throws IOException also when it was written by another version of this library: count again
   */
  public static Population read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    int format = data.readInt();
    if (format != FORMAT && format != FORMAT_WITHOUT_SINGLES) {
      throw new IOException("these counts were written by another version: count the store again");
    }
    return new Population(Frequencies.read(data, format == FORMAT_WITHOUT_SINGLES));
  }

  /** {@return how many people the store holds, at least 1} */
  public long size() {
    return frequencies.size();
  }

  Frequencies frequencies() {
    return frequencies;
  }
}
