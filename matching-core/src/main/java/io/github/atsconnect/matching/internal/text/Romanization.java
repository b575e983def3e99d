package io.github.atsconnect.matching.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.gcardone.junidecode.Junidecode;
import org.jspecify.annotations.Nullable;

/**
 * Letters of other scripts in Latin ones, as names are written in passports. Takes composed text;
 * gives lower-case ASCII letters, with a space where the script has a boundary that it does not
 * show.
 */
final class Romanization {

  private static final Map<String, List<String>> LETTERS =
      RewriteRules.sections("romanization.txt");
  private static final Map<String, List<String>> NAMES = RewriteRules.sections("native-names.txt");

  private static final RewriteRules CYRILLIC = rules("cyrillic");
  private static final RewriteRules UKRAINIAN = rules("cyrillic", "ukrainian");
  private static final RewriteRules SERBIAN = rules("cyrillic", "serbian");
  private static final RewriteRules GREEK = rules("greek");
  private static final RewriteRules GEORGIAN = rules("georgian");
  private static final RewriteRules ARMENIAN = rules("armenian");
  private static final RewriteRules HEBREW = rules("hebrew");
  private static final RewriteRules ARABIC = rules("arabic");
  private static final RewriteRules THAI = rules("thai");
  private static final RewriteRules KANA = rules("kana");

  private static final String ARTICLE = "ال";
  private static final String GOD = "الل";

  private Romanization() {}

  /** Later sections win over earlier ones; names win over letters since they are longer. */
  private static RewriteRules rules(String... sections) {
    List<String> all = new ArrayList<>();
    for (int i = sections.length - 1; i >= 0; i--) {
      all.addAll(LETTERS.getOrDefault(sections[i], List.of()));
      for (String name : NAMES.getOrDefault(sections[i], List.of())) {
        all.add("^" + name.replace("=", "$="));
      }
    }
    return RewriteRules.of(all);
  }

  /**
   * A word in Latin letters.
   *
   * @param word letters and marks of one script
   * @param context the text that the word stands in: Cyrillic letters sound differently in
   *     Ukrainian and Serbian, which some letters give away
   */
  static String of(String word, UnicodeScript script, String context) {
    return switch (script) {
      case CYRILLIC -> rewrite(cyrillic(context), word);
      case GREEK -> rewrite(GREEK, word);
      case GEORGIAN -> rewrite(GEORGIAN, word);
      case ARMENIAN -> rewrite(ARMENIAN, word);
      case HEBREW -> rewrite(HEBREW, word);
      case ARABIC -> arabic(word);
      case THAI -> rewrite(THAI, Thai.inSpokenOrder(word));
      case HIRAGANA, KATAKANA -> rewrite(KANA, katakana(word));
      case HANGUL -> Hangul.romanize(word);
      case ETHIOPIC -> Ethiopic.romanize(word);
      case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA, MALAYALAM ->
          Brahmic.romanize(word);
      default -> Junidecode.unidecode(word);
    };
  }

  /** A name is looked up without its article. */
  private static String arabic(String word) {
    boolean article = word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1;
    return article && !word.startsWith(GOD)
        ? "al-" + rewrite(ARABIC, word.substring(ARTICLE.length()))
        : rewrite(ARABIC, word);
  }

  private static String rewrite(RewriteRules rules, String word) {
    return rules.rewrite(rules.withKnownLetters(word.toLowerCase(Locale.ROOT)));
  }

  private static RewriteRules cyrillic(String context) {
    for (int i = 0; i < context.length(); i++) {
      RewriteRules language = language(Character.toLowerCase(context.charAt(i)));
      if (language != null) {
        return language;
      }
    }
    return CYRILLIC;
  }

  private static @Nullable RewriteRules language(char letter) {
    return switch (letter) {
      case 'і', 'ї', 'є', 'ґ' -> UKRAINIAN;
      case 'ј', 'љ', 'њ', 'ђ', 'ћ', 'џ' -> SERBIAN;
      default -> null;
    };
  }

  private static String katakana(String kana) {
    StringBuilder out = new StringBuilder(kana.length());
    for (int i = 0; i < kana.length(); i++) {
      char c = kana.charAt(i);
      out.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
    }
    return out.toString();
  }
}
