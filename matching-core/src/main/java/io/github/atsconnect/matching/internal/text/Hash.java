package io.github.atsconnect.matching.internal.text;

/** 64-bit hashes of short texts; the same on every machine and in every run. Never 0. */
public final class Hash {

  private Hash() {}

  /** Hash of a text within a kind, so that equal texts of two kinds differ. */
  public static long of(char kind, CharSequence text) {
    long h = 0xcbf29ce484222325L ^ (kind * 0x9E3779B97F4A7C15L);
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return finish(h);
  }

  /** Hash of two hashes, order matters. */
  public static long combine(long a, long b) {
    return finish(a * 0x9E3779B97F4A7C15L + Long.rotateLeft(b, 31));
  }

  private static long finish(long h) {
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    h ^= h >>> 31;
    return h == 0 ? 1 : h;
  }
}
