package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes names apart: credentials off, "Family, Given" turned, nicknames in brackets kept beside.
 */
final class NameParser {

  private static final Pattern ASIDE =
      Pattern.compile(
          "\\(([^()]{1,40})\\)|[\"\u201c\u201e\u00ab]([^\"\u201d\u201c\u00bb]{1,40})[\"\u201d\u201c\u00bb]");

  private NameParser() {}

  static NameForm parse(PersonName name) {
    List<String> alternatives = new ArrayList<>(1);
    if (name.givenOrNull() != null && name.familyOrNull() != null) {
      List<String> given = tokens(aside(name.givenOrNull(), alternatives), false);
      List<String> family = tokens(aside(name.familyOrNull(), alternatives), true);
      return separated(given, family, alternatives);
    }
    String text = aside(name.full(), alternatives);
    int comma = text.indexOf(',');
    if (comma > 0) {
      String before = text.substring(0, comma);
      String after = text.substring(comma + 1);
      List<String> rest = tokens(after.replace(',', ' '), false);
      if (!rest.isEmpty() && !looksLikeCredentials(after, before)) {
        return separated(rest, tokens(before, true), alternatives);
      }
      text = before;
    }
    List<String> all = tokens(text, true);
    if (all.isEmpty()) {
      return new NameForm("", "", List.of(), alternatives);
    }
    if (all.size() == 1) {
      return new NameForm("", all.get(0), List.of(), alternatives);
    }
    return new NameForm(
        all.get(0), all.get(all.size() - 1), all.subList(1, all.size() - 1), alternatives);
  }

  private static NameForm separated(
      List<String> given, List<String> family, List<String> alternatives) {
    List<String> between = new ArrayList<>(2);
    if (given.size() > 1) {
      between.addAll(given.subList(1, given.size()));
    }
    if (family.size() > 1) {
      between.addAll(family.subList(0, family.size() - 1));
    }
    return new NameForm(
        given.isEmpty() ? "" : given.get(0),
        family.isEmpty() ? "" : family.get(family.size() - 1),
        between,
        alternatives);
  }

  /** Cuts "(Bob)" and "“Bob”" out of a name and keeps them as alternatives. */
  private static String aside(String text, List<String> alternatives) {
    if (text.indexOf('(') < 0 && text.indexOf('"') < 0 && text.indexOf('\u201c') < 0) {
      return text;
    }
    Matcher m = ASIDE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String inner = m.group(1) != null ? m.group(1) : m.group(2);
      alternatives.addAll(tokens(inner, false));
      m.appendReplacement(out, " ");
    }
    return m.appendTail(out).toString();
  }

  private static boolean looksLikeCredentials(String after, String before) {
    boolean shouting = after.equals(after.toUpperCase(java.util.Locale.ROOT));
    boolean wholeNameShouts = before.equals(before.toUpperCase(java.util.Locale.ROOT));
    boolean dotted = after.indexOf('.') >= 0 && after.strip().length() > 2;
    List<String> words = Fold.split(Fold.words(after.replace(".", "").replace("-", "")));
    if (!words.isEmpty()
        && words.stream()
            .allMatch(w -> Lexicon.CREDENTIALS.contains(w) || Lexicon.NAME_SUFFIXES.contains(w))) {
      return true;
    }
    boolean severalBefore = before.strip().indexOf(' ') > 0;
    return severalBefore && !wholeNameShouts && (shouting || dotted);
  }

  /** Folded tokens without credentials, suffixes and particles. */
  private static List<String> tokens(String text, boolean dropTrailing) {
    List<String> words = Fold.split(Fold.words(withoutDots(text)));
    List<String> out = new ArrayList<>(words.size());
    for (String w : words) {
      boolean keep = out.isEmpty() || !Lexicon.PARTICLES.contains(w);
      if (keep) {
        out.add(w);
      }
    }
    while (dropTrailing && out.size() > 2 && isAppendage(out.get(out.size() - 1))) {
      out.remove(out.size() - 1);
    }
    while (out.size() > 2 && isHonorific(out.get(0))) {
      out.remove(0);
    }
    return out.size() > 8 ? out.subList(0, 8) : out;
  }

  /** "J.R. Ewing" has two initials, "Ewing Ph.D." has one credential. */
  private static String withoutDots(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (String piece : text.split("[\\s\u00a0]+")) {
      String joined = piece.replace(".", "");
      String folded = Fold.words(joined);
      boolean credential =
          Lexicon.CREDENTIALS.contains(folded) || Lexicon.NAME_SUFFIXES.contains(folded);
      out.append(credential ? joined : piece.replace(".", ". ")).append(' ');
    }
    return out.toString();
  }

  private static boolean isAppendage(String token) {
    return Lexicon.NAME_SUFFIXES.contains(token)
        || (token.length() > 1 && Lexicon.CREDENTIALS.contains(token) && !isLikelyName(token));
  }

  private static boolean isHonorific(String token) {
    return token.length() > 1 && Lexicon.CREDENTIALS.contains(token) && !isLikelyName(token);
  }

  /** Words that are credentials and names at once; a name is the safer reading. */
  private static boolean isLikelyName(String token) {
    return switch (token) {
      case "ma", "do", "lee", "ing", "lady", "rev", "pa", "fr" -> true;
      default -> false;
    };
  }
}
