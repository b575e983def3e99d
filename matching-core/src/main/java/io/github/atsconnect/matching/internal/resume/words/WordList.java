package io.github.atsconnect.matching.internal.resume.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads the word files beside this class: {@code [SECTION]} lines, words between commas. */
final class WordList {
  private WordList() {}

  /** Words by section; those before the first section are under the empty name. */
  static Map<String, Set<String>> read(String file) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("missing " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String section = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.indexOf(']'));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          Set<String> words = sections.computeIfAbsent(section, k -> new LinkedHashSet<>());
          for (String word : line.split(",", -1)) {
            if (!word.isBlank()) {
              words.add(word.strip());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
