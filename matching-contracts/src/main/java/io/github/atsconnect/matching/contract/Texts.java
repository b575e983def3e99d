package io.github.atsconnect.matching.contract;

import java.util.List;
import java.util.SplittableRandom;

/** Texts to examine with: as they occur, at random, and as nobody expects them. */
final class Texts {

  /** Longer than any field of a person should be. */
  static final int LONG = 10_000;

  static final List<String> ORDINARY =
      List.of(
          "",
          " ",
          "a",
          "A",
          "ab",
          "Ada Bellweather",
          "bellweather, ada",
          "Łucja Żeromska",
          "Q-17",
          "q17",
          "Obsidian Marine Underwriting Ltd.",
          "Владимир Орлов",
          "王芳",
          "محمد الشريف",
          "1984-03-17",
          "+44 20 7946 0018",
          "ada@quillworks.example",
          "https://quill.example/in/ada");

  static final List<String> STRANGE =
      List.of(
          "\u0000",
          "\ud83d",
          "\ude00\ud83d",
          "😀👨‍👩‍👧‍👦",
          "e\u0301\u0302\u0303",
          "\u202eadA",
          "\uffff\ufffe",
          "\u200b\u200d",
          "\t\n\r",
          "%s%n{}",
          "'; drop table people; --",
          "a\u00adb",
          "ﬁ",
          "İıßẞ");

  private static final int[] FIRST = {'a', 0xC0, 0x370, 0x400, 0x5D0, 0x600, 0x900, 0x4E00, 0xAC00};
  private static final int[] COUNT = {26, 0x200, 0x80, 0x100, 27, 0x80, 0x70, 0x4000, 0x2000};

  private Texts() {}

  /** Up to twenty characters: mostly words of a script, else any character at all. */
  static String random(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(20);
    int script = random.nextInt(FIRST.length);
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(12);
      if (kind == 0) {
        out.append(' ');
      } else if (kind == 1) {
        out.append((char) random.nextInt(0x10000));
      } else if (kind == 2) {
        out.appendCodePoint(0x1F300 + random.nextInt(0x300));
      } else {
        out.append((char) (FIRST[script] + random.nextInt(COUNT[script])));
      }
    }
    return out.toString();
  }

  /** Another text, or the same with something changed, so that some are alike. */
  static String near(String text, SplittableRandom random) {
    int kind = random.nextInt(4);
    if (kind == 0 || text.isEmpty()) {
      return random(random);
    }
    int at = random.nextInt(text.length());
    return switch (kind) {
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      case 2 -> text.substring(at) + " " + text.substring(0, at);
      default -> text + random(random);
    };
  }

  /** A text of ten thousand characters. */
  static String endless(String piece) {
    return piece.repeat(LONG / piece.length() + 1).substring(0, LONG);
  }
}
