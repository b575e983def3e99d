package io.github.atsconnect.matching.internal.text;

/** Korean syllables in Latin letters, syllable by syllable as names are (Revised Romanization). */
final class Hangul {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final String[] INITIALS =
      "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);
  private static final String[] VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  private static final String[] FINALS =
      " k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ", -1);

  private Hangul() {}

  static String romanize(String word) {
    StringBuilder out = new StringBuilder(word.length() * 3);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= FIRST && c <= LAST) {
        int index = c - FIRST;
        out.append(INITIALS[index / 588])
            .append(VOWELS[index % 588 / 28])
            .append(FINALS[index % 28]);
      }
    }
    return out.toString();
  }
}
