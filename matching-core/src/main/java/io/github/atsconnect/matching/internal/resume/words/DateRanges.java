package io.github.atsconnect.matching.internal.resume.words;

import io.github.atsconnect.matching.internal.resume.words.DateTokens.Token;
import io.github.atsconnect.matching.internal.resume.words.DateTokens.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and ranges of dates in a line, in many languages and notations: {@code Jan 2019 –
 * Present}, {@code 03/2019 bis heute}, {@code 2018年9月〜2020年3月}, {@code Summer ’16}.
 */
public final class DateRanges {
  private static final int LONGEST_LINE = 400;
  private static final int PRESENT_WORDS = 4;

  private final String text;
  private final List<Token> tokens;
  private final DateReader dates;

  private DateRanges(String text) {
    this.text = text;
    this.tokens = DateTokens.of(text);
    this.dates = new DateReader(tokens);
  }

  /** All dates and ranges in {@code text}, from left to right, not overlapping. */
  public static List<DateRange> in(String text) {
    if (text.length() > LONGEST_LINE || !mayHoldDates(text)) {
      return List.of();
    }
    return new DateRanges(text).find();
  }

  /** Whether the whole text means "until now". */
  public static boolean isPresent(String text) {
    return text.length() < 32 && DateWords.isPresent(Fold.fold(text));
  }

  private static boolean mayHoldDates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    if (text.length() > 100 || !hasDash(text) && text.length() > 24) {
      return false;
    }
    for (String word : Words.of(text)) {
      if (DateWords.isYearWord(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDash(String text) {
    return text.indexOf('–') >= 0 || text.indexOf('-') >= 0 || text.indexOf('—') >= 0;
  }

  private List<DateRange> find() {
    List<DateRange> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Found range = rangeAt(i);
      if (range == null) {
        i++;
      } else {
        found.add(range.range());
        i = range.next();
      }
    }
    return found;
  }

  private record Found(DateRange range, int next) {}

  private @Nullable Found rangeAt(int at) {
    boolean since = word(at) != null && DateWords.isFrom(token(at).text());
    int first = since ? at + 1 : at;
    if (since && word(first) != null && DateWords.isFiller(token(first).text())) {
      first++;
    }
    DateReader.Date start = dates.at(first, false);
    boolean yearless = false;
    if (start == null) {
      start = yearlessMonth(first);
      yearless = start != null;
    }
    if (start == null) {
      return placeholder(at);
    }
    int separator = separator(start.next());
    int second = separator;
    boolean joined = separator > start.next();
    if (joined) {
      DateReader.Date end = dates.at(second, !start.bare());
      if (end != null) {
        String from = yearless ? withYear(start, end) : start.iso();
        return range(at, from, end.iso(), end.next());
      }
    }
    int present = present(second, joined);
    if (present > second && !yearless) {
      return range(at, start.iso(), DateRange.PRESENT, present);
    }
    if (yearless || (start.bare() && !start.plausible())) {
      return null;
    }
    if (since) {
      return range(at, start.iso(), DateRange.PRESENT, start.next());
    }
    boolean open = joined && second >= tokens.size();
    int next = open ? second : start.next();
    return new Found(
        new DateRange(
            start.iso(),
            null,
            token(first).from(),
            token(next - 1).to(),
            open ? DateRange.Shape.OPEN : DateRange.Shape.SINGLE),
        next);
  }

  private Found range(int at, @Nullable String start, @Nullable String end, int next) {
    return new Found(
        new DateRange(start, end, token(at).from(), token(next - 1).to(), DateRange.Shape.RANGE),
        next);
  }

  /** "Jan" of "Jan – Mar 2020". */
  private DateReader.@Nullable Date yearlessMonth(int at) {
    String w = word(at);
    int month = w == null ? 0 : DateWords.month(w);
    if (month == 0 || separator(at + 1) == at + 1) {
      return null;
    }
    return new DateReader.Date(0, month, at + 1, false, false);
  }

  private static @Nullable String withYear(DateReader.Date month, DateReader.Date end) {
    String iso = end.iso();
    return iso == null || iso.length() < 4
        ? null
        : new DateReader.Date(end.year(), month.month(), 0, false, false).iso();
  }

  /** "year – year", "start date – end date": a range that says nothing yet. */
  private @Nullable Found placeholder(int at) {
    int first = yearWords(at);
    if (first == at) {
      return null;
    }
    int separator = separator(first);
    if (separator == first) {
      boolean alone = at == 0 && first == tokens.size();
      return alone
          ? new Found(
              new DateRange(
                  null, null, token(at).from(), token(first - 1).to(), DateRange.Shape.SINGLE),
              first)
          : null;
    }
    int second = yearWords(separator);
    if (second > separator) {
      return range(at, null, null, second);
    }
    int present = present(separator, true);
    return present > separator ? range(at, null, DateRange.PRESENT, present) : null;
  }

  private int yearWords(int at) {
    String one = word(at);
    String two = word(at + 1);
    if (one != null && two != null && DateWords.isYearWord(one + " " + two)) {
      return at + 2;
    }
    return one != null && DateWords.isYearWord(one) ? at + 1 : at;
  }

  /** Index after dashes and words that mean "to", or {@code at} itself. */
  private int separator(int at) {
    int i = at;
    boolean dash = false;
    while (i < tokens.size()) {
      Token t = tokens.get(i);
      boolean to = t.type() == Type.WORD && DateWords.isTo(t.text()) && !dash;
      boolean filler = i > at && t.type() == Type.WORD && DateWords.isFiller(t.text()) && !dash;
      if (t.type() == Type.DASH || to || filler) {
        dash |= t.type() == Type.DASH;
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Index after words that mean "now", or {@code at} itself. */
  private int present(int at, boolean joined) {
    if (at > 0 && !joined && !adjacent(at)) {
      return at;
    }
    int from = at;
    while (from < tokens.size()
        && from < at + 2
        && (tokens.get(from).type() == Type.OTHER || tokens.get(from).type() == Type.COMMA)) {
      from++;
    }
    StringBuilder phrase = new StringBuilder();
    int best = at;
    int words = 0;
    for (int i = from; i < tokens.size() && words < PRESENT_WORDS; i++) {
      Type type = token(i).type();
      if (type == Type.WORD) {
        phrase.append(words++ == 0 ? "" : " ").append(token(i).text());
        best = DateWords.isPresent(phrase.toString()) ? i + 1 : best;
      } else if (words == 0
          || (type != Type.APOSTROPHE && type != Type.DOT && type != Type.SLASH)) {
        break;
      }
    }
    return best;
  }

  /** Whether the token follows the one before it as in 2019年至今 or "2019 to date". */
  private boolean adjacent(int at) {
    return at < tokens.size() && token(at).from() - token(at - 1).to() <= 1;
  }

  private Token token(int at) {
    return tokens.get(at);
  }

  private @Nullable String word(int at) {
    return at < tokens.size() && tokens.get(at).type() == Type.WORD ? tokens.get(at).text() : null;
  }

  @Override
  public String toString() {
    return "DateRanges[" + text.length() + " characters]";
  }
}
