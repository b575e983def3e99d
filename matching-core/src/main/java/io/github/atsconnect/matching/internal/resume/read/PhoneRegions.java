package io.github.atsconnect.matching.internal.resume.read;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.Countries;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The countries whose numbering a résumé's phones may follow: the one that another number's prefix
 * names, that of the address, of the email's domain, of the language's script.
 */
final class PhoneRegions {
  private static final Pattern ABROAD = Pattern.compile("(?:\\+|\\b00)[1-9][\\d\\s().-]{7,20}\\d");
  private static final Pattern DOMAIN = Pattern.compile("@[\\p{L}\\p{N}.-]+\\.([a-z]{2})\\b");
  private static final Pattern PARTS = Pattern.compile("[,،、|•·()\\d]|\\s[–—-]\\s|\\s{2,}");

  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HEBREW, "IL",
          UnicodeScript.THAI, "TH",
          UnicodeScript.HANGUL, "KR",
          UnicodeScript.HIRAGANA, "JP",
          UnicodeScript.KATAKANA, "JP",
          UnicodeScript.HAN, "CN",
          UnicodeScript.GREEK, "GR",
          UnicodeScript.DEVANAGARI, "IN",
          UnicodeScript.BENGALI, "BD",
          UnicodeScript.GEORGIAN, "GE");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final Set<String> regions = new LinkedHashSet<>();

  PhoneRegions(List<Line> contactLines) {
    for (Line line : contactLines) {
      String text = line.text();
      addPrefixes(text);
      addDomains(text);
      for (String part : PARTS.split(text)) {
        add(Countries.code(part));
      }
      text.codePoints().forEach(c -> add(SCRIPTS.get(UnicodeScript.of(c))));
    }
  }

  private void addPrefixes(String text) {
    Matcher m = ABROAD.matcher(text);
    while (m.find()) {
      PhoneNumber number = parse("+" + m.group().replaceFirst("^(?:\\+|00)", ""), "ZZ");
      if (number != null) {
        add(numbers.getRegionCodeForCountryCode(number.getCountryCode()));
      }
    }
  }

  private void addDomains(String text) {
    Matcher m = DOMAIN.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String domain = m.group(1).toUpperCase(Locale.ROOT);
      add(domain.equals("UK") ? "GB" : domain);
    }
  }

  private void add(@Nullable String region) {
    // Domains such as .io and .me are countries on paper only; more choice does no harm.
    if (region != null && numbers.getSupportedRegions().contains(region)) {
      regions.add(region);
    }
  }

  /** Whether anything says which country's numbers these are. */
  boolean known() {
    return !regions.isEmpty();
  }

  /** Whether the digits may be dialled within one of the countries, or from abroad. */
  boolean possible(String phone) {
    for (String region : regions) {
      if (isPossible(parse(phone, region))) {
        return true;
      }
    }
    boolean abroad = phone.startsWith("+") || phone.startsWith("00");
    return abroad && isPossible(parse("+" + phone.replaceFirst("^(?:\\+|00)", ""), "ZZ"));
  }

  private boolean isPossible(@Nullable PhoneNumber number) {
    return number != null && numbers.isPossibleNumber(number);
  }

  private @Nullable PhoneNumber parse(String text, String region) {
    try {
      return numbers.parse(text, region);
    } catch (NumberParseException e) {
      return null;
    }
  }
}
