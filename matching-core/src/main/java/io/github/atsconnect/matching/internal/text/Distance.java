package io.github.atsconnect.matching.internal.text;

/** Edit distances between short folded texts. */
public final class Distance {

  private static final int MAX_LENGTH = 64;

  private Distance() {}

  /**
   * Optimal string alignment distance (insert, delete, replace, swap of neighbours), or {@code
   * limit + 1} when it is larger than {@code limit}. Texts longer than 64 characters are compared
   * by their first 64.
   *
   * <p>Source: Damerau 1964, in the restricted form.
   */
  public static int edits(String a, String b, int limit) {
    int n = Math.min(a.length(), MAX_LENGTH);
    int m = Math.min(b.length(), MAX_LENGTH);
    if (Math.abs(n - m) > limit) {
      return limit + 1;
    }
    int from = 0;
    while (from < n && from < m && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    while (n > from && m > from && a.charAt(n - 1) == b.charAt(m - 1)) {
      n--;
      m--;
    }
    int rows = n - from;
    int columns = m - from;
    if (rows == 0 || columns == 0) {
      return Math.min(rows + columns, limit + 1);
    }
    return limit == 1 ? one(a, b, from, rows, columns) : band(a, b, from, rows, columns, limit);
  }

  /** The same for texts that differ at both ends, where nothing but one edit is of interest. */
  private static int one(String a, String b, int from, int rows, int columns) {
    boolean single = Math.max(rows, columns) == 1;
    boolean swap =
        rows == 2
            && columns == 2
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from);
    return single || swap ? 1 : 2;
  }

  /** Only cells near the diagonal can stay within the limit; all others count as beyond it. */
  private static int band(String a, String b, int from, int rows, int columns, int limit) {
    int[] before = new int[columns + 1];
    int[] previous = new int[columns + 1];
    int[] current = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      int first = Math.max(1, i - limit);
      int last = Math.min(columns, i + limit);
      current[first - 1] = first == 1 ? i : limit + 1;
      int best = current[first - 1];
      char ca = a.charAt(from + i - 1);
      char beforeA = i > 1 ? a.charAt(from + i - 2) : 0;
      char beforeB = first > 1 ? b.charAt(from + first - 2) : 0;
      for (int j = first; j <= last; j++) {
        char cb = b.charAt(from + j - 1);
        int d =
            Math.min(
                Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (ca == cb ? 0 : 1));
        if (i > 1 && j > 1 && ca == beforeB && beforeA == cb && before[j - 2] + 1 < d) {
          d = before[j - 2] + 1;
        }
        current[j] = d;
        best = Math.min(best, d);
        beforeB = cb;
      }
      if (best > limit) {
        return limit + 1;
      }
      if (last < columns) {
        current[last + 1] = limit + 1;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return Math.min(previous[columns], limit + 1);
  }

  /**
   * Whether two words look like one word with a typing error: one edit from four letters on, two
   * from eight on.
   */
  public static boolean isTypo(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3 || Math.max(a.length(), b.length()) < 4) {
      return false;
    }
    int limit = shorter >= 8 ? 2 : 1;
    // A misspelt word keeps its beginning or its end.
    boolean plausible =
        a.charAt(0) == b.charAt(0)
            || a.charAt(1) == b.charAt(1)
            || a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
    return plausible && Math.abs(a.length() - b.length()) <= limit && edits(a, b, limit) <= limit;
  }

  /** Length of the common prefix. */
  public static int commonPrefix(String a, String b) {
    int n = Math.min(a.length(), b.length());
    int i = 0;
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
