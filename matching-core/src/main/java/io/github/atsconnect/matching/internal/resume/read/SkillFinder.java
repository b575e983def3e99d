package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the lists under headings of skills. */
final class SkillFinder {
  private static final Pattern COMMAS = Pattern.compile("[,;|•·∙、，،]|\\s/\\s");
  private static final int MOST = 80;
  private static final int LONGEST = 40;

  private SkillFinder() {}

  static List<String> find(List<Section> sections) {
    Map<String, String> skills = new LinkedHashMap<>();
    for (Section section : sections) {
      if (section.kind() == SectionKind.SKILLS) {
        for (Line line : section.lines()) {
          for (Cell cell : line.cells()) {
            add(cell.text(), skills);
          }
        }
      }
    }
    return skills.values().stream().limit(MOST).toList();
  }

  private static void add(String text, Map<String, String> skills) {
    int colon = text.indexOf(':');
    String list = colon > 0 && colon < 32 ? text.substring(colon + 1) : text;
    for (String part : COMMAS.split(list)) {
      String skill = FragmentCutter.trim(part);
      boolean letters = skill.chars().anyMatch(Character::isLetter);
      if (letters && skill.length() <= LONGEST) {
        skills.putIfAbsent(skill.toLowerCase(Locale.ROOT), skill);
      }
    }
  }
}
