package io.github.atsconnect.matching.internal.resume.pdf;

/** Estimates how many mappings an embedded CMap program expands to. */
final class CodeMapGauge {
  private static final int USECMAP_COST = 150_000;
  private static final int LONGEST_TARGET = 512;

  private final byte[] map;
  private int at;

  private CodeMapGauge(byte[] map) {
    this.map = map;
  }

  /** Mappings that a parser would make of {@code map}. */
  static long cost(byte[] map) {
    return new CodeMapGauge(map).cost();
  }

  private long cost() {
    long total = 0;
    boolean ranges = false;
    int operand = 0;
    long start = 0;
    while (at < map.length) {
      int c = map[at] & 0xff;
      if (c == '<' && at + 1 < map.length && map[at + 1] != '<') {
        long value = hex();
        if (ranges) {
          if (operand == 1 && value > start) {
            total += value - start;
          }
          start = value;
          operand = (operand + 1) % 3;
        }
        total++;
      } else if (c == '[') {
        skipArray();
        operand = 0;
      } else if (isLetter(c)) {
        String word = word();
        if (word.equals("beginbfrange") || word.equals("begincidrange")) {
          ranges = true;
          operand = 0;
        } else if (word.startsWith("end")) {
          ranges = false;
        } else if (word.equals("usecmap")) {
          total += USECMAP_COST;
        }
      } else {
        at++;
      }
    }
    return total;
  }

  private long hex() {
    long value = 0;
    int digits = 0;
    at++;
    while (at < map.length && map[at] != '>') {
      int d = Character.digit(map[at] & 0xff, 16);
      if (d >= 0) {
        value = digits < 8 ? value << 4 | d : value;
        digits++;
      }
      at++;
    }
    at++;
    return digits > LONGEST_TARGET ? Integer.MAX_VALUE : value;
  }

  private void skipArray() {
    while (at < map.length && map[at] != ']') {
      at++;
    }
    at++;
  }

  private String word() {
    int from = at;
    while (at < map.length && isLetter(map[at] & 0xff)) {
      at++;
    }
    StringBuilder word = new StringBuilder();
    for (int i = from; i < Math.min(at, from + 20); i++) {
      word.append((char) map[i]);
    }
    return word.toString();
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
