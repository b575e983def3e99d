package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines speak of the person's own contacts, and which of other people's. */
final class Zones {
  private static final int NEIGHBOURS = 2;
  private static final int HEADER_LINES = 14;
  private static final int SHORT = 60;
  private static final float FOOT_GAP = 6;

  private final List<Line> own = new ArrayList<>();
  private final Set<Line> ownSet = new HashSet<>();
  private final Set<Line> unnamed = new HashSet<>();
  private final Set<Line> others = new HashSet<>();
  private final List<Line> all = new ArrayList<>();

  Zones(List<Section> sections) {
    for (Section section : sections) {
      List<Line> lines = section.lines();
      all.addAll(lines);
      switch (section.kind()) {
        case HEADER, CONTACT, PERSONAL -> own(lines, HEADER_LINES * 2);
        case REFERENCES, PUBLICATIONS -> others(lines);
        default -> {
          aroundEmails(lines);
          if (section.kind() == SectionKind.OTHER) {
            lines.stream().filter(l -> l.text().length() < SHORT).forEach(unnamed::add);
          }
        }
      }
    }
  }

  /** Other people's lines, but for a page's foot, which is the person's own again. */
  private void others(List<Line> lines) {
    boolean foot = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      foot &= i > 0 && lines.get(i - 1).page() == line.page();
      foot |= i > 0 && isFarBelow(lines.get(i - 1), line);
      if (foot) {
        own(List.of(line), 1);
      } else {
        others.add(line);
      }
    }
  }

  private static boolean isFarBelow(Line above, Line line) {
    return above.page() == line.page()
        && line.y() - above.y() > FOOT_GAP * Math.max(1, line.style().size());
  }

  private void own(List<Line> lines, int most) {
    for (int i = 0; i < Math.min(lines.size(), most); i++) {
      if (ownSet.add(lines.get(i))) {
        own.add(lines.get(i));
      }
    }
  }

  private void aroundEmails(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().indexOf('@') >= 0) {
        int from = Math.max(0, i - NEIGHBOURS);
        own(lines.subList(from, Math.min(lines.size(), i + NEIGHBOURS + 1)), Integer.MAX_VALUE);
      }
    }
  }

  /** Lines of the person's own contacts. */
  List<Line> own() {
    return own;
  }

  /** All lines but those of other people. */
  List<Line> notOthers() {
    return all.stream().filter(l -> !others.contains(l)).toList();
  }

  boolean isOwn(@Nullable Line line) {
    return line != null && ownSet.contains(line);
  }

  /** Whether the line is a short one under a heading that says nothing to us. */
  boolean isUnnamed(@Nullable Line line) {
    return line != null && unnamed.contains(line);
  }

  boolean isOthers(@Nullable Line line) {
    return line != null && others.contains(line);
  }

  /** The line at or nearest to a point of a page, or null on a page without text. */
  @Nullable Line at(int page, float x, float y) {
    Line best = null;
    float least = Float.MAX_VALUE;
    for (Line line : all) {
      if (line.page() != page) {
        continue;
      }
      float dx = Math.max(0, Math.max(line.x0() - x, x - line.x1()));
      float dy = Math.abs(line.y() - line.style().size() * 0.3f - y);
      float distance = dx * 0.5f + dy;
      if (distance < least) {
        least = distance;
        best = line;
      }
    }
    return best;
  }
}
