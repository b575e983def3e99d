package io.github.atsconnect.matching.internal.text;

import java.util.List;

/** 64-bit hashes of short texts; the same on every machine and in every run. Never 0. */
public final class Hash {

  private Hash() {}

  /** Hash of a text within a kind, so that equal texts of two kinds differ. */
  public static long of(char kind, CharSequence text) {
    return end(add(start(kind), text.toString()));
  }

  /** The same of the first characters of an array. */
  public static long of(char kind, char[] text, int length) {
    long h = start(kind);
    for (int i = 0; i < length; i++) {
      h = add(h, text[i]);
    }
    return end(h);
  }

  /** Hash of a word, to be combined with others. */
  public static long word(String text) {
    return end(add(start('w'), text));
  }

  /** Hash of words without spaces between, as if they were one word. */
  public static long word(String first, List<String> between, String last) {
    long h = add(start('w'), first);
    for (int i = 0; i < between.size(); i++) {
      h = add(h, between.get(i));
    }
    return end(add(h, last));
  }

  /** Hash of two texts with a character between, as if they were one text. */
  public static long of(char kind, String first, char between, String second) {
    return end(add(add(add(start(kind), first), between), second));
  }

  /** Hash of words with spaces between, as if they were one text. */
  public static long ofWords(char kind, List<String> words) {
    long h = start(kind);
    for (int i = 0; i < words.size(); i++) {
      h = add(i == 0 ? h : add(h, ' '), words.get(i));
    }
    return end(h);
  }

  /** Hash of two hashes, order matters. */
  public static long combine(long a, long b) {
    return end(a * 0x9E3779B97F4A7C15L + Long.rotateLeft(b, 31));
  }

  private static long start(char kind) {
    return 0xcbf29ce484222325L ^ (kind * 0x9E3779B97F4A7C15L);
  }

  private static long add(long hash, String text) {
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = add(h, text.charAt(i));
    }
    return h;
  }

  private static long add(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static long end(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    h ^= h >>> 31;
    return h == 0 ? 1 : h;
  }
}
