package io.github.atsconnect.matching.internal.resume.pdf;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.nio.charset.StandardCharsets;

/** What can be told of a file before any parser touches it. */
final class Envelope {
  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJSTM = "/ObjStm".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XREF = "/XRef".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_WITHIN = 1024;
  private static final int DICTIONARY_WITHIN = 2048;

  private Envelope() {}

  static boolean isPdf(byte[] file) {
    return indexOf(file, HEADER, 0, Math.min(file.length, HEADER_WITHIN + HEADER.length)) >= 0;
  }

  /**
   * The parser inflates cross-reference and object streams into memory before anyone can ask how
   * large they are; here they are measured first.
   */
  static void checkStructureStreams(byte[] file, Budget budget) {
    long max = budget.limits().maxStructureBytes();
    int previousEnd = 0;
    for (int at = indexOf(file, STREAM, 0, file.length);
        at >= 0;
        at = indexOf(file, STREAM, at + STREAM.length, file.length)) {
      budget.tick();
      int from = Math.max(previousEnd, at - DICTIONARY_WITHIN);
      boolean structure =
          indexOf(file, OBJSTM, from, at) >= 0
              || indexOf(file, XREF, from, at) >= 0
              || indexOf(file, new byte[] {'#'}, from, at) >= 0;
      int data = at + STREAM.length;
      previousEnd = data;
      if (structure
          && !StreamGauge.inflatesBelow(file, skipLineEnd(file, data), file.length, max)) {
        throw ReadingEnded.limit("content");
      }
      budget.checkTime();
    }
  }

  private static int skipLineEnd(byte[] file, int at) {
    int i = at;
    while (i < file.length && i < at + 2 && (file[i] == '\r' || file[i] == '\n')) {
      i++;
    }
    return i;
  }

  static int indexOf(byte[] in, byte[] what, int from, int to) {
    outer:
    for (int i = from; i <= to - what.length; i++) {
      for (int j = 0; j < what.length; j++) {
        if (in[i + j] != what[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
