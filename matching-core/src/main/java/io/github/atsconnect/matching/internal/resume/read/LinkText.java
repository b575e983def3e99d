package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed web addresses. */
final class LinkText {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._-])(?:(https?)://)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(\\p{L}{2,12}))"
              + "(:\\d+)?(/[^\\s|,;<>\"(){}]*)?(?![\\p{L}\\p{N}@])");
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:linkedin\\.com/in|xing\\.com/profile|stackoverflow\\.com/(?:u|users)|behance\\.net"
              + "|dribbble\\.com|github\\.com|gitlab\\.com|twitter\\.com|x\\.com|medium\\.com"
              + "|orcid\\.org|kaggle\\.com)/[^/]+(?:/[^/]+)?");
  private static final Pattern LINKEDIN_LANGUAGE =
      Pattern.compile("(?i)(linkedin\\.com/in/[^/?#]+)/(?:[a-z]{2}(?:-[a-z]{2})?)/?$");
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "com",
          "org",
          "net",
          "edu",
          "gov",
          "io",
          "me",
          "co",
          "dev",
          "ai",
          "app",
          "info",
          "biz",
          "tech",
          "blog",
          "site",
          "online",
          "page",
          "xyz",
          "link",
          "design",
          "academy",
          "cloud",
          "name",
          "pro",
          "us",
          "uk",
          "ca",
          "au",
          "nz",
          "ie",
          "de",
          "at",
          "ch",
          "fr",
          "be",
          "nl",
          "lu",
          "es",
          "pt",
          "it",
          "dk",
          "se",
          "no",
          "fi",
          "is",
          "pl",
          "cz",
          "sk",
          "hu",
          "ro",
          "bg",
          "gr",
          "tr",
          "ua",
          "ru",
          "by",
          "ee",
          "lv",
          "lt",
          "rs",
          "hr",
          "si",
          "il",
          "eg",
          "sa",
          "ae",
          "qa",
          "ir",
          "pk",
          "in",
          "cn",
          "hk",
          "tw",
          "jp",
          "kr",
          "vn",
          "th",
          "id",
          "my",
          "sg",
          "ph",
          "br",
          "ar",
          "cl",
          "mx",
          "pe",
          "za",
          "ng",
          "ke",
          "ma",
          "tn",
          "eu",
          "asia",
          "gg",
          "to",
          "cc",
          "tv",
          "fm",
          "ly",
          "sh",
          "so",
          "engineer",
          "works",
          "studio",
          "digital",
          "world",
          "space",
          "website",
          "url",
          "example",
          "test",
          "рф");

  private LinkText() {}

  static List<String> in(String text) {
    if (text.indexOf('.') < 0) {
      return List.of();
    }
    List<String> links = new ArrayList<>();
    Matcher m = LINK.matcher(text);
    while (m.find()) {
      boolean explicit =
          m.group(1) != null || m.group(2).toLowerCase(Locale.ROOT).startsWith("www.");
      String domain = m.group(3).toLowerCase(Locale.ROOT);
      String path = m.group(5) == null ? "" : m.group(5);
      boolean lower = m.group(2).equals(m.group(2).toLowerCase(Locale.ROOT)) || !path.isEmpty();
      if (explicit || (TOP_LEVEL.contains(domain) && lower && m.group(2).length() > 4)) {
        links.add(trim(m.group()));
      }
    }
    return links;
  }

  private static String trim(String link) {
    int end = link.length();
    while (end > 0 && ".:;,)]’'\"".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end);
  }

  /** Whether the address is a person's page at one of the well-known places. */
  static boolean isProfile(String link) {
    return PROFILE.matcher(key(link)).matches();
  }

  /** A profile's address without the language that some append to it. */
  static String profile(String link) {
    return LINKEDIN_LANGUAGE.matcher(link).replaceFirst("$1");
  }

  /** What is the same for two spellings of one address. */
  static String key(String link) {
    String key = link.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    key = key.replaceFirst("^www\\.", "").replaceFirst("(?s)[?#].*", "");
    key = key.replaceFirst("^[a-z]{2}\\.linkedin\\.com", "linkedin.com");
    int end = key.length();
    while (end > 0 && key.charAt(end - 1) == '/') {
      end--;
    }
    return key.substring(0, end);
  }

  /** The line's text, with the next line's start where an address is broken at the line's end. */
  static String joinBroken(List<Line> lines, int at, String text) {
    if (at + 1 >= lines.size() || text.isEmpty()) {
      return text;
    }
    Line line = lines.get(at);
    Line next = lines.get(at + 1);
    boolean below =
        next.page() == line.page()
            && next.flow() == line.flow()
            && next.gapAbove() < 1.5f
            && Math.abs(next.x0() - line.x0()) < 12
            && next.style().size() > 0;
    if (!below) {
      return text;
    }
    int start = text.lastIndexOf(' ') + 1;
    String last = text.substring(start);
    boolean address = last.indexOf('@') > 0 || last.contains("/") || last.startsWith("www.");
    char end = text.charAt(text.length() - 1);
    String head = next.text();
    int space = head.indexOf(' ');
    String token = space < 0 ? head : head.substring(0, space);
    boolean cut = end == '-' || end == '/' || end == '_' || (end == '.' && last.indexOf('@') > 0);
    boolean labelled = space > 0 && head.startsWith("(", space + 1) && last.contains("/");
    boolean domainless = last.indexOf('@') > 0 && last.indexOf('.', last.indexOf('@')) < 0;
    boolean tokenFits =
        token.indexOf('@') < 0 && !token.contains("//") && !token.startsWith("www.");
    return address && tokenFits && (cut || labelled || domainless) ? text + token : text;
  }
}
