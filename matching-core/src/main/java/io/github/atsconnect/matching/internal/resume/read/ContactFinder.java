package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Emails, phones and links of the person: link annotations first, then what is printed. */
final class ContactFinder {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,18}");
  private static final int MOST = 12;

  private final Zones zones;
  private final List<PageUri> uris;

  ContactFinder(Zones zones, List<PageUri> uris) {
    this.zones = zones;
    this.uris = uris;
  }

  List<String> emails() {
    Map<String, String> found = new LinkedHashMap<>();
    for (PageUri u : uris) {
      if (u.uri().regionMatches(true, 0, "mailto:", 0, 7)
          && !zones.isOthers(zones.at(u.page(), u.x(), u.y()))) {
        Matcher m = EMAIL.matcher(decode(u.uri().substring(7)));
        if (m.lookingAt() && !isContradicted(m.group(), zones.at(u.page(), u.x(), u.y()))) {
          put(found, m.group());
        }
      }
    }
    addEmails(zones.own(), found);
    if (found.isEmpty()) {
      addEmails(zones.notOthers(), found);
    }
    return first(found);
  }

  /** A template's address left behind the one that is printed. */
  private static boolean isContradicted(String email, @Nullable Line line) {
    Matcher printed = EMAIL.matcher(line == null ? "" : line.text());
    boolean other = false;
    while (printed.find()) {
      if (printed.group().equalsIgnoreCase(email)) {
        return false;
      }
      other = true;
    }
    return other;
  }

  private static void addEmails(List<Line> lines, Map<String, String> found) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.indexOf('@') < 0) {
        continue;
      }
      String joined = LinkText.joinBroken(lines, i, text);
      Matcher m = EMAIL.matcher(joined);
      while (m.find()) {
        put(found, m.group());
      }
    }
  }

  private static void put(Map<String, String> found, String email) {
    String clean = email.startsWith("'") || email.startsWith("-") ? email.substring(1) : email;
    found.putIfAbsent(clean.toLowerCase(Locale.ROOT), clean);
  }

  private static List<String> first(Map<String, String> found) {
    return found.values().stream().limit(MOST).toList();
  }

  List<String> phones() {
    List<String> tel = new ArrayList<>();
    for (PageUri u : uris) {
      if (u.uri().regionMatches(true, 0, "tel:", 0, 4)
          && !zones.isOthers(zones.at(u.page(), u.x(), u.y()))) {
        tel.add(decode(u.uri().substring(4)));
      }
    }
    return first(new PhoneFinder(zones).find(tel));
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
      }
    }
    return digits.toString();
  }

  List<String> links() {
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> elsewhere = new HashSet<>();
    for (PageUri u : uris) {
      String uri = u.uri();
      if (uri.regionMatches(true, 0, "http", 0, 4) || uri.regionMatches(true, 0, "www.", 0, 4)) {
        Line line = zones.at(u.page(), u.x(), u.y());
        if (zones.isOwn(line) || (zones.isUnnamed(line) && LinkText.isProfile(uri))) {
          found.putIfAbsent(LinkText.key(uri), LinkText.profile(uri));
        } else {
          elsewhere.add(LinkText.key(uri));
        }
      }
    }
    List<Line> own = zones.own();
    for (int i = 0; i < own.size(); i++) {
      for (String link : LinkText.in(LinkText.joinBroken(own, i, own.get(i).text()))) {
        String key = LinkText.key(link);
        if (!elsewhere.contains(key) && !isPartOfKnown(found, key)) {
          found.putIfAbsent(key, link);
        }
      }
    }
    return first(found);
  }

  /** A printed "linkedin.com/in/jane" beside the annotation with the whole address. */
  private static boolean isPartOfKnown(Map<String, String> found, String key) {
    for (String known : found.keySet()) {
      if (known.startsWith(key) && (key.indexOf('/') > 0 || known.equals(key))) {
        return true;
      }
    }
    return false;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** For those who need the emails and their user names: lists of both. */
  static List<String> userNames(List<String> emails) {
    List<String> users = new ArrayList<>();
    for (String email : emails) {
      users.add(email.substring(0, email.indexOf('@')));
    }
    return users;
  }
}
