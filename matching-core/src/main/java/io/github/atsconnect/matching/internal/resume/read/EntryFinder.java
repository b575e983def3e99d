package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.Fold;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of each entry's head around its date. How many lines stand above the date is
 * learnt from the first entry, before which nothing else can stand.
 */
final class EntryFinder {
  private static final int MAX_ABOVE = 3;
  private static final int MAX_BELOW = 3;
  private static final float LOOSE = 1.3f;

  private final List<Line> lines;
  private final List<Anchor> anchors;
  private final boolean[] body;
  private final float margin;

  EntryFinder(List<Line> lines, List<Anchor> anchors) {
    this.lines = lines;
    this.anchors = anchors;
    float right = 0;
    for (Line line : lines) {
      right = Math.max(right, line.x1());
    }
    this.margin = right;
    this.body = new boolean[lines.size()];
    for (int i = 0; i < body.length; i++) {
      body[i] =
          isBody(lines.get(i))
              || (i > 0 && body[i - 1] && continues(lines.get(i - 1), lines.get(i)));
    }
    anchors.forEach(a -> body[a.line()] = false);
  }

  /** Whether a line goes on with the paragraph or list item above it. */
  private static boolean continues(Line above, Line line) {
    return line.style().size() > 0
        && line.flow() == above.flow()
        && line.cells().get(0).runs().get(0).looksLike(above.style())
        && line.gapAbove() < 1.5f
        && (line.cells().size() == 1 || Math.abs(line.x0() - above.x0()) < 3)
        && line.x0() >= above.x0() - 3;
  }

  List<Entry> entries() {
    if (anchors.isEmpty()) {
      return List.of();
    }
    int[] starts = starts();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      int limit = i + 1 < anchors.size() ? starts[i + 1] : lines.size();
      entries.add(entry(anchors.get(i), starts[i], end(anchors.get(i), limit)));
    }
    return entries;
  }

  private int[] starts() {
    int[] starts = new int[anchors.size()];
    int first = anchors.get(0).line();
    int usual = 0;
    while (usual < MAX_ABOVE && first - usual > 0 && isHead(first - usual - 1, first - usual)) {
      usual++;
    }
    boolean described = isDescribed(first - usual, 0);
    starts[0] = first - usual - (described ? 2 : 0);
    for (int i = 1; i < starts.length; i++) {
      int anchor = anchors.get(i).line();
      int floor = anchors.get(i - 1).lastLine() + 1;
      int start = start(anchor, floor, usual);
      // What follows the first entry's date is its own, unless the first has such a head as well.
      starts[i] = start - (described && isDescribed(start, floor) ? 2 : 0);
    }
    return starts;
  }

  /** Walks up from a date to where its entry begins. */
  private int start(int anchor, int floor, int usual) {
    int free = 0;
    while (free < MAX_ABOVE && anchor - free > floor) {
      int next = anchor - free;
      boolean apart = isApart(next);
      boolean afterBody = body[next - 1] || !isHead(next - 1, next);
      if (apart || afterBody) {
        // Nothing of the entry above can stand below its text, nor beyond a gap.
        return anchor - free;
      }
      free++;
    }
    return anchor - Math.min(free, usual);
  }

  /**
   * Whether an employer, told by its legal form, and a sentence on what it does stand above an
   * entry: forms set a date in the middle.
   */
  private boolean isDescribed(int start, int floor) {
    int at = start - 2;
    return at >= floor
        && body[start - 1]
        && !lines.get(start - 1).bullet()
        && isHead(at, start)
        && Words.FORMS.any(Words.of(lines.get(at).text()));
  }

  /** Whether a gap above the line parts it from what came before. */
  private boolean isApart(int at) {
    Line line = lines.get(at);
    float inner = at + 1 < lines.size() ? lines.get(at + 1).gapAbove() : 9;
    return line.gapAbove() > Math.max(1.45f, Math.min(inner, 2) * LOOSE);
  }

  private boolean isHead(int at, int below) {
    Line line = lines.get(at);
    return !body[at]
        && line.flow() == lines.get(below).flow()
        && (line.page() == lines.get(below).page() || at == 0);
  }

  private boolean isBody(Line line) {
    if (line.bullet()) {
      return true;
    }
    String text = line.text();
    int words = words(text);
    if (line.cells().size() == 1
        && words >= 8
        && line.style().size() > 0
        && line.x1() > margin - 8) {
      // Broken at the margin: running text.
      return true;
    }
    if (line.cells().size() > 1) {
      return words > 16 || text.length() > 140;
    }
    boolean sentence = isSentence(text, words);
    boolean lower = Character.isLowerCase(text.codePointAt(0)) && words > 3;
    return sentence || lower || words > 13 || text.length() > 100;
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static boolean isSentence(String text, int words) {
    if (text.endsWith("。")) {
      return true;
    }
    if (!text.endsWith(".") || words < 4) {
      return false;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1);
    String form = Fold.fold(last);
    boolean legalForm =
        Words.FORMS.has(form) || Words.FORMS.has(form.substring(0, form.length() - 1));
    return !legalForm && (words >= 7 || last.length() > 4);
  }

  private int end(Anchor anchor, int limit) {
    int end = anchor.lastLine() + 1;
    int stop = Math.min(limit, anchor.line() + 1 + MAX_BELOW);
    for (int i = anchor.line() + 1; i <= anchor.lastLine() && i < stop; i++) {
      if (body[i] || words(lines.get(i).text()) > 9) {
        return i;
      }
    }
    while (end < stop
        && !isBody(lines.get(end))
        && lines.get(end).gapAbove() < Line.PARAGRAPH * 1.3f) {
      end++;
    }
    return Math.min(end, limit);
  }

  private Entry entry(Anchor anchor, int start, int end) {
    List<Fragment> fragments = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (i < anchor.line() && body[i]) {
        continue; // what the employer does
      }
      fragments.addAll(FragmentCutter.cut(lines.get(i), i - anchor.line()));
    }
    return new Entry(anchor.range(), fragments);
  }
}
