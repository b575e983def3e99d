package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers among the person's contacts, as printed and without their extension. A number that
 * says what it is (a country code, a label, brackets) counts as it stands; bare digits must be a
 * number in one of the countries that the contacts speak of, where they speak of any.
 */
final class PhoneFinder {
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\d@/._-])(?:\\+|\\(|00)?\\d[\\d\\s().·∙/‐‑−–—-]{5,22}\\d(?![\\d@]|\\p{L})");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?iu)(?<=[\\d)])[\\s,(]*(?:ext(?:ension)?|extn|x|poste|int(?:erno)?|ramal|anexo|dahili|wew|доб|вн|durchwahl|dw|linje|máy lẻ|内線|分机|內線|분기|내선|ต่อ|שלוחה|تحويلة|داخلی)[.:]?\\s*\\d{1,6}(?!\\d)\\)?");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:19|20)\\d\\d[\\s.·/-]?[01]?\\d[\\s.·/-]?[0-3]?\\d|[0-3]?\\d[\\s./-]+[01]?\\d[\\s./-]+(?:19|20)\\d\\d");
  private static final Pattern FAX =
      Pattern.compile("(?iu)\\b(?:tele)?fax\\b|факс|传真|傳真|팩스|โทรสาร|פקס|فاكس|فکس|نمابر");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)\\b(?:tel[eé]?|tele?phone|phone|mobile?|cell|handy|telefon\\w*|t[eé]l[eé]phone|telefone|tel[eé]fono|portable|celular|m[oó]vil|telemóvel|móvel|cellulare|puhelin|mobiltelefon|gsm|kom|whatsapp|cep|hp|τηλ\\p{L}*|κιν\\p{L}*|тел\\p{L}*|моб\\p{L}*)\\b"
              + "|電話|电话|電话|携帯|手机|手機|전화|연락처|휴대|핸드폰|טלפון|טל|נייד|سلولار|هاتف|جوال|الجوال|موبايل|تلفن|موبایل|همراه|โทร|มือถือ|เบอร์|điện thoại|đt|sđt|di động|फ़ोन|फोन|मोबाइल");
  private static final int LOCAL = 7;
  private static final int MOST_DIGITS = 15;

  private final Zones zones;
  private final Map<String, String> found = new LinkedHashMap<>();
  private @Nullable PhoneRegions regions;

  PhoneFinder(Zones zones) {
    this.zones = zones;
  }

  /** Numbers by their digits; {@code tel} holds the targets of the person's own links. */
  Map<String, String> find(List<String> tel) {
    String above = "";
    for (Line line : zones.own()) {
      if (hasDigits(line.text())) {
        boolean label = LABEL.matcher(line.text()).find() || isLabel(above);
        for (Cell cell : line.cells()) {
          add(cell.text(), label);
        }
      }
      above = line.text();
    }
    if (found.isEmpty()) {
      for (Line line : zones.notOthers()) {
        if (hasDigits(line.text()) && LABEL.matcher(line.text()).find()) {
          add(line.text(), true);
        }
      }
    }
    tel.forEach(t -> add(t, true));
    if (found.keySet().stream().anyMatch(k -> k.length() > LOCAL)) {
      // Beside a whole number, seven digits are a postcode or the like.
      found.keySet().removeIf(k -> k.length() <= LOCAL);
    }
    return found;
  }

  /** A line that holds nothing but a label, the number below it. */
  private static boolean isLabel(String text) {
    return text.length() <= 24 && !hasDigits(text) && LABEL.matcher(text).find();
  }

  private void add(String raw, boolean label) {
    String text = EXTENSION.matcher(plainDigits(raw)).replaceAll(" ; ");
    for (String part : text.split("[|;,،、•]| [–—] ", -1)) {
      if (hasDigits(part) && !FAX.matcher(part).find()) {
        addPart(part, label);
      }
    }
  }

  private void addPart(String text, boolean label) {
    List<DateRange> dates = DateRanges.in(text);
    Matcher m = PHONE.matcher(text);
    while (m.find()) {
      String phone = m.group().strip();
      String digits = ContactFinder.digits(phone);
      boolean plausible =
          digits.length() >= LOCAL
              && digits.length() <= MOST_DIGITS
              && !CALENDAR.matcher(phone).matches()
              && digits.chars().anyMatch(d -> d != '0')
              && !isDate(dates, m.start(), m.end())
              && !looksLikeId(text, m.start());
      if (plausible && (label || saysSo(phone) || possible(phone))) {
        found.putIfAbsent(digits.substring(Math.max(0, digits.length() - 8)), phone);
      }
    }
  }

  private static boolean saysSo(String phone) {
    return phone.startsWith("+") || phone.startsWith("00") || phone.indexOf('(') >= 0;
  }

  private boolean possible(String phone) {
    PhoneRegions known = regions;
    if (known == null) {
      known = new PhoneRegions(zones.own());
      regions = known;
    }
    return !known.known() || known.possible(phone);
  }

  private static boolean isDate(List<DateRange> dates, int from, int to) {
    for (DateRange d : dates) {
      boolean whole = d.from() <= from + 1 && d.to() >= to - 1;
      if (whole && (d.isRange() || d.to() - d.from() >= 8)) {
        return true;
      }
    }
    return false;
  }

  /** ORCID and other numbers that name something else. */
  private static boolean looksLikeId(String text, int at) {
    String before = text.substring(0, at).toLowerCase(Locale.ROOT);
    return before.contains("orcid") || before.contains("doi") || before.endsWith("id: ");
  }

  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= LOCAL;
  }

  /** Digits of any script, and signs of double width, as the plain ones: one for one. */
  private static String plainDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 && Character.isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '＋') {
        out.append('+');
      } else if (c == '（' || c == '）') {
        out.append(c == '（' ? '(' : ')');
      } else {
        out.append(c == 'ー' || c == '－' ? '-' : c);
      }
    }
    return out.toString();
  }
}
