package io.github.atsconnect.lever.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the word lists: sections in brackets, in them {@code key: value, value}, or with semicolons
 * where a value holds a comma.
 */
final class ListFile {

  private ListFile() {}

  /**
   * Sections by name, in order; what stands before the first is the section with the empty name.
   */
  static Map<String, Map<String, List<String>>> read(String resource) {
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    Map<String, List<String>> section = new LinkedHashMap<>();
    sections.put("", section);
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith("[")) {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        section.put(line.substring(0, colon), values(line.substring(colon + 1)));
      }
    }
    return sections;
  }

  private static List<String> values(String line) {
    String separator = line.contains(";") ? ";" : ",";
    return Arrays.stream(line.split(separator))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in = ListFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
