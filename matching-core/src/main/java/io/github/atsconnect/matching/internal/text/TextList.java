package io.github.atsconnect.matching.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Many short texts in one array of bytes. Not thread-safe while texts are added. */
public final class TextList {

  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 6];
  private int size;

  /**
   * Adds a text.
   *
   * @throws IllegalArgumentException when all texts together take more than 2 GB
   */
  public void add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    long end = end(size) + (long) added.length;
    if (end > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("the ids take more than 2 GB; split the store");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, end + (end >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    System.arraycopy(added, 0, bytes, end(size), added.length);
    ends[size++] = (int) end;
  }

  /** How many texts there are. */
  public int size() {
    return size;
  }

  /** The text at a place. */
  public String get(int i) {
    return new String(bytes, end(i), ends[i] - end(i), StandardCharsets.UTF_8);
  }

  /** The texts as a list, a view. */
  public List<String> asList() {
    return new View();
  }

  private int end(int next) {
    return next == 0 ? 0 : ends[next - 1];
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
