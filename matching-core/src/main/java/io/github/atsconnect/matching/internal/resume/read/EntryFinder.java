package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
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

  EntryFinder(List<Line> lines, List<Anchor> anchors) {
    this.lines = lines;
    this.anchors = anchors;
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
    starts[0] = first - usual;
    for (int i = 1; i < starts.length; i++) {
      int anchor = anchors.get(i).line();
      int floor = anchors.get(i - 1).lastLine() + 1;
      starts[i] = start(anchor, floor, usual);
    }
    return starts;
  }

  /** Walks up from a date to where its entry begins. */
  private int start(int anchor, int floor, int usual) {
    int free = 0;
    boolean apart = false;
    while (free < MAX_ABOVE && anchor - free > floor && !apart) {
      int next = anchor - free;
      apart = isApart(next);
      if (apart || !isHead(next - 1, next)) {
        break;
      }
      free++;
    }
    return anchor - (apart ? free : Math.min(free, usual));
  }

  /** Whether a gap above the line parts it from what came before. */
  private boolean isApart(int at) {
    Line line = lines.get(at);
    float inner = at + 1 < lines.size() ? lines.get(at + 1).gapAbove() : 9;
    return line.gapAbove() > Math.max(1.45f, Math.min(inner, 2) * LOOSE);
  }

  private boolean isHead(int at, int below) {
    Line line = lines.get(at);
    return !isBody(line)
        && line.flow() == lines.get(below).flow()
        && (line.page() == lines.get(below).page() || at == 0);
  }

  private static boolean isBody(Line line) {
    if (line.bullet()) {
      return true;
    }
    String text = line.text();
    if (line.cells().size() > 1) {
      return text.length() > 200;
    }
    int words = Words.of(text).length;
    boolean sentence = text.endsWith(".") && words >= 6;
    boolean lower = Character.isLowerCase(text.codePointAt(0)) && words > 3;
    return sentence || lower || words > 13 || text.length() > 100;
  }

  private int end(Anchor anchor, int limit) {
    int end = anchor.lastLine() + 1;
    int stop = Math.min(limit, anchor.line() + 1 + MAX_BELOW);
    for (int i = anchor.line() + 1; i <= anchor.lastLine() && i < stop; i++) {
      if (isBody(lines.get(i)) && lines.get(i).cells().size() == 1) {
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
      fragments.addAll(FragmentCutter.cut(lines.get(i), i - anchor.line()));
    }
    return new Entry(anchor.range(), fragments);
  }
}
