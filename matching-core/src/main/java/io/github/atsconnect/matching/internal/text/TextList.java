package io.github.atsconnect.matching.internal.text;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Many short texts in one array of bytes, which may be mapped from a file. Not thread-safe while
 * texts are added.
 */
public final class TextList {

  private static final int MOST = Integer.MAX_VALUE - 8;

  private ByteBuffer bytes;
  private IntBuffer ends;
  private int size;

  /** No texts yet. */
  public TextList() {
    this(ByteBuffer.allocate(1 << 10), IntBuffer.allocate(1 << 6), 0);
  }

  /** Texts that were kept. */
  public TextList(ByteBuffer bytes, IntBuffer ends) {
    this(bytes, ends, ends.limit());
  }

  private TextList(ByteBuffer bytes, IntBuffer ends, int size) {
    this.bytes = bytes;
    this.ends = ends;
    this.size = size;
  }

  /**
   * Adds a text.
   *
   * @throws IllegalArgumentException when all texts together take more than 2 GB
   */
  public void add(String text) {
    byte[] added = TextBytes.of(text);
    int start = start(size);
    long end = start + (long) added.length;
    if (end > MOST) {
      throw new IllegalArgumentException("the texts take more than 2 GB; split the store");
    }
    if (end > bytes.limit()) {
      bytes = ByteBuffer.allocate((int) Math.min(MOST, end + (end >> 1))).put(bytes.rewind());
    }
    if (size == ends.limit()) {
      ends = IntBuffer.allocate(size + (size >> 1) + 1).put(ends.rewind());
    }
    bytes.put(start, added);
    ends.put(size++, (int) end);
  }

  /** Gives back the room that is not needed. */
  public void trim() {
    bytes = ByteBuffer.allocate(start(size)).put(bytesOfTexts());
    ends = IntBuffer.allocate(size).put(endsOfTexts());
  }

  /** How many texts there are. */
  public int size() {
    return size;
  }

  /** The text at a place. */
  public String get(int i) {
    int start = start(i);
    int length = ends.get(i) - start;
    if (bytes.hasArray()) {
      return TextBytes.read(bytes.array(), start, length);
    }
    byte[] copy = new byte[length];
    bytes.get(start, copy);
    return TextBytes.read(copy, 0, length);
  }

  /** Whether a text is at a place. */
  public boolean is(int i, String text) {
    ByteBuffer own = bytes.duplicate().position(start(i)).limit(ends.get(i));
    return own.equals(ByteBuffer.wrap(TextBytes.of(text)));
  }

  /** The texts as a list, a view. */
  public List<String> asList() {
    return new View();
  }

  /** The bytes of all texts, to be kept. */
  public ByteBuffer bytesOfTexts() {
    return bytes.duplicate().position(0).limit(start(size)).slice();
  }

  /** Where each text ends, to be kept. */
  public IntBuffer endsOfTexts() {
    return ends.duplicate().position(0).limit(size).slice();
  }

  /** Bytes that the texts take. */
  public long bytes() {
    return start(size) + 4L * size;
  }

  private int start(int next) {
    return next == 0 ? 0 : ends.get(next - 1);
  }

  private final class View extends AbstractList<String> implements RandomAccess {
    @Override
    public String get(int i) {
      return TextList.this.get(i);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
