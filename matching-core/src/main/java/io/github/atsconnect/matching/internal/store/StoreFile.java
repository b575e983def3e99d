package io.github.atsconnect.matching.internal.store;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.StoreCounts;
import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.TextList;
import io.github.atsconnect.matching.model.Attribute;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a store into a file, and maps it from there. */
public final class StoreFile {

  private StoreFile() {}

  /** Runs a loop from 0 to a number less one, by many threads. */
  @FunctionalInterface
  public interface Loop {
    /** Runs the loop and waits for its end. */
    void run(int n, IntConsumer body);
  }

  /**
   * Writes a store.
   *
   * @param file an empty file
   * @param preparer the one that prepared the people
   */
  public static void write(Store store, Path file, Preparer preparer) throws IOException {
    try (BufferFile.Writer out = new BufferFile.Writer(file, Preparation.of(preparer))) {
      writeAttributes(store.attributes(), out);
      writeTexts(store.ids(), out);
      writeIndex(store.numbers(), out);
      writeIndex(store.keys(), out);
      writeCounts(store.counts(), out);
      for (TextList texts : store.people().forms().texts()) {
        writeTexts(texts, out);
      }
      for (PackedPeople.Batch batch : store.people().batches()) {
        out.add(batch.bytes());
        out.add(bytes(batch.starts()));
      }
      out.finish();
    }
  }

  /**
   * Maps a store.
   *
   * @param preparer one that prepares people as the one that wrote the file
   * @param check reads everything to see that nothing is damaged; null to leave that out
   * @throws RefusedFileException when it cannot be used
   */
  public static Store map(Path file, Preparer preparer, @Nullable Loop check) throws IOException {
    BufferFile.Mapped mapped = BufferFile.map(file, Preparation.of(preparer));
    if (check != null) {
      AtomicBoolean whole = new AtomicBoolean(true);
      check.run(
          mapped.buffers().size(),
          i -> {
            if (!mapped.isWhole(i)) {
              whole.set(false);
            }
          });
      if (!whole.get()) {
        throw BufferFile.damaged();
      }
    }
    try {
      return store(mapped.buffers().iterator());
    } catch (NoSuchElementException | IndexOutOfBoundsException | IllegalStateException e) {
      throw BufferFile.damaged();
    }
  }

  private static Store store(Iterator<ByteBuffer> in) {
    AttributeTypes attributes = attributes(in);
    TextList ids = texts(in);
    KeyIndex numbers = index(in);
    KeyIndex keys = index(in);
    StoreCounts counts = counts(in);
    List<TextList> forms = new ArrayList<>();
    for (int i = 0; i < Forms.TABLES; i++) {
      forms.add(texts(in));
    }
    PackedPeople people = new PackedPeople(new Forms(forms));
    while (in.hasNext()) {
      people.add(new PackedPeople.Batch(in.next(), in.next().asIntBuffer()));
    }
    return new Store(ids, numbers, people, keys, counts, attributes);
  }

  private static void writeAttributes(AttributeTypes types, BufferFile.Writer out)
      throws IOException {
    TextList names = new TextList();
    List<long[]> counts = new ArrayList<>();
    types.each(
        (name, type, people) -> {
          names.add(name);
          counts.add(new long[] {type.ordinal(), people});
        });
    writeTexts(names, out);
    LongBuffer numbers = LongBuffer.allocate(2 * counts.size());
    counts.forEach(numbers::put);
    out.add(bytes(numbers.flip()));
  }

  private static AttributeTypes attributes(Iterator<ByteBuffer> in) {
    TextList names = texts(in);
    LongBuffer counts = in.next().asLongBuffer();
    AttributeTypes out = new AttributeTypes();
    for (int i = 0; i < names.size(); i++) {
      Attribute.Type type = Attribute.Type.values()[(int) counts.get(2 * i)];
      out.add(names.get(i), type, counts.get(2 * i + 1));
    }
    return out;
  }

  private static void writeTexts(TextList texts, BufferFile.Writer out) throws IOException {
    out.add(texts.bytesOfTexts());
    out.add(bytes(texts.endsOfTexts()));
  }

  private static TextList texts(Iterator<ByteBuffer> in) {
    return new TextList(in.next(), in.next().asIntBuffer());
  }

  private static void writeIndex(KeyIndex index, BufferFile.Writer out) throws IOException {
    for (int part = 0; part < HashParts.COUNT; part++) {
      out.add(bytes(index.entries(part)));
      out.add(bytes(index.starts(part)));
    }
  }

  private static KeyIndex index(Iterator<ByteBuffer> in) {
    LongBuffer[] entries = new LongBuffer[HashParts.COUNT];
    IntBuffer[] starts = new IntBuffer[HashParts.COUNT];
    for (int part = 0; part < HashParts.COUNT; part++) {
      entries[part] = in.next().asLongBuffer();
      starts[part] = in.next().asIntBuffer();
    }
    return new KeyIndex(entries, starts);
  }

  private static void writeCounts(StoreCounts counts, BufferFile.Writer out) throws IOException {
    long[] sums = {counts.size(), counts.once(), counts.twice()};
    out.add(bytes(LongBuffer.wrap(sums)));
    for (int part = 0; part < HashParts.COUNT; part++) {
      out.add(counts.counts().part(part));
      out.add(bytes(counts.singles()[part]));
    }
  }

  private static StoreCounts counts(Iterator<ByteBuffer> in) {
    LongBuffer sums = in.next().asLongBuffer();
    ByteBuffer[] tables = new ByteBuffer[HashParts.COUNT];
    LongBuffer[] singles = new LongBuffer[HashParts.COUNT];
    for (int part = 0; part < HashParts.COUNT; part++) {
      tables[part] = in.next();
      singles[part] = in.next().asLongBuffer();
    }
    return new StoreCounts(sums.get(0), sums.get(1), sums.get(2), new HashCounts(tables), singles);
  }

  private static ByteBuffer bytes(LongBuffer longs) {
    ByteBuffer out = ByteBuffer.allocate(8 * longs.limit()).order(ByteOrder.LITTLE_ENDIAN);
    out.asLongBuffer().put(longs.duplicate().rewind());
    return out;
  }

  private static ByteBuffer bytes(IntBuffer ints) {
    ByteBuffer out = ByteBuffer.allocate(4 * ints.limit()).order(ByteOrder.LITTLE_ENDIAN);
    out.asIntBuffer().put(ints.duplicate().rewind());
    return out;
  }
}
