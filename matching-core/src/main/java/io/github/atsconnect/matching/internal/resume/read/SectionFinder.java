package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into sections. A heading is known by its words and looks like one; lines that look
 * like the known headings are headings too, of sections that we have no word for.
 */
final class SectionFinder {
  private static final int LONGEST_HEADING = 48;
  private static final float SAME_COLUMN = 20;

  private final List<Line> lines;
  private final Run body;
  private final @Nullable SectionKind[] known;
  private final Map<Integer, Looks> headingLooks = new HashMap<>();

  /** What headings of one look do in this file. */
  private static final class Looks {
    private final Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
    private float size;
    private boolean bold;
    private boolean capitals;
    private float leastGap = 3;
    private int known;
    private int unknown;
  }

  SectionFinder(List<Line> lines) {
    this.lines = lines;
    this.body = bodyStyle(lines);
    this.known = new SectionKind[lines.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = knownKind(lines.get(i));
    }
    if (Arrays.stream(known).filter(Objects::nonNull).distinct().count() < 2) {
      knowByWordsAlone();
    }
  }

  /** In a text that is all of one look, the words of two kinds of sections are enough. */
  private void knowByWordsAlone() {
    @Nullable SectionKind[] byWords = new SectionKind[known.length];
    for (int i = 0; i < known.length; i++) {
      Line line = lines.get(i);
      boolean alone = line.cells().size() == 1 && !line.bullet();
      byWords[i] = alone && couldBeHeading(line) ? Words.heading(line.text()) : null;
    }
    if (Arrays.stream(byWords).filter(Objects::nonNull).distinct().count() >= 2) {
      System.arraycopy(byWords, 0, known, 0, known.length);
    }
  }

