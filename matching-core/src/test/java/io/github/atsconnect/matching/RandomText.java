package io.github.atsconnect.matching;

import java.util.SplittableRandom;

/** Seeded random text of every script, with what names hold and what they should not. */
public final class RandomText {

  private static final String[] PIECES = {
    "Mara", "ELLISON", "o'Brien", "al-", "bin", "abd", "Jr.", "III", "Ph.D.", ", ", "(Bob)", "Ltd.",
    "Иван", "Щукина", "محمد", "الخطيب", "מרים", "佐藤", "健一", "김", "민수", "ジョン", "Γιώργος", "ნინო",
    "पूजा", "ธนา", "ደስታ", "e\u0301", "😀", "\u0000", "\u200f", "\uD83D", "\uDE00", "42", "  "
  };

  private RandomText() {}

  /** Any text, mostly short. */
  public static String next(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    int n = random.nextInt(random.nextInt(20) == 0 ? 60 : 8);
    for (int i = 0; i < n; i++) {
      switch (random.nextInt(5)) {
        case 0 -> out.append((char) random.nextInt(0x10000));
        case 1 -> out.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> out.append((char) ('a' + random.nextInt(26)));
        case 3 -> out.append(' ');
        default -> out.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return out.toString();
  }

  /** Another text, often one that has much in common with a first one. */
  public static String like(String text, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> text + next(random);
      case 1 -> next(random) + ' ' + text;
      case 2 -> new StringBuilder(text).reverse().toString();
      default -> next(random);
    };
  }
}
