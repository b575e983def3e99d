package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URL of a person as host and slug, in one spelling.
 *
 * @param host site without {@code www}, country and mobile prefixes: {@code linkedin.com}
 * @param slug what names the person on the site, folded; {@code ""} for a site of their own
 * @param profile whether the host gives each person one slug, so that two slugs contradict
 */
record LinkForm(String host, String slug, boolean profile) {

  private static final String LINKED_IN = "linkedin.com";

  /** What stands before the slug of a person there. */
  private static final String[] LINKED_IN_PEOPLE = {"in/", "pub/", "mwlite/in/", "m/in/"};

  /** How a profile there is mostly written, behind the scheme and "www.". */
  private static final String USUAL = LINKED_IN + "/in/";

  private static final Set<String> ONE_SLUG_A_PERSON =
      Set.of(
          "github.com",
          "gitlab.com",
          "x.com",
          "medium.com",
          "behance.net",
          "dribbble.com",
          "facebook.com",
          "instagram.com",
          "xing.com",
          "angel.co",
          "kaggle.com");

  /** Reads a URL with or without scheme; null when it is none. */
  static @Nullable LinkForm parse(String text) {
    String s = text.strip();
    if (s.length() < 4 || s.length() > 300 || s.indexOf(' ') >= 0) {
      return null;
    }
    String usual = usualSlug(s);
    if (usual != null) {
      return new LinkForm(LINKED_IN, usual, true);
    }
    int start = afterScheme(s);
    String lower = Fold.lower(s.substring(start, endOfPath(s, start)));
    int slash = lower.indexOf('/');
    String host = slash < 0 ? lower : lower.substring(0, slash);
    if (host.indexOf('.') <= 0 || host.indexOf('@') >= 0) {
      return null;
    }
    String site = site(host);
    String path = slash < 0 ? "" : withoutSlashes(decode(lower.substring(slash + 1)));
    return site.equals(LINKED_IN) ? onLinkedIn(path) : elsewhere(site, path);
  }

  /** The slug of a profile on LinkedIn that is written as most are and has nothing to fold. */
  private static @Nullable String usualSlug(String s) {
    int at = s.indexOf(USUAL);
    if (at < 0 || !isUsualStart(s, at)) {
      return null;
    }
    int from = at + USUAL.length();
    int end = s.endsWith("/") ? s.length() - 1 : s.length();
    for (int i = from; i < end; i++) {
      char c = s.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return null;
      }
    }
    return from < end ? s.substring(from, end) : null;
  }

  private static boolean isUsualStart(String s, int length) {
    return switch (length) {
      case 0 -> true;
      case 4 -> s.startsWith("www.");
      case 7 -> s.startsWith("http://");
      case 8 -> s.startsWith("https://");
      case 11 -> s.startsWith("http://www.");
      case 12 -> s.startsWith("https://www.");
      default -> false;
    };
  }

  private static @Nullable LinkForm onLinkedIn(String path) {
    for (String prefix : LINKED_IN_PEOPLE) {
      if (path.startsWith(prefix)) {
        int next = path.indexOf('/', prefix.length());
        String slug = path.substring(prefix.length(), next < 0 ? path.length() : next);
        String plain = Fold.ascii(slug).replace("'", "");
        return plain.isEmpty() ? null : new LinkForm(LINKED_IN, plain, true);
      }
    }
    return null;
  }

  private static @Nullable LinkForm elsewhere(String host, String path) {
    boolean profile = ONE_SLUG_A_PERSON.contains(host);
    int next = profile ? path.indexOf('/') : -1;
    String slug = next < 0 ? path : path.substring(0, next);
    if (slug.startsWith("@")) {
      slug = slug.substring(1);
    }
    return profile && slug.isEmpty() ? null : new LinkForm(host, Fold.ascii(slug), profile);
  }

  private static int afterScheme(String s) {
    int scheme = s.indexOf("://");
    return scheme >= 0 ? scheme + 3 : s.startsWith("//") ? 2 : 0;
  }

  private static int endOfPath(String s, int from) {
    int end = from;
    while (end < s.length() && s.charAt(end) != '#' && s.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String site(String host) {
    String h = host.startsWith("www.") ? host.substring(4) : host;
    int port = h.indexOf(':');
    h = port > 0 ? h.substring(0, port) : h;
    if (h.endsWith(".linkedin.com")) {
      return LINKED_IN;
    }
    if (h.equals("twitter.com") || h.equals("mobile.twitter.com")) {
      return "x.com";
    }
    return h.startsWith("m.") ? h.substring(2) : h;
  }

  private static String decode(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  @Override
  public String toString() {
    return "LinkForm[" + host + ", ****]";
  }
}
