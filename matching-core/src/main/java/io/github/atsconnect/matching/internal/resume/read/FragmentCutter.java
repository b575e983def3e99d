package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of an entry's head at gaps, changes of style and separating signs. */
final class FragmentCutter {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s[|•·∙⋅●▪■◦/–—~»›]\\s|\\s-\\s|\\s?[|｜]\\s?|\\s—|—\\s|\\s?@\\s|：|:\\s"
              + "|\\s(?:at|bei|beim|chez|w|presso|bij|hos|στην|στο)\\s(?=\\S)");
  private static final Pattern AT =
      Pattern.compile("\\s?(?:@|at|bei|beim|chez|presso|bij|hos|στην|στο)\\s");
  private static final Pattern DASH = Pattern.compile("\\s?[–—-]\\s?");

  /** "【業務内容】": a heading of what follows, and neither a job nor an employer. */
  private static final Pattern LABEL =
      Pattern.compile(
          "【[^】]*】|〔[^〕]*〕|［[^］]*］|＜[^＞]*＞|《[^》]*》|\\[[^\\]A-Za-z\\p{InCJK_Unified_Ideographs}]*+\\p{InCJK_Unified_Ideographs}[^\\]A-Za-z]*+\\]");

  private static final String EDGES = " \t,;:|-–—·•()[]/.،、@~";

  /** A piece of a cell in one style. */
  private record Piece(String text, Run style) {}

  private FragmentCutter() {}

  /** The fragments of one line; {@code offset} is its place relative to the entry's date. */
  static List<Fragment> cut(Line line, int offset) {
    List<Fragment> fragments = new ArrayList<>();
    for (int c = 0; c < line.cells().size(); c++) {
      Cell cell = line.cells().get(c);
      int ordinal = 0;
      for (Piece piece : pieces(cell)) {
        ordinal = separate(piece, offset, c, ordinal, fragments);
      }
    }
    return fragments;
  }

  /** The same, but commas separate too. */
  static List<Fragment> cutAtCommas(Fragment whole) {
    List<Fragment> fragments = new ArrayList<>();
    int ordinal = 0;
    for (String part : whole.text.split(",\\s|，|、|،\\s?", -1)) {
      add(fragments, part, whole.slot + "," + ordinal++, whole.style, whole.afterAt, false);
    }
    return fragments;
  }

  private static int separate(
      Piece piece, int offset, int cell, int from, List<Fragment> fragments) {
    int ordinal = from;
    Matcher m = SEPARATOR.matcher(piece.text());
    int at = 0;
    boolean afterAt = false;
    boolean afterDash = false;
    for (boolean more = true; more; ) {
      more = m.find();
      String part = piece.text().substring(at, more ? m.start() : piece.text().length());
      String slot = slot(offset, cell, ordinal, piece);
      ordinal += add(fragments, part, slot, piece.style(), afterAt, afterDash) ? 1 : 0;
      if (more) {
        afterAt = AT.matcher(m.group()).matches();
        afterDash = DASH.matcher(m.group()).matches();
        at = m.end();
      }
    }
    return ordinal;
  }

  private static String slot(int offset, int cell, int ordinal, Piece piece) {
    Run s = piece.style();
    return offset + "." + cell + "." + ordinal + (s.bold() ? "b" : "") + (s.italic() ? "i" : "");
  }

  private static boolean add(
      List<Fragment> fragments,
      String raw,
      String slot,
      Run style,
      boolean afterAt,
      boolean afterDash) {
    String text = trim(raw);
    if (text.isEmpty() || LABEL.matcher(raw.strip()).matches()) {
      return false;
    }
    fragments.add(new Fragment(text, slot, style, afterAt, afterDash));
    return true;
  }

  /** Takes signs off the ends, but leaves a bracket that has its partner. */
  static String trim(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && EDGES.indexOf(raw.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(raw.charAt(to - 1)) >= 0) {
      char c = raw.charAt(to - 1);
      boolean closes =
          (c == ')' && raw.lastIndexOf('(', to - 1) > from)
              || (c == ']' && raw.lastIndexOf('[', to - 1) > from);
      boolean abbreviates = c == '.' && to - from > 1 && Character.isLetter(raw.charAt(to - 2));
      if (closes || abbreviates) {
        break;
      }
      to--;
    }
    boolean opens =
        from > 0
            && ((raw.charAt(from - 1) == '[' && raw.substring(from, to).indexOf(']') > 0)
                || (raw.charAt(from - 1) == '(' && raw.substring(from, to).indexOf(')') > 0));
    if (opens) {
      from--;
    }
    return raw.substring(from, to);
  }

  /** The cell's runs without the dates, neighbours in one style joined. */
  private static List<Piece> pieces(Cell cell) {
    boolean[] dated = dated(cell.text());
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Run style = cell.runs().get(0);
    int offset = 0;
    boolean first = true;
    for (Run run : cell.runs()) {
      if (!first && !run.glued()) {
        offset++;
      }
      if (!first && !run.looksLike(style) && worthCutting(text, run)) {
        flush(pieces, text, style);
        style = run;
      } else if (!first && !run.glued()) {
        text.append(' ');
      }
      for (int i = 0; i < run.text().length(); i++) {
        boolean date = offset + i < dated.length && dated[offset + i];
        if (!date) {
          text.append(run.text().charAt(i));
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '\u0001') {
          text.append('\u0001');
        }
      }
      offset += run.text().length();
      first = false;
    }
    flush(pieces, text, style);
    return pieces;
  }

  private static boolean worthCutting(CharSequence before, Run run) {
    return before.length() > 0 && run.text().length() > 1;
  }

  private static void flush(List<Piece> pieces, StringBuilder text, Run style) {
    for (String part : text.toString().split("\u0001", -1)) {
      if (!part.isBlank()) {
        pieces.add(new Piece(part.strip(), style));
      }
    }
    text.setLength(0);
  }

  private static boolean[] dated(String text) {
    boolean[] dated = new boolean[text.length()];
    for (DateRange range : DateRanges.in(text)) {
      for (int i = range.from(); i < range.to(); i++) {
        dated[i] = true;
      }
    }
    return dated;
  }
}
