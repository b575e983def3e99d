package io.github.atsconnect.matching.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of buffers that are mapped one by one: a head, the buffers, and a list of where they are,
 * how long, and their checksums. All numbers are little-endian.
 */
final class BufferFile {

  /** Of the form of the file; to be raised whenever what is written changes its form. */
  static final int VERSION = 1;

  /** "ATSIDX" and two bytes that a transfer as text would change. */
  private static final long MAGIC = 0x0a0d_5844_4953_5441L;

  private static final int HEAD = 48;

  /** Bytes of the list for each buffer: place, length, checksum. */
  private static final int ROW = 16;

  /** Bytes that are mapped at a time, or a little more. */
  private static final long REGION = 1L << 30;

  private BufferFile() {}

  /** Writes buffers one after the other. Not thread-safe. */
  static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final long preparation;
    private final List<long[]> rows = new ArrayList<>();
    private long end = HEAD;

    /**
     * Starts a file.
     *
     * @param file an empty file
     * @param preparation names what made the contents
     */
    Writer(Path file, long preparation) throws IOException {
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
      this.preparation = preparation;
    }

    void add(ByteBuffer buffer) throws IOException {
      long start = (end + 7) & ~7L;
      ByteBuffer read = buffer.duplicate().rewind();
      rows.add(new long[] {start, read.remaining(), checksum(read.duplicate())});
      end = write(read, start);
    }

    /** Writes the list and the head, and sees to it that the disk has everything. */
    void finish() throws IOException {
      ByteBuffer list = room(ROW * rows.size());
      for (long[] row : rows) {
        list.putLong(row[0]).putInt((int) row[1]).putInt((int) row[2]);
      }
      list.flip();
      long start = (end + 7) & ~7L;
      ByteBuffer head = room(HEAD);
      head.putLong(MAGIC).putInt(VERSION).putInt(rows.size()).putLong(preparation).putLong(start);
      head.putLong(start + list.remaining()).putInt(checksum(list.duplicate()));
      head.putInt(checksum(head.duplicate().flip())).flip();
      write(list, start);
      write(head, 0);
      channel.force(true);
    }

    private long write(ByteBuffer buffer, long start) throws IOException {
      long at = start;
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
      return at;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * The buffers of a file, in the order in which they were written.
   *
   * @param list where each is, how long, and its checksum
   */
  record Mapped(List<ByteBuffer> buffers, ByteBuffer list) {
    /** Reads a buffer to see that nothing of it is damaged. */
    boolean isWhole(int i) {
      return checksum(buffers.get(i).duplicate()) == list.getInt(i * ROW + 12);
    }
  }

  /**
   * Maps the buffers of a file.
   *
   * @param preparation names what made the contents, had they been made now
   * @throws RefusedFileException when it is another kind of file, of another version, or damaged
   */
  static Mapped map(Path file, long preparation) throws IOException {
    return map(file, preparation, REGION);
  }

  static Mapped map(Path file, long preparation, long region) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = head(channel, preparation);
      int n = head.getInt(12);
      long start = head.getLong(24);
      if (n < 0 || start < HEAD || start + (long) ROW * n != channel.size()) {
        throw damaged();
      }
      ByteBuffer list = read(channel, start, Math.multiplyExact(ROW, n));
      if (checksum(list.duplicate()) != head.getInt(40)) {
        throw damaged();
      }
      return new Mapped(regions(channel, list, region), list);
    }
  }

  private static ByteBuffer head(FileChannel channel, long preparation) throws IOException {
    if (channel.size() < 8 || read(channel, 0, 8).getLong(0) != MAGIC) {
      throw new RefusedFileException("is no file of a candidate index");
    }
    if (channel.size() < HEAD) {
      throw damaged();
    }
    ByteBuffer head = read(channel, 0, HEAD);
    int version = head.getInt(8);
    if (version != VERSION) {
      throw new RefusedFileException(
          "has format "
              + version
              + (version > VERSION ? ", of a newer version of the library" : ", which is too old")
              + "; this version reads format "
              + VERSION);
    }
    if (checksum(head.duplicate().limit(HEAD - 4)) != head.getInt(HEAD - 4)) {
      throw damaged();
    }
    if (head.getLong(16) != preparation) {
      throw new RefusedFileException(
          "was written by a version of the library, or with match keys, that prepare people in"
              + " another way");
    }
    if (head.getLong(32) != channel.size()) {
      throw damaged();
    }
    return head;
  }

  static RefusedFileException damaged() {
    return new RefusedFileException("is damaged or not whole");
  }

  private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
    ByteBuffer out = room(length);
    while (out.hasRemaining()) {
      if (channel.read(out, start + out.position()) < 0) {
        throw damaged();
      }
    }
    return out.flip();
  }

  /** Maps neighbours together, since each mapping has its price. */
  private static List<ByteBuffer> regions(FileChannel channel, ByteBuffer list, long most)
      throws IOException {
    List<ByteBuffer> out = new ArrayList<>();
    int n = list.limit() / ROW;
    for (int first = 0; first < n; ) {
      long start = list.getLong(first * ROW);
      int next = first;
      long end = start;
      while (next < n && (next == first || end(list, next) - start <= most)) {
        if (list.getLong(next * ROW) < end || end(list, next) > channel.size()) {
          throw damaged();
        }
        end = end(list, next++);
      }
      ByteBuffer region = channel.map(MapMode.READ_ONLY, start, end - start);
      for (; first < next; first++) {
        int at = (int) (list.getLong(first * ROW) - start);
        int length = list.getInt(first * ROW + 8);
        out.add(region.slice(at, length).order(ByteOrder.LITTLE_ENDIAN));
      }
    }
    return out;
  }

  private static long end(ByteBuffer list, int row) {
    return list.getLong(row * ROW) + (list.getInt(row * ROW + 8) & 0xffff_ffffL);
  }

  private static ByteBuffer room(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
