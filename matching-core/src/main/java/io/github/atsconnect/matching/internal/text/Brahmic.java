package io.github.atsconnect.matching.internal.text;

/**
 * The scripts of India, whose Unicode blocks have one layout: a consonant carries the vowel "a"
 * unless a vowel sign or a virama follows.
 */
final class Brahmic {

  private static final int BLOCK = 0x80;
  private static final int VIRAMA = 0x4D;
  private static final String[] SOUNDS = new String[BLOCK];

  static {
    put(0x01, "n n h");
    put(0x05, "a a i i u u ri li e e e ai o o o au");
    put(0x15, "k kh g gh ng ch ch j jh ny t th d dh n t th d dh n n p ph b bh m y r r l l zh v");
    put(0x36, "sh sh s h");
    put(0x3E, "a i i u u ri ri e e e ai o o o au");
    put(0x58, "q kh g z r rh f y");
  }

  private Brahmic() {}

  private static void put(int from, String sounds) {
    int i = from;
    for (String sound : sounds.split(" ")) {
      SOUNDS[i++] = sound;
    }
  }

  static String romanize(String word) {
    StringBuilder out = new StringBuilder(word.length() * 2);
    int block = word.charAt(0) / BLOCK;
    boolean keepsLastVowel = block * BLOCK >= 0x0B80;
    boolean afterVirama = false;
    boolean cluster = false;
    boolean open = false;
    for (int i = 0; i < word.length(); i++) {
      int place = word.charAt(i) % BLOCK;
      String sound = word.charAt(i) / BLOCK == block ? SOUNDS[place] : null;
      boolean consonant = (place >= 0x15 && place <= 0x39) || (place >= 0x58 && place <= 0x5F);
      boolean sign = place >= 0x3E && place <= VIRAMA;
      if (open && !sign && place != 0x3C) {
        out.append('a');
        open = false;
      }
      if (place == VIRAMA) {
        open = false;
        afterVirama = true;
        continue;
      }
      if (sound != null) {
        out.append(sound);
        cluster = consonant && afterVirama;
        open = consonant || (open && !sign);
      }
      afterVirama = false;
    }
    if (open && (keepsLastVowel || cluster)) {
      out.append('a');
    }
    return out.toString();
  }
}
