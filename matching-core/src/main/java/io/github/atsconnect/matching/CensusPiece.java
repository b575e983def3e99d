package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.HashTally;
import io.github.atsconnect.matching.model.Attribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A piece of a {@link Census}, and what the pieces come to.
 *
 * @param once how many full names a single person has, where they are left out; else -1
 * @param people how many there are, in a summary; else 0
 */
record CensusPiece(long once, HashTally[] tallies, long people, AttributeTypes attributes) {

  static final int NAMES = 0;
  static final int VALUES = 1;
  static final int KEYS = 2;
  static final int TALLIES = 3;

  private static final Attribute.Type[] TYPES = Attribute.Type.values();

  static CensusPiece of(HashTally... tallies) {
    return new CensusPiece(-1, tallies, 0, new AttributeTypes());
  }

  static CensusPiece summary(long people, AttributeTypes attributes) {
    HashTally[] none = new HashTally[TALLIES];
    Arrays.fill(none, HashTally.NONE);
    return new CensusPiece(-1, none, people, attributes);
  }

  /** The same piece, with other tallies. */
  CensusPiece with(long namesOnce, HashTally... others) {
    return new CensusPiece(namesOnce, others, people, attributes);
  }

  HashTally tally(int of) {
    return tallies[of];
  }

  boolean isEmpty() {
    return people == 0 && Arrays.stream(tallies).allMatch(t -> t.hashes().length == 0);
  }

  static CensusPiece sum(List<CensusPiece> pieces) {
    if (pieces.isEmpty() || pieces.stream().anyMatch(p -> p.once >= 0)) {
      throw new IllegalArgumentException(
          "pieces are added up before they are trimmed, one or more");
    }
    HashTally[] sums = new HashTally[TALLIES];
    for (int t = 0; t < TALLIES; t++) {
      int tally = t;
      sums[t] = HashTally.sum(pieces.stream().map(p -> p.tallies[tally]).toList());
    }
    AttributeTypes all = new AttributeTypes();
    pieces.forEach(p -> all.addAll(p.attributes));
    return new CensusPiece(-1, sums, pieces.stream().mapToLong(CensusPiece::people).sum(), all);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(once);
      for (HashTally tally : tallies) {
        tally.write(out);
      }
      out.writeLong(people);
      attributes.each((name, type, n) -> attribute(name, type, n, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void attribute(String name, Attribute.Type type, long n, DataOutputStream out) {
    try {
      out.writeLong(n);
      out.writeByte(type.ordinal());
      out.writeUTF(name);
    } catch (IOException e) {
      throw new UncheckedIOException("an attribute's name is too long", e);
    }
  }

  static CensusPiece read(byte[] bytes) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    DataInputStream data = new DataInputStream(in);
    try {
      long once = data.readLong();
      HashTally[] tallies = new HashTally[TALLIES];
      for (int t = 0; t < TALLIES; t++) {
        tallies[t] = HashTally.read(data);
      }
      long people = data.readLong();
      AttributeTypes attributes = new AttributeTypes();
      while (in.available() > 0) {
        long n = data.readLong();
        Attribute.Type type = TYPES[data.readByte()];
        attributes.add(data.readUTF(), type, n);
      }
      return new CensusPiece(once, tallies, people, attributes);
    } catch (IOException e) {
      throw new UncheckedIOException("not a piece of a census", e);
    }
  }

  /** What all pieces come to. */
  record Totals(
      long people,
      AttributeTypes attributes,
      Frequencies frequencies,
      long[] commonKeys,
      long values) {}

  static Totals totals(Collection<byte[]> trimmed) {
    ByteBuffer[] tables = new ByteBuffer[HashParts.COUNT];
    Arrays.fill(tables, new HashCounts.Table(0).toBuffer());
    AttributeTypes attributes = new AttributeTypes();
    LongStream.Builder common = LongStream.builder();
    long people = 0;
    long once = 0;
    long twice = 0;
    long values = 0;
    for (byte[] bytes : trimmed) {
      CensusPiece piece = read(bytes);
      if (piece.once < 0) {
        throw new IllegalArgumentException("pieces are trimmed before they are put together");
      }
      people += piece.people;
      attributes.addAll(piece.attributes);
      once += piece.once;
      twice += piece.tally(NAMES).seen(2);
      Arrays.stream(piece.tally(KEYS).hashes()).forEach(common);
      values += table(piece, tables);
    }
    Frequencies frequencies =
        Frequencies.withoutSingles(people, new HashCounts(tables), once, twice);
    return new Totals(people, attributes, frequencies, common.build().sorted().toArray(), values);
  }

  /** Makes the table of a part; returns how many values it holds. */
  private static int table(CensusPiece piece, ByteBuffer[] tables) {
    int n = piece.tally(NAMES).hashes().length + piece.tally(VALUES).hashes().length;
    HashCounts.Table table = new HashCounts.Table(n);
    int part = -1;
    for (int t : new int[] {NAMES, VALUES}) {
      HashTally tally = piece.tally(t);
      for (int i = 0; i < tally.hashes().length; i++) {
        part = HashParts.part(tally.hashes()[i]);
        table.add(tally.hashes()[i], tally.counts()[i]);
      }
    }
    if (part >= 0) {
      tables[part] = table.toBuffer();
    }
    return n;
  }
}
