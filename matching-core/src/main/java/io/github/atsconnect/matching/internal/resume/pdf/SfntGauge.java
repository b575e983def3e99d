package io.github.atsconnect.matching.internal.resume.pdf;

/** Estimates how many character mappings the {@code cmap} table of a TrueType font expands to. */
final class SfntGauge {
  private static final int CMAP = 0x636d6170;
  private static final int MAX_TABLES = 512;

  private SfntGauge() {}

  /** Mappings that a parser would make; 0 for what is no sfnt font. */
  static long cost(byte[] font) {
    long total = 0;
    int tables = Math.min(u16(font, 4), MAX_TABLES);
    for (int t = 0; t < tables; t++) {
      int entry = 12 + 16 * t;
      if (u32(font, entry) == CMAP) {
        total += tableCost(font, u32(font, entry + 8));
      }
    }
    return total;
  }

  private static long tableCost(byte[] font, long offset) {
    long total = 0;
    int subtables = u16(font, offset + 2);
    for (int i = 0; i < subtables; i++) {
      long subtable = offset + u32(font, offset + 4 + 8L * i + 4);
      int format = u16(font, subtable);
      long groups =
          switch (format) {
            case 8 -> subtable + 12 + 8192;
            case 12, 13 -> subtable + 12;
            default -> -1;
          };
      if (groups >= 0) {
        long count = Math.min(u32(font, groups), font.length / 12);
        for (long g = 0; g < count && total < Integer.MAX_VALUE; g++) {
          long first = u32(font, groups + 4 + 12 * g);
          long last = Math.min(u32(font, groups + 4 + 12 * g + 4), 0x10FFFF);
          total += Math.max(1, last - first);
        }
      } else {
        total += u16(font, subtable + 2);
      }
    }
    return total;
  }

  private static int u16(byte[] b, long at) {
    return at < 0 || at + 2 > b.length ? 0 : (b[(int) at] & 0xff) << 8 | b[(int) at + 1] & 0xff;
  }

  private static long u32(byte[] b, long at) {
    return (long) u16(b, at) << 16 | u16(b, at + 2);
  }
}
