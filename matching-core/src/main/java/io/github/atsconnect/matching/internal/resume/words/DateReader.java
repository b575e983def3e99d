package io.github.atsconnect.matching.internal.resume.words;

import io.github.atsconnect.matching.internal.resume.words.DateTokens.Token;
import io.github.atsconnect.matching.internal.resume.words.DateTokens.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one date at a position among tokens. */
final class DateReader {
  private static final int TWO_DIGIT_PIVOT = 60;
  private static final List<String> ERAS = List.of("令和", "平成", "昭和", "大正");

  /**
   * A date.
   *
   * @param year as printed, or 0 for a placeholder
   * @param month 1 to 12, or 0
   * @param next index of the token after it
   * @param bare only a number, nothing else says that it is a date
   * @param plausible whether a bare number is a year of a living person's life
   * @param era name of the era that the year is counted in, or empty
   */
  record Date(int year, int month, int next, boolean bare, boolean plausible, String era) {

    Date(int year, int month, int next, boolean bare, boolean plausible) {
      this(year, month, next, bare, plausible, "");
    }

    @Nullable String iso() {
      if (!era.isEmpty()) {
        return era + (year == 1 ? "元" : year) + "年" + (month == 0 ? "" : month + "月");
      }
      if (year == 0) {
        return null;
      }
      String y = year < 1000 ? "0" + year : Integer.toString(year);
      return month == 0 ? y : y + (month < 10 ? "-0" : "-") + month;
    }
  }

  private final List<Token> tokens;

  DateReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The date at {@code at}, or null; {@code shortYears} allows 06/19 and the like. */
  @Nullable Date at(int at, boolean shortYears) {
    Date inEra = fromEra(at);
    if (inEra != null) {
      return inEra;
    }
    if (isMonthWord(at) && isMonth(at + 1)) {
      return fromNumberedMonth(at + 1);
    }
    int i = at;
    while (isFiller(i) && i < at + 2) {
      i++;
    }
    if (type(i) == Type.APOSTROPHE && isNumber(i + 1, 2)) {
      return shortYear(0, i + 1);
    }
    if (type(i) == Type.WORD) {
      return fromWord(i);
    }
    if (type(i) != Type.NUMBER) {
      return null;
    }
    Token n = token(i);
    if (n.length() == 4) {
      return fromYear(i);
    }
    return n.length() <= 2 ? fromShort(i, shortYears) : null;
  }

  /** 令和3年4月, 平成元年: kept as printed. */
  private @Nullable Date fromEra(int at) {
    if (type(at) != Type.WORD) {
      return null;
    }
    String word = token(at).text();
    for (String era : ERAS) {
      int month = 0;
      if (word.equals(era + "元年")) {
        month = at + 1;
      } else if (word.equals(era) && type(at + 1) == Type.NUMBER && token(at + 1).length() <= 2) {
        month = type(at + 2) == Type.MARK ? at + 3 : 0;
      }
      if (month > 0) {
        int year = month == at + 1 ? 1 : token(at + 1).value();
        boolean told = isMonth(month) && type(month + 1) == Type.MARK;
        int next = told ? month + 2 : month;
        boolean day = told && type(next) == Type.NUMBER && type(next + 1) == Type.MARK;
        return new Date(
            year, told ? token(month).value() : 0, day ? next + 2 : next, false, true, era);
      }
    }
    return null;
  }

  /** "Tháng 3 năm 2021", "T3/2021": months that have numbers for names. */
  private @Nullable Date fromNumberedMonth(int at) {
    int i = at + 1;
    if (type(i) == Type.SLASH || type(i) == Type.DASH || type(i) == Type.DOT) {
      i++;
    } else {
      while (type(i) == Type.COMMA || (type(i) == Type.WORD && token(i).text().equals("nam"))) {
        i++;
      }
    }
    return isNumber(i, 4) ? year4(token(i).value(), token(at).value(), i + 1) : null;
  }

  private boolean isMonthWord(int at) {
    return type(at) == Type.WORD && List.of("thang", "thg", "th", "t").contains(token(at).text());
  }

  /** March 2020, March 5, 2020, Mar ’20, Summer 2019. */
  private @Nullable Date fromWord(int at) {
    String w = token(at).text();
    int month = DateWords.month(w);
    int season = month == 0 ? DateWords.season(w) : 0;
    boolean generic = w.equals("month") || w.equals("monat") || w.equals("mes") || w.equals("mois");
    if (month == 0 && season == 0 && !generic) {
      return null;
    }
    int i = at + 1;
    while (type(i) == Type.DOT
        || type(i) == Type.COMMA
        || isFiller(i)
        || (type(i) == Type.APOSTROPHE && isNumber(i + 1, 4))) {
      i++;
    }
    if (isNumber(i, 1) || (isNumber(i, 2) && token(i).value() <= 31)) {
      int afterDay = i + 1;
      while (type(afterDay) == Type.COMMA || type(afterDay) == Type.DOT || isFiller(afterDay)) {
        afterDay++;
      }
      if (isNumber(afterDay, 4) && isYear(token(afterDay).value())) {
        return new Date(token(afterDay).value(), month, afterDay + 1, false, true);
      }
    }
    if (type(i) == Type.APOSTROPHE && isNumber(i + 1, 2)) {
      return shortYear(month, i + 1);
    }
    if (type(i) == Type.SLASH || type(i) == Type.DASH) {
      i = isNumber(i + 1, 4) || (isNumber(i + 1, 2) && type(i) == Type.SLASH) ? i + 1 : i;
    }
    if (isNumber(i, 4) && token(i).value() >= 1000 && token(i).value() < 3000) {
      return new Date(token(i).value(), month, i + 1, false, true);
    }
    if (isPlaceholderYear(i)) {
      return new Date(0, 0, i + 2, false, true);
    }
    return isNumber(i, 2) && month > 0 ? shortYear(month, i) : null;
  }

