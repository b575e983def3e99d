package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.Fold;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schools of all sections that tell of education. */
final class SchoolFinder {
  private static final int MOST = 12;
  private static final int LONGEST = 110;

  private SchoolFinder() {}

  static List<String> find(List<Section> sections) {
    Map<String, String> schools = new LinkedHashMap<>();
    for (Section section : sections) {
      if (section.kind() == SectionKind.EDUCATION) {
        read(section.lines(), schools);
      }
    }
    return schools.values().stream().limit(MOST).toList();
  }

  private static void read(List<Line> lines, Map<String, String> schools) {
    List<Anchor> anchors = AnchorFinder.find(lines, true);
    List<Entry> entries = new EntryFinder(lines, anchors).entries();
    Set<String> slots = new HashSet<>();
    List<@Nullable Fragment> found = new ArrayList<>();
    for (Entry entry : entries) {
      Fragment school = named(entry.fragments());
      found.add(school);
      if (school != null) {
        slots.add(school.slot);
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      Fragment school = found.get(i);
      if (school == null) {
        school = inSlot(entries.get(i).fragments(), slots);
      }
      if (school != null) {
        put(schools, school.text);
      }
    }
    for (Line line : lines) {
      if (!line.bullet() && line.text().length() <= LONGEST) {
        Fragment school = named(FragmentCutter.cut(line, 0));
        if (school != null) {
          put(schools, school.text);
        }
      }
    }
  }

  private static void put(Map<String, String> schools, String text) {
    schools.putIfAbsent(Fold.fold(text), text);
  }

  /** The fragment, or part of one between commas, that calls itself a school. */
  private static @Nullable Fragment named(List<Fragment> fragments) {
    Fragment best = null;
    float most = 0.5f;
    for (Fragment whole : fragments) {
      for (Fragment f : parts(whole)) {
        String[] words = f.words;
        float score = Words.SCHOOLS.any(words) ? 2 : 0;
        score -= Words.DEGREES.count(words) * 0.6f;
        score -= words.length > 10 ? 1 : 0;
        if (score > most) {
          most = score;
          best = f;
        }
      }
    }
    return best;
  }

  private static List<Fragment> parts(Fragment whole) {
    boolean degree = Words.DEGREES.any(whole.words);
    return degree && whole.text.indexOf(',') > 0
        ? FragmentCutter.cutAtCommas(whole)
        : List.of(whole);
  }

  /** What stands where other entries have their school; else what is no degree and no place. */
  private static @Nullable Fragment inSlot(List<Fragment> fragments, Set<String> slots) {
    Fragment fallback = null;
    for (Fragment whole : fragments) {
      for (Fragment f : parts(whole)) {
        if (f.other || f.place || Words.DEGREES.any(f.words)) {
          continue;
        }
        if (slots.contains(f.slot)) {
          return f;
        }
        if (fallback == null && f.words.length <= 8) {
          fallback = f;
        }
      }
    }
    return slots.isEmpty() ? fallback : null;
  }
}
