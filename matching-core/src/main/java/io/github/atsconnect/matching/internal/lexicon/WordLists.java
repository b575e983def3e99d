package io.github.atsconnect.matching.internal.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A word list from the jar. Lines are {@code list: word word …}, {@code word = replacement}, or
 * comments that begin with {@code #}. Immutable.
 */
final class WordLists {

  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, String> replacements = new HashMap<>();

  private WordLists() {}

  static WordLists load(String resource) {
    WordLists words = new WordLists();
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the library's own file " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        words.add(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own file " + resource + " is unreadable", e);
    }
    return words;
  }

  private void add(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf(" = ");
    if (equals > 0) {
      replacements.put(line.substring(0, equals).strip(), line.substring(equals + 3).strip());
      return;
    }
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw new IllegalStateException("not a word list line: " + line);
    }
    Set<String> list =
        lists.computeIfAbsent(line.substring(0, colon).strip(), k -> new HashSet<>());
    for (String word : line.substring(colon + 1).strip().split(" +")) {
      list.add(word);
    }
  }

  Set<String> list(String name) {
    return Set.copyOf(lists.getOrDefault(name, Set.of()));
  }

  Map<String, Set<String>> lists() {
    return Map.copyOf(lists);
  }

  Map<String, String> replacements() {
    return Map.copyOf(replacements);
  }
}