  /** 2018年9月, 2018-09, 2018.09.01, 2018 September, 2018. */
  private @Nullable Date fromYear(int at) {
    int year = token(at).value();
    int next = at + 1;
    if (type(next) == Type.MARK) {
      if (isMonth(next + 1) && type(next + 2) == Type.MARK) {
        int end = next + 3;
        if (type(end) == Type.NUMBER && type(end + 1) == Type.MARK) {
          end += 2;
        }
        return new Date(year, token(next + 1).value(), end, false, true);
      }
      return new Date(year, 0, next + 1, false, true);
    }
    if (!isYear(year)) {
      return null;
    }
    boolean joint =
        type(next) == Type.DOT
            || type(next) == Type.SLASH
            || (type(next) == Type.DASH && token(next).from() == token(at).to());
    if (joint && isMonth(next + 1) && !isNumber(next + 1, 1, Type.DASH)) {
      int end = next + 2;
      boolean day = type(end) == type(next) && type(end + 1) == Type.NUMBER;
      if (day && token(end + 1).length() <= 2) {
        end += 2;
      } else if (type(end) == Type.DOT && token(end).from() == token(end - 1).to()) {
        end++;
      }
      return new Date(year, token(next + 1).value(), end, false, true);
    }
    // "2021. március": the year is an ordinal number there.
    next = type(next) == Type.DOT && type(next + 1) == Type.WORD ? next + 1 : next;
    int month = type(next) == Type.WORD ? DateWords.month(token(next).text()) : 0;
    if (month > 0 && !isNumber(next + 1, 4)) {
      int end = type(next + 1) == Type.DOT ? next + 2 : next + 1;
      return new Date(year, month, end, false, true);
    }
    int end = type(next) == Type.WORD && isYearSuffix(token(next).text()) ? next + 1 : next;
    return new Date(year, 0, end, true, year >= 1940 && year < 2100);
  }

  /** 03/2019, 01.03.2019, 5 March 2019, 03/19. */
  private @Nullable Date fromShort(int at, boolean shortYears) {
    int first = token(at).value();
    int next = at + 1;
    Type sign = type(next);
    if (sign == Type.SLASH || sign == Type.DOT || sign == Type.DASH) {
      boolean tight = sign != Type.DASH || token(next).from() == token(at).to();
      if (isNumber(next + 1, 4) && first >= 1 && first <= 12 && tight) {
        return year4(token(next + 1).value(), first, next + 2);
      }
      boolean three = type(next + 2) == sign && isNumber(next + 3, 4);
      if (three && type(next + 1) == Type.NUMBER) {
        int second = token(next + 1).value();
        int month = second >= 1 && second <= 12 ? second : first;
        return month <= 12 ? year4(token(next + 3).value(), month, next + 4) : null;
      }
      boolean month = first >= 1 && first <= 12 && token(at).length() == 2;
      if (sign == Type.SLASH && isNumber(next + 1, 2) && month) {
        boolean range = shortYears || type(next + 2) == Type.DASH;
        return range ? shortYear(first, next + 1) : null;
      }
    }
    int i = next;
    while (i < next + 2 && (type(i) == Type.DOT || isFiller(i) || isOrdinal(i))) {
      i++;
    }
    if (first >= 1 && first <= 31 && type(i) == Type.WORD && DateWords.month(token(i).text()) > 0) {
      return fromWord(i);
    }
    return isPlaceholderYear(at) ? new Date(0, 0, at + 2, false, true) : null;
  }

  private @Nullable Date year4(int year, int month, int next) {
    return isYear(year) ? new Date(year, month, next, false, true) : null;
  }

  private Date shortYear(int month, int at) {
    int value = token(at).value();
    int year = value < TWO_DIGIT_PIVOT ? 2000 + value : 1900 + value;
    return new Date(year, month, at + 1, false, true);
  }

  /** Gregorian, and the years that Iran, the Islamic world and Thailand write. */
  private static boolean isYear(int year) {
    return (year >= 1900 && year < 2100)
        || (year >= 1300 && year < 1500)
        || (year >= 2440 && year < 2600);
  }

  private boolean isPlaceholderYear(int at) {
    return isNumber(at, 2)
        && type(at + 1) == Type.WORD
        && token(at + 1).from() == token(at).to()
        && (token(at + 1).text().equals("xx") || token(at + 1).text().equals("yy"));
  }

  private boolean isMonth(int at) {
    return type(at) == Type.NUMBER
        && token(at).length() <= 2
        && token(at).value() >= 1
        && token(at).value() <= 12;
  }

  private static boolean isYearSuffix(String folded) {
    return folded.equals("г") || folded.equals("гг") || folded.equals("р") || folded.equals("r");
  }

  private boolean isOrdinal(int at) {
    return type(at) == Type.WORD
        && List.of("st", "nd", "rd", "th", "er", "o", "a").contains(token(at).text());
  }

  private boolean isFiller(int at) {
    return type(at) == Type.WORD && DateWords.isFiller(token(at).text());
  }

  private boolean isNumber(int at, int length) {
    return type(at) == Type.NUMBER && token(at).length() == length;
  }

  private boolean isNumber(int at, int length, Type before) {
    return isNumber(at, length) && type(at - 1) == before;
  }

  private Type type(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).type() : Type.OTHER;
  }

  private Token token(int at) {
    return tokens.get(at);
  }
}