  List<Section> sections() {
    countLooks();
    Looks major = majorLooks();
    List<Section> sections = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    SectionKind kind = SectionKind.HEADER;
    Line previous = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean jump = previous != null && isJump(previous, line);
      SectionKind heading = headingKind(i);
      if (heading != null && known[i] == null && isMinor(looks(line), major)) {
        heading = null;
      }
      boolean inside = kind == SectionKind.EXPERIENCE || kind == SectionKind.EDUCATION;
      if (heading != null && inside && !jump && line.flow() == 0 && isMinor(looks(line), major)) {
        heading = null;
      }
      if (jump || heading != null) {
        sections.add(new Section(kind, open));
        open = new ArrayList<>();
        kind = heading != null ? heading : SectionKind.HEADER;
      }
      if (heading == null) {
        open.add(line);
      } else {
        List<Cell> rest = afterHeading(line);
        if (!rest.isEmpty()) {
          open.add(line.withCells(rest));
        }
      }
      previous = line;
    }
    sections.add(new Section(kind, open));
    return sections;
  }

  /** Where one column ends and another begins, other than a column's next page. */
  private static boolean isJump(Line previous, Line line) {
    if (previous.page() == line.page()) {
      return previous.flow() != line.flow();
    }
    if (previous.flow() == 0 && line.flow() == 0) {
      return false;
    }
    return Math.abs(previous.x0() - line.x0()) > SAME_COLUMN;
  }

  private static Run bodyStyle(List<Line> lines) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Run best = new Run(" ", 0, false, false, 0, false);
    int most = 0;
    for (Line line : lines) {
      Run style = line.style();
      int total = sizes.merge(look(style) * 31 + style.color(), line.text().length(), Integer::sum);
      if (total > most) {
        most = total;
        best = style;
      }
    }
    return best;
  }

  private static int look(Run run) {
    return Math.round(run.size() * 2) << 2 | (run.bold() ? 1 : 0) | (run.italic() ? 2 : 0);
  }

  /** Looks of a possible heading: style, colour and capitals. */
  private static int headingLook(Line line) {
    Run style = line.cells().get(0).runs().get(0);
    return (look(style) << 1 | (isCapitals(line.cells().get(0).text()) ? 1 : 0)) * 31
        + style.color();
  }

  private void countLooks() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      SectionKind kind = known[i];
      if (kind != null) {
        Run style = line.cells().get(0).runs().get(0);
        Looks looks = looks(line);
        looks.known++;
        looks.leastGap = Math.min(looks.leastGap, line.gapAbove());
        looks.kinds.add(kind);
        looks.size = style.size();
        looks.bold = style.bold();
        looks.capitals = isCapitals(headingText(line));
      } else if (line.cells().size() == 1 && couldBeHeading(line)) {
        looks(line).unknown++;
      }
    }
  }

  /** The look that most kinds of section share in the main text. */
  private @Nullable Looks majorLooks() {
    Looks best = null;
    for (Looks looks : headingLooks.values()) {
      if (looks.kinds.size() >= 3 && (best == null || looks.kinds.size() > best.kinds.size())) {
        best = looks;
      }
    }
    return best;
  }

  /** A heading within a job ("Technologies"): known words in a lesser look than the sections'. */
  private static boolean isMinor(Looks looks, @Nullable Looks major) {
    return major != null
        && looks != major
        && looks.kinds.size() < major.kinds.size()
        && (looks.size < major.size - 0.4f
            || (looks.size < major.size + 0.4f
                && ((major.bold && !looks.bold) || (major.capitals && !looks.capitals))));
  }

  private Looks looks(Line line) {
    return headingLooks.computeIfAbsent(headingLook(line), k -> new Looks());
  }

  private @Nullable SectionKind headingKind(int at) {
    Line line = lines.get(at);
    if (known[at] != null) {
      return known[at];
    }
    if (line.cells().size() == 1 && couldBeHeading(line) && line.style().size() > 0) {
      Looks looks = looks(line);
      boolean usual = looks.kinds.size() >= 2 && looks.unknown <= looks.known * 2;
      boolean distinct = !line.style().looksLike(body) || isCapitals(line.text());
      if (usual
          && distinct
          && line.gapAbove() > Math.max(1.3f, looks.leastGap * 0.85f)
          && !isNameOrContact(at)) {
        return Words.headingByAnyWord(line.text());
      }
    }
    return null;
  }

  private boolean isNameOrContact(int at) {
    return at < 2 || lines.get(at).text().indexOf('@') >= 0;
  }

  private boolean couldBeHeading(Line line) {
    String text = line.text();
    return !line.bullet()
        && text.length() <= LONGEST_HEADING
        && text.indexOf(',') < 0
        && text.indexOf('@') < 0
        && DateRanges.in(text).isEmpty()
        && Words.of(text).length <= 5
        && Character.isLetter(text.codePointAt(0));
  }

  /** What a line with a heading's words and looks is about, else null. */
  private @Nullable SectionKind knownKind(Line line) {
    String text = headingText(line);
    SectionKind kind =
        line.bullet() || text.length() > LONGEST_HEADING ? null : Words.heading(text);
    return kind != null && looksLikeHeading(line, text) ? kind : null;
  }

  private boolean looksLikeHeading(Line line, String text) {
    Run style = line.cells().get(0).runs().get(0);
    boolean distinct = !style.looksLike(body) || isCapitals(text) || line.text().endsWith(":");
    boolean apart = line.gapAbove() > 1.4f;
    if (line.cells().size() > 1) {
      return distinct || apart;
    }
    if (style.size() == 0) {
      return apart || isCapitals(text) || line.text().endsWith(":");
    }
    return distinct || line.gapAbove() > Line.PARAGRAPH;
  }

  /** The words of a heading: the first cell where the rest of the line is another's. */
  private static String headingText(Line line) {
    String text = line.text();
    if (line.cells().size() > 1) {
      String first = line.cells().get(0).text();
      return Words.heading(text) != null ? text : first;
    }
    return text;
  }

  private static List<Cell> afterHeading(Line line) {
    return line.cells().size() == 1 || Words.heading(line.text()) != null
        ? List.of()
        : line.cells().subList(1, line.cells().size());
  }

  static boolean isCapitals(String text) {
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper >= 3;
  }
}
