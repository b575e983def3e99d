package io.github.atsconnect.matching.internal.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts per 64-bit hash in flat tables, one for each part of {@link HashParts}: a look-up reads
 * one place of memory, mostly. Immutable; the tables may be mapped from a file.
 */
public final class HashCounts {

  /** Counts of nothing. */
  public static final HashCounts NONE = none();

  /** Before the places, how many of them hashes are spread over. */
  private static final int HEAD = 8;

  /** Bytes of a place: a hash and its count. */
  private static final int WIDTH = 12;

  private final ByteBuffer[] parts;

  /**
   * Counts of tables that {@link Table} made.
   *
   * @param parts of each part, all of them
   */
  public HashCounts(ByteBuffer[] parts) {
    this.parts = new ByteBuffer[parts.length];
    for (int i = 0; i < parts.length; i++) {
      this.parts[i] = parts[i].duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static HashCounts none() {
    ByteBuffer[] parts = new ByteBuffer[HashParts.COUNT];
    java.util.Arrays.fill(parts, new Table(0).toBuffer());
    return new HashCounts(parts);
  }

  /** The count of a hash, 0 when it was never seen. */
  public int get(long hash) {
    ByteBuffer part = parts[HashParts.part(hash)];
    int at = place(hash, part.getInt(0));
    long there = part.getLong(at);
    while (there != hash && there != 0) {
      at += WIDTH;
      there = part.getLong(at);
    }
    return there == 0 ? 0 : part.getInt(at + 8);
  }

  /** The table of a part, to be kept. */
  public ByteBuffer part(int part) {
    return parts[part].duplicate().rewind();
  }

  /** Bytes that the tables take. */
  public long bytes() {
    long sum = 0;
    for (ByteBuffer part : parts) {
      sum += part.limit();
    }
    return sum;
  }

  private static int place(long hash, int spread) {
    return HEAD + WIDTH * (int) ((hash << HashParts.BITS >>> 33) * spread >>> 31);
  }

  /** The table of a part as it is filled. Not thread-safe. */
  public static final class Table {
    private final int spread;
    private ByteBuffer bytes;

    /**
     * An empty table.
     *
     * @param hashes how many different hashes it is to hold
     */
    public Table(int hashes) {
      this.spread = (int) Math.min(Integer.MAX_VALUE / (2 * WIDTH), 1 + hashes + hashes / 3L);
      this.bytes = room(spread + 8);
      bytes.putInt(0, spread);
    }

    private static ByteBuffer room(int places) {
      return ByteBuffer.allocate(HEAD + WIDTH * places).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds a hash (never 0) that is not there yet. */
    public void add(long hash, int count) {
      int at = place(hash, spread);
      while (bytes.getLong(at) != 0) {
        at += WIDTH;
        // The last place stays free: it ends every look-up.
        if (at + 2 * WIDTH > bytes.limit()) {
          grow();
        }
      }
      bytes.putLong(at, hash).putInt(at + 8, count);
    }

    private void grow() {
      ByteBuffer more = room((bytes.limit() - HEAD) / WIDTH * 5 / 4 + 8);
      more.put(0, bytes, 0, bytes.limit());
      bytes = more;
    }

    /** The table, filled. */
    public ByteBuffer toBuffer() {
      return bytes;
    }
  }
}
