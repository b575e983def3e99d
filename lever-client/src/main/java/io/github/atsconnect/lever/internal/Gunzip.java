package io.github.atsconnect.lever.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, of one member or several. The JDK's stream takes the end of what has come for the
 * end of the body, and so loses members that come later; here the end is the end, and whatever is
 * cut off or damaged is an {@link IOException}.
 */
final class Gunzip extends InputStream {

  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] input = new byte[8 * 1024];
  private int from;
  private int until;
  private boolean inMember;
  private boolean any;
  private boolean ended;

  Gunzip(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        if (!inMember && !beginMember()) {
          ended = true;
          break;
        }
        int size = inflate(target, offset, length);
        if (size > 0) {
          checksum.update(target, offset, size);
          return size;
        }
      }
    } catch (DataFormatException e) {
      throw new ZipException("The body is no valid gzip");
    }
    return -1;
  }

  /** Returns 0 at the end of a member. */
  private int inflate(byte[] target, int offset, int length)
      throws IOException, DataFormatException {
    while (true) {
      int size = inflater.inflate(target, offset, length);
      if (size > 0) {
        return size;
      }
      if (inflater.finished()) {
        endMember();
        return 0;
      }
      if (inflater.needsDictionary()) {
        throw new ZipException("The body is no valid gzip");
      }
      if (from == until && !fill()) {
        throw new EOFException("The packed body is cut off");
      }
      inflater.setInput(input, from, until - from);
      from = until;
    }
  }

  private boolean fill() throws IOException {
    int size = packed.read(input);
    from = 0;
    until = Math.max(0, size);
    return size > 0;
  }

  private int next() throws IOException {
    if (from == until && !fill()) {
      throw new EOFException("The packed body is cut off");
    }
    return input[from++] & 0xff;
  }

  /** Zeros behind a member are padding. */
  private boolean beginMember() throws IOException {
    while (true) {
      if (from == until && !fill()) {
        return false;
      }
      if (!any || input[from] != 0) {
        break;
      }
      from++;
    }
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("The body is no valid gzip");
    }
    int flags = next();
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() + 256 * next());
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    any = true;
    inMember = true;
    return true;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int c = next();
    while (c != 0) {
      c = next();
    }
  }

  private void endMember() throws IOException {
    from = until - inflater.getRemaining();
    inMember = false;
    long expected = word();
    long length = word();
    if (expected != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("The packed body is damaged");
    }
  }

  private long word() throws IOException {
    long word = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      word |= (long) next() << shift;
    }
    return word;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    ended = true;
    packed.close();
  }
}
