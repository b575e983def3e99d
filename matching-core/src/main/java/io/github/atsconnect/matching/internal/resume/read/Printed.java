package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.Fold;
import io.github.atsconnect.matching.resume.Finding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The letters and digits of a line, each with its place: finds where in it a value stands. */
public final class Printed {

  private static final float ABOVE = 0.82f;
  private static final float BELOW = 0.24f;

  private static final float TYPED_SIZE = 10;
  private static final float TYPED_WIDTH = 5.6f;
  private static final float TYPED_HEIGHT = 14;

  private final Line line;
  private final StringBuilder letters = new StringBuilder();
  private float[] from;
  private float[] to;

  Printed(Line line) {
    this.line = line;
    int n = line.text().length();
    this.from = new float[n];
    this.to = new float[n];
    for (Cell cell : line.cells()) {
      add(cell);
    }
  }

  private void add(Cell cell) {
    String text = cell.text();
    float width = (cell.x1() - cell.x0()) / Math.max(1, text.length());
    for (int i = 0; i < text.length(); i++) {
      String folded = Fold.fold(text.substring(i, i + 1));
      for (int k = 0; k < folded.length(); k++) {
        if (Character.isLetterOrDigit(folded.charAt(k))) {
          int at = letters.length();
          if (at == from.length) {
            from = Arrays.copyOf(from, at * 2 + 1);
            to = Arrays.copyOf(to, at * 2 + 1);
          }
          from[at] = cell.x0() + i * width;
          to[at] = cell.x0() + (i + 1) * width;
          letters.append(folded.charAt(k));
        }
      }
    }
  }

  /** The letters and digits of a value, as they are looked for. */
  static String lettersOf(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      String folded = Fold.fold(value.substring(i, i + 1));
      for (int k = 0; k < folded.length(); k++) {
        if (Character.isLetterOrDigit(folded.charAt(k))) {
          out.append(folded.charAt(k));
        }
      }
    }
    return out.toString();
  }

  Line line() {
    return line;
  }

  boolean contains(String lettersOfValue) {
    return !lettersOfValue.isEmpty() && letters.indexOf(lettersOfValue) >= 0;
  }

  /** Whether the line ends with the first letters of a value, some at least. */
  boolean begins(String lettersOfValue) {
    int least = Math.max(3, lettersOfValue.length() / 4);
    for (int n = lettersOfValue.length() - 1; n >= least; n--) {
      int at = letters.length() - n;
      if (at >= 0 && letters.indexOf(lettersOfValue.substring(0, n), at) == at) {
        return true;
      }
    }
    return false;
  }

  /** Where a value stands, or the whole line where it is not in it. */
  Finding.Box box(@Nullable String lettersOfValue) {
    String value = lettersOfValue == null ? "" : lettersOfValue;
    int at = value.isEmpty() ? -1 : letters.indexOf(value);
    float left = at < 0 ? line.x0() : from[at];
    float right = at < 0 ? line.x1() : to[at + value.length() - 1];
    return box(line, Math.min(left, right), Math.max(left, right));
  }

  /**
   * The box of a part of a line. Plain text, whose places are numbers of lines and characters, is
   * given the size of a page that is typed.
   */
  public static Finding.Box box(Line line, float left, float right) {
    boolean typed = line.style().size() == 0;
    float size = typed ? TYPED_SIZE : line.style().size();
    float wide = typed ? TYPED_WIDTH : 1;
    float y = typed ? (line.y() + 2) * TYPED_HEIGHT : line.y();
    float x = typed ? TYPED_HEIGHT * 2 : 0;
    return new Finding.Box(
        x + left * wide, y - ABOVE * size, (right - left) * wide, (ABOVE + BELOW) * size);
  }
}
