package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A URL of a person as host and slug, in one spelling.
 *
 * @param host site without {@code www}, country and mobile prefixes: {@code linkedin.com}
 * @param slug what names the person on the site, folded; {@code ""} for a site of their own
 * @param profile whether the host gives each person one slug, so that two slugs contradict
 */
record LinkForm(String host, String slug, boolean profile) {

  /** Reads a URL with or without scheme; null when it is none. */
  static @Nullable LinkForm parse(String text) {
    String s = text.strip();
    if (s.length() < 4 || s.length() > 300 || s.indexOf(' ') >= 0) {
      return null;
    }
    int scheme = s.indexOf("://");
    if (scheme >= 0) {
      s = s.substring(scheme + 3);
    } else if (s.startsWith("//")) {
      s = s.substring(2);
    }
    s = cut(cut(s, '#'), '?');
    String lower = s.toLowerCase(Locale.ROOT);
    int slash = lower.indexOf('/');
    String host = slash < 0 ? lower : lower.substring(0, slash);
    String path = slash < 0 ? "" : decode(lower.substring(slash + 1));
    if (host.indexOf('.') <= 0 || host.indexOf('@') >= 0) {
      return null;
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    host = site(host);
    if (host.equals("linkedin.com")) {
      for (String prefix : new String[] {"in/", "pub/", "mwlite/in/", "m/in/"}) {
        if (path.startsWith(prefix)) {
          String slug = Fold.ascii(cut(path.substring(prefix.length()), '/')).replace("'", "");
          return slug.isEmpty() ? null : new LinkForm(host, slug, true);
        }
      }
      return null;
    }
    boolean profile = ONE_SLUG_A_PERSON.contains(host);
    String slug = profile ? cut(path, '/') : path;
    if (slug.startsWith("@")) {
      slug = slug.substring(1);
    }
    return profile && slug.isEmpty() ? null : new LinkForm(host, Fold.ascii(slug), profile);
  }

  private static final List<String> ONE_SLUG_A_PERSON =
      List.of(
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

  /** The words of a slug that may be a name: hex codes and numbers at the end are dropped. */
  void nameWords(Consumer<String> sink) {
    Handle.parts(
        slug,
        part -> {
          String letters = Handle.withoutNumber(part);
          boolean code = part.length() >= 4 && Handle.hasDigit(part);
          if (!code && letters.length() >= 2 && Handle.isLetters(letters)) {
            sink.accept(letters);
          }
        });
  }

  private static String site(String host) {
    String h = host.startsWith("www.") ? host.substring(4) : host;
    int port = h.indexOf(':');
    h = port > 0 ? h.substring(0, port) : h;
    if (h.endsWith(".linkedin.com")) {
      return "linkedin.com";
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

  private static String cut(String s, char at) {
    int i = s.indexOf(at);
    return i < 0 ? s : s.substring(0, i);
  }

  @Override
  public String toString() {
    return "LinkForm[" + host + ", ****]";
  }
}
