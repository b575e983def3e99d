package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.lexicon.NameLexicon;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.internal.text.Kanji;
import io.github.atsconnect.matching.internal.text.Sound;

/** What it costs to take two words of names for one: 0 for the same word, 1 for unrelated ones. */
final class WordCost {

  static final double UNRELATED = 1;

  private static final double SOUND = 0.03;
  private static final double READING = 0.05;
  private static final double VARIANT = 0.06;
  private static final double NICKNAME = 0.12;
  private static final double INITIAL = 0.18;
  private static final double AFFIX = 0.2;
  private static final double SHORT_FORM = 0.35;
  private static final double END = 0.45;
  private static final double ARTICLE = 0.05;

  /** How many times the allowance makes words unrelated. */
  private static final double FAR = 2;

  private WordCost() {}

  /** For words of a person's name. */
  static double ofPerson(NameWord a, NameWord b) {
    double cost = ofOneReading(a, b);
    for (NameWord.Reading reading : a.readings()) {
      cost = Math.min(cost, ofOneReading(a.as(reading), b));
    }
    for (NameWord.Reading reading : b.readings()) {
      cost = Math.min(cost, ofOneReading(a, b.as(reading)));
    }
    return cost > READING && mayRead(a, b) ? READING : cost;
  }

  private static boolean mayRead(NameWord a, NameWord b) {
    return a.origin().isEmpty()
        ? !b.origin().isEmpty() && Kanji.mayRead(b.origin(), a.text())
        : b.origin().isEmpty() && Kanji.mayRead(a.origin(), b.text());
  }

  private static double ofOneReading(NameWord a, NameWord b) {
    if (a.text().equals(b.text())) {
      return a.isInitial() ? INITIAL / 2 : 0;
    }
    if (NameAffix.isServantOf(a.text(), b.text()) || NameAffix.isServantOf(b.text(), a.text())) {
      return AFFIX;
    }
    String restA = NameAffix.rest(a.text(), b.text());
    String restB = NameAffix.rest(b.text(), a.text());
    if (!restA.equals(a.text()) || !restB.equals(b.text())) {
      return misspelt(a.as(restA), b.as(restB));
    }
    if (a.isInitial() || b.isInitial()) {
      boolean agree =
          a.text().charAt(0) == b.text().charAt(0) || a.sound().charAt(0) == b.sound().charAt(0);
      return agree && !(a.isInitial() && b.isInitial()) ? INITIAL : UNRELATED;
    }
    double cost = Math.min(misspelt(a, b), ofArticle(a, b));
    if (cost > VARIANT && NameLexicon.areVariants(a.text(), b.text())) {
      cost = VARIANT;
    }
    if (cost > NICKNAME && Lexicon.areNicknames(a.text(), b.text())) {
      cost = NICKNAME;
    }
    if (cost > SHORT_FORM && Lexicon.isShortForm(a.text(), b.text())) {
      cost = SHORT_FORM;
    }
    if (cost > END && isEnd(a.text(), b.text())) {
      cost = END;
    }
    return cost;
  }

  /** Whether the shorter name is the end of the longer: "Bella" of "Isabella". */
  private static boolean isEnd(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = shorter.equals(a) ? b : a;
    return shorter.length() >= 3
        && longer.length() >= shorter.length() + 2
        && longer.endsWith(shorter);
  }

  /** One of the words may begin with an article that the other leaves out or writes apart. */
  private static double ofArticle(NameWord a, NameWord b) {
    String restA = NameAffix.afterArticle(a.text());
    String restB = NameAffix.afterArticle(b.text());
    if ((restA == null) == (restB == null)) {
      return UNRELATED;
    }
    return ARTICLE + (restA != null ? misspelt(a.as(restA), b) : misspelt(a, b.as(restB)));
  }

  /** For words of which none is a short form of another. */
  static double misspelt(NameWord a, NameWord b) {
    String soundA = a.sound();
    String soundB = b.sound();
    if (soundA.equals(soundB)) {
      return a.text().equals(b.text()) ? 0 : SOUND;
    }
    if (!a.origin().isEmpty() && !b.origin().isEmpty()) {
      return UNRELATED;
    }
    Sound.Writing writing =
        a.writing() == b.writing() && !a.writing().lacksVowels()
            ? Sound.Writing.LATIN
            : a.writing().compareTo(b.writing()) > 0 ? a.writing() : b.writing();
    if (writing == Sound.Writing.LATIN) {
      return latin(a.text(), soundA, b.text(), soundB);
    }
    int length =
        writing.lacksVowels()
            ? Math.max(consonants(soundA), consonants(soundB))
            : Math.max(soundA.length(), soundB.length());
    double allowed = allowance(length) * tightness(writing);
    return ofDistance(Sound.distance(soundA, soundB, writing, FAR * allowed) / allowed);
  }

  /** Where both sides chose the letters, letters count as much as sounds. */
  private static double latin(String a, String soundA, String b, String soundB) {
    int longer = Math.max(a.length(), b.length());
    double letters = Distance.edits(a, b, longer) / allowance(longer);
    double allowed = allowance(Math.max(soundA.length(), soundB.length()));
    double limit = Math.max(0, 2 * FAR - letters) * allowed;
    double sounds = Sound.distance(soundA, soundB, Sound.Writing.LATIN, limit) / allowed;
    return ofDistance((sounds + letters) / 2);
  }

  /** How much of a word of a length may differ before it is another word. */
  private static double allowance(int length) {
    return length <= 2 ? 0.55 : Math.min(2.6, 0.9 + 0.35 * (length - 3));
  }

  /** Where most differences cost little, little may differ. */
  private static double tightness(Sound.Writing writing) {
    return writing.lacksVowels() ? 0.9 : 0.75;
  }

  private static double ofDistance(double share) {
    if (share <= 1) {
      return 0.05 + 0.4 * share;
    }
    return share >= FAR ? UNRELATED : 0.45 + 0.55 * (share - 1);
  }

  private static int consonants(String sound) {
    int n = 0;
    for (int i = 0; i < sound.length(); i++) {
      n += "aeiou".indexOf(sound.charAt(i)) < 0 ? 1 : 0;
    }
    return n;
  }
}
