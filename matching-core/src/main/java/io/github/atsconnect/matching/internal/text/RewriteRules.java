package io.github.atsconnect.matching.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a word from left to right; at each place the longest rule that fits wins, and among
 * equally long ones that which holds only at the beginning or end of a word. Letters without a rule
 * stay. Immutable.
 *
 * <p>A file of rules has sections {@code [name]} with rules {@code from=to}, {@code ^from=to} at
 * the beginning and {@code from$=to} at the end of a word; {@code #} begins a comment.
 */
final class RewriteRules {

  private record Rule(String from, String to, boolean atStart, boolean atEnd) {
    static Rule parse(String text) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new IllegalStateException("not a rule: " + text);
      }
      String from = text.substring(0, equals);
      boolean start = from.startsWith("^");
      boolean end = from.endsWith("$");
      return new Rule(
          from.substring(start ? 1 : 0, from.length() - (end ? 1 : 0)),
          text.substring(equals + 1),
          start,
          end);
    }

    int anchors() {
      return (atStart ? 1 : 0) + (atEnd ? 1 : 0);
    }
  }

  private static final Comparator<Rule> LONGEST_FIRST =
      Comparator.comparingInt((Rule r) -> -r.from().length())
          .thenComparingInt(r -> -r.anchors())
          .thenComparing(Rule::from);

  private static final int SLOTS = 1 << 10;
  private static final Rule[] NONE = {};

  /** Rules of two letters and more by a hash of the first two. */
  private final Rule[][] byTwo = new Rule[SLOTS][];

  /** Rules of one letter by a hash of it. */
  private final Rule[][] byOne = new Rule[SLOTS][];

  private final Set<Character> letters = new HashSet<>();

  private RewriteRules(List<Rule> rules) {
    Arrays.fill(byTwo, NONE);
    Arrays.fill(byOne, NONE);
    for (Rule rule : rules.stream().sorted(LONGEST_FIRST).toList()) {
      String from = rule.from();
      letters.add(from.charAt(0));
      Rule[][] slots = from.length() > 1 ? byTwo : byOne;
      int slot = from.length() > 1 ? slot(from.charAt(0), from.charAt(1)) : slot(from.charAt(0));
      Rule[] longer = Arrays.copyOf(slots[slot], slots[slot].length + 1);
      longer[longer.length - 1] = rule;
      slots[slot] = longer;
    }
  }

  private static int slot(char first, char second) {
    return (first * 31 + second) & (SLOTS - 1);
  }

  private static int slot(char letter) {
    return letter & (SLOTS - 1);
  }

  /** Reads a file of the jar: the rules by section, each section as lines of rules. */
  static Map<String, List<String>> sections(String resource) {
    Map<String, List<String>> out = new HashMap<>();
    String section = "";
    try (InputStream in = RewriteRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the library's own file " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text = line.strip();
        if (text.startsWith("[")) {
          section = text.substring(1, text.length() - 1);
        } else if (!text.isEmpty() && !text.startsWith("#")) {
          out.computeIfAbsent(section, k -> new ArrayList<>()).addAll(List.of(text.split("\\s+")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own file " + resource + " is unreadable", e);
    }
    return out;
  }

  static RewriteRules of(List<String> rules) {
    return new RewriteRules(rules.stream().map(Rule::parse).toList());
  }

  /** Rewrites a word. */
  String rewrite(CharSequence word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    int i = 0;
    while (i < word.length()) {
      Rule rule = find(word, i);
      if (rule == null) {
        out.append(word.charAt(i));
        i++;
      } else {
        out.append(rule.to());
        i += rule.from().length();
      }
    }
    return out.toString();
  }

  /**
   * The word with letters that have no rule replaced by their base letters, where those have one.
   */
  String withKnownLetters(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (letters.contains(c)) {
        out.append(c);
        continue;
      }
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      for (int j = 0; j < parts.length(); j++) {
        if (Character.getType(parts.charAt(j)) != Character.NON_SPACING_MARK) {
          out.append(parts.charAt(j));
        }
      }
    }
    return out.toString();
  }

  private @Nullable Rule find(CharSequence word, int at) {
    Rule rule =
        at + 1 < word.length()
            ? find(byTwo[slot(word.charAt(at), word.charAt(at + 1))], word, at)
            : null;
    return rule != null ? rule : find(byOne[slot(word.charAt(at))], word, at);
  }

  private static @Nullable Rule find(Rule[] rules, CharSequence word, int at) {
    for (Rule rule : rules) {
      int end = at + rule.from().length();
      if (end <= word.length()
          && (!rule.atStart() || at == 0)
          && (!rule.atEnd() || end == word.length())
          && matches(word, at, rule.from())) {
        return rule;
      }
    }
    return null;
  }

  private static boolean matches(CharSequence word, int at, String from) {
    for (int i = 0; i < from.length(); i++) {
      if (word.charAt(at + i) != from.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
