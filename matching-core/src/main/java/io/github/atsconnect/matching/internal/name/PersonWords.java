package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.NameLexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as words: titles and credentials off, "Family, Given" turned, particles dropped,
 * Arabic names of several words and the syllables of East Asian given names joined.
 *
 * @param words given names first where the order is known
 * @param otherCuts other ways to cut the same text into words, where its script or its order leaves
 *     that open
 * @param family how many of the words, counted from the last, the source says are family name;
 *     {@link #UNKNOWN} where it does not say
 * @param asides words in brackets or quotes, mostly nicknames
 * @param generation {@code "jr"}, {@code "iii"} and the like, {@code ""} when there is none
 * @param descents pairs "child&gt;father" that a "bin" or "ibn" states
 */
public record PersonWords(
    List<NameWord> words,
    List<List<NameWord>> otherCuts,
    int family,
    List<String> asides,
    String generation,
    Set<String> descents) {

  /** The source does not separate given and family name. */
  public static final int UNKNOWN = -1;

  private static final int MAX_LENGTH = 400;
  private static final int MAX_WORDS = 10;
  private static final char LAST_PLAIN_LETTER = '\u024f';

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  private static final Pattern ASIDE =
      Pattern.compile(
          "[(（]([^()（）]{1,40})[)）]|[\"\u201c\u201e\u00ab]([^\"\u201d\u201c\u00bb]{1,40})[\"\u201d\u201c\u00bb]");

  /** Copies the collections. */
  public PersonWords {
    words = List.copyOf(words);
    otherCuts = List.copyOf(otherCuts);
    asides = List.copyOf(asides);
    descents = Set.copyOf(descents);
  }

  /** Reads a name whose parts are not separated. */
  public static PersonWords of(String full) {
    Reader reader = new Reader();
    String text = reader.withoutAsides(cut(full));
    int comma = text.indexOf(',');
    if (comma > 0) {
      String before = text.substring(0, comma);
      String after = text.substring(comma + 1).replace(',', ' ');
      if (!after.isBlank() && !looksLikeCredentials(after, before)) {
        List<NameWord> given = reader.words(after, Part.GIVEN);
        if (!given.isEmpty()) {
          return reader.separated(given, reader.words(before, Part.FAMILY));
        }
      }
      text = before;
    }
    List<NameWord> words = reader.words(text, Part.WHOLE);
    List<List<NameWord>> orders = EastAsianWords.orders(words, text);
    List<List<NameWord>> others = new ArrayList<>(orders.subList(1, orders.size()));
    if (words.size() > 1) {
      others.addAll(NameScript.otherCuts(text));
    }
    return reader.finish(orders.get(0), others, UNKNOWN);
  }

  /** Reads a name whose parts the source separates. */
  public static PersonWords of(String given, String family) {
    String givenWord = onlyWord(given);
    String familyWord = givenWord == null ? null : onlyWord(family);
    if (givenWord != null && familyWord != null) {
      return ofTwo(
          NameWord.of(givenWord, Sound.Writing.LATIN),
          NameWord.of(familyWord, Sound.Writing.LATIN));
    }
    Reader reader = new Reader();
    List<NameWord> first = reader.words(reader.withoutAsides(cut(given)), Part.GIVEN);
    return reader.separated(first, reader.words(reader.withoutAsides(cut(family)), Part.FAMILY));
  }

  private static PersonWords ofTwo(NameWord given, NameWord family) {
    return new PersonWords(List.of(given, family), List.of(), 1, List.of(), "", Set.of());
  }

  /** The word of a text that is one in Latin letters and nothing else, folded; else null. */
  private static @Nullable String onlyWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_PLAIN_LETTER || !Character.isLetter(c)) {
        return null;
      }
    }
    String word = text.length() > MAX_LENGTH ? "" : Fold.words(text);
    return word.isEmpty() || word.indexOf(' ') >= 0 ? null : word;
  }

  private static String cut(String text) {
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  private static boolean looksLikeCredentials(String after, String before) {
    boolean shouting = after.equals(after.toUpperCase(Locale.ROOT));
    boolean wholeNameShouts = before.equals(before.toUpperCase(Locale.ROOT));
    boolean dotted = after.indexOf('.') >= 0 && after.strip().length() > 2;
    List<String> words = Fold.split(Fold.words(after.replace(".", "").replace("-", "")));
    if (!words.isEmpty() && words.stream().allMatch(PersonWords::isCredential)) {
      return true;
    }
    boolean severalBefore = before.strip().indexOf(' ') > 0;
    return severalBefore && !wholeNameShouts && (shouting || dotted);
  }

  private static boolean isCredential(String word) {
    return NameLexicon.CREDENTIALS.contains(word) || NameLexicon.SUFFIXES.contains(word);
  }

  /** Which part of a name a text is. */
  private enum Part {
    GIVEN,
    FAMILY,
    WHOLE
  }

  /** Collects what lies beside the words while they are read. */
  private static final class Reader {
    private List<String> asides = List.of();
    private Set<String> descents = Set.of();
    private String generation = "";

    /** Cuts "(Bob)" and "“Bob”" out of a name and keeps them. */
    String withoutAsides(String text) {
      if (text.indexOf('(') < 0
          && text.indexOf('"') < 0
          && text.indexOf('\u201c') < 0
          && text.indexOf('（') < 0) {
        return text;
      }
      Matcher m = ASIDE.matcher(text);
      StringBuilder out = new StringBuilder();
      while (m.find()) {
        String inner = m.group(1) != null ? m.group(1) : m.group(2);
        asides = asides.isEmpty() ? new ArrayList<>(2) : asides;
        asides.addAll(Fold.split(Fold.words(inner)));
        m.appendReplacement(out, " ");
      }
      return m.appendTail(out).toString();
    }

    List<NameWord> words(String text, Part part) {
      List<NameWord> words = NameScript.split(withoutDots(text), part == Part.WHOLE);
      stripTitles(words, part != Part.GIVEN);
      words = ArabicWords.join(words);
      return withoutParticles(words);
    }

    private void stripTitles(List<NameWord> words, boolean dropTrailing) {
      while (dropTrailing && words.size() > 2 && isAppendage(last(words))) {
        String word = words.remove(words.size() - 1).text();
        if (NameLexicon.SUFFIXES.contains(word)) {
          generation = NameSuffix.canonical(word);
        }
      }
      while (words.size() > 1 && NameLexicon.TITLES.contains(words.get(0).text())) {
        words.remove(0);
      }
      while (words.size() > 2 && isHonorific(words.get(0).text())) {
        words.remove(0);
      }
    }

    /** Particles go, but not one that begins or ends the name: "Ben Cohen", "Li Bin". */
    private List<NameWord> withoutParticles(List<NameWord> words) {
      List<NameWord> out = new ArrayList<>(words.size());
      for (int i = 0; i < words.size(); i++) {
        NameWord word = words.get(i);
        boolean child = NameLexicon.CHILD.contains(word.text());
        boolean inside = !out.isEmpty() && i < words.size() - 1;
        boolean strayChild = child && words.size() > 2 && !word.text().equals("ben");
        if (inside && child) {
          descents = descents.isEmpty() ? new LinkedHashSet<>() : descents;
          descents.add(last(out).text() + ">" + words.get(i + 1).text());
        }
        boolean particle = NameLexicon.PARTICLES.contains(word.text()) || child;
        if (!(inside && particle) && !strayChild) {
          out.add(word);
        }
      }
      return out;
    }

    PersonWords separated(List<NameWord> given, List<NameWord> family) {
      List<NameWord> all = new ArrayList<>(EastAsianWords.join(given, family));
      all.addAll(family);
      return finish(all, List.of(), family.size());
    }

    PersonWords finish(List<NameWord> words, List<List<NameWord>> others, int family) {
      List<NameWord> kept = words;
      if (words.size() > MAX_WORDS) {
        kept = new ArrayList<>(words.subList(0, MAX_WORDS - 1));
        kept.add(last(words));
      }
      int known = Math.min(family, kept.size());
      return new PersonWords(kept, others, known, asides, generation, descents);
    }
  }

  /** "J.R. Ewing" has two initials, "Ewing Ph.D." has one credential. */
  private static String withoutDots(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (String piece : SPACES.split(text)) {
      String joined = piece.replace(".", "");
      out.append(isCredential(Fold.words(joined)) ? joined : piece.replace(".", ". ")).append(' ');
    }
    return out.toString();
  }

  private static NameWord last(List<NameWord> words) {
    return words.get(words.size() - 1);
  }

  private static boolean isAppendage(NameWord word) {
    return NameLexicon.SUFFIXES.contains(word.text()) || isHonorific(word.text());
  }

  private static boolean isHonorific(String word) {
    return word.length() > 1 && NameLexicon.CREDENTIALS.contains(word) && !isLikelyName(word);
  }

  /** Words that are credentials and names at once; a name is the safer reading. */
  private static boolean isLikelyName(String word) {
    return switch (word) {
      case "ma", "do", "lee", "ing", "lady", "rev", "pa", "fr" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "PersonWords[****]";
  }
}
