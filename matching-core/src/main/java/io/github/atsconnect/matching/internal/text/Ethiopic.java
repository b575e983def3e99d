package io.github.atsconnect.matching.internal.text;

/** The Ethiopic syllabary: eight places for each consonant, one for each vowel. */
final class Ethiopic {

  private static final int FIRST = 0x1200;
  private static final String[] CONSONANTS =
      ("h l h m s r s sh q qw q qw b v t ch h hw n ny  k kw h hw w  z zh y d d j g gw g t ch p ts"
              + " ts f p")
          .split(" ", -1);
  private static final String[] VOWELS = {"e", "u", "i", "a", "e", "", "o", "wa"};

  private Ethiopic() {}

  static String romanize(String word) {
    StringBuilder out = new StringBuilder(word.length() * 2);
    for (int i = 0; i < word.length(); i++) {
      int index = word.charAt(i) - FIRST;
      if (index >= 0 && index / 8 < CONSONANTS.length) {
        String consonant = CONSONANTS[index / 8];
        boolean silent = consonant.isEmpty();
        String vowel = VOWELS[index % 8];
        boolean open = index % 8 == 0 && (silent || consonant.equals("h"));
        out.append(consonant).append(open || (silent && vowel.isEmpty()) ? "a" : vowel);
      }
    }
    return out.toString();
  }
}
