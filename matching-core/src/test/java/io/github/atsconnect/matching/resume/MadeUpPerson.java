package io.github.atsconnect.matching.resume;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Somebody who does not exist, with a career in one language. */
record MadeUpPerson(
    String language,
    String name,
    String place,
    String contact,
    String experience,
    String education,
    String skillsHeading,
    String present,
    List<String> titles,
    List<String> companies,
    List<String> degrees,
    List<String> schools,
    List<String> skills) {

  private static final int[][] JOBS = {{2021, 3, 0, 0}, {2018, 9, 2021, 2}, {2015, 6, 2018, 8}};
  private static final int[][] STUDIES = {{2013, 10, 2015, 5}, {2010, 9, 2013, 7}};

  /** All of them, from the file beside this class. */
  static List<MadeUpPerson> all() {
    try (InputStream in = MadeUpPerson.class.getResourceAsStream("made-up-people.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.startsWith("#")).map(MadeUpPerson::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MadeUpPerson parse(String line) {
    String[] f = line.split("\\|", -1);
    return new MadeUpPerson(
        f[0],
        f[1],
        f[2],
        f[3],
        f[4],
        f[5],
        f[6],
        f[7],
        list(f[8]),
        list(f[9]),
        list(f[10]),
        list(f[11]),
        list(f[12]));
  }

  private static List<String> list(String text) {
    return List.of(text.split(";", -1));
  }

  String email() {
    return language + ".person@example.org";
  }

  String phone() {
    return "+49 30 5550" + (100 + Math.floorMod(language.hashCode(), 900));
  }

  String profile() {
    return "www.linkedin.com/in/made-up-" + language;
  }

  boolean rightToLeft() {
    return language.equals("he") || language.equals("ar") || language.equals("fa");
  }

  /** The jobs that a reader should find. */
  List<Resume.Entry> jobs(int style) {
    List<Resume.Entry> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS.length; i++) {
      int[] j = JOBS[i];
      String end = j[2] == 0 ? "present" : expected(j[2], j[3], style);
      jobs.add(new Resume.Entry(titles.get(i), companies.get(i), expected(j[0], j[1], style), end));
    }
    return jobs;
  }

  private String expected(int year, int month, int style) {
    int shown = buddhist(style) ? year + 543 : year;
    return style == 2 ? String.valueOf(shown) : String.format(Locale.ROOT, "%d-%02d", shown, month);
  }

  private boolean buddhist(int style) {
    return language.equals("th") && style != 1;
  }

  String jobDates(int job, int style) {
    int[] j = JOBS[job];
    return date(j[0], j[1], style) + " – " + (j[2] == 0 ? present : date(j[2], j[3], style));
  }

  String studyDates(int study, int style) {
    int[] s = STUDIES[study];
    return date(s[0], s[1], style) + " – " + date(s[2], s[3], style);
  }

  /** As people of the language write it: 0 month's name, 1 numbers, 2 years, 3 short name. */
  private String date(int year, int month, int style) {
    int shown = buddhist(style) ? year + 543 : year;
    if (style == 2) {
      return digits(String.valueOf(shown));
    }
    boolean words = style == 0 || style == 3;
    return switch (language) {
      case "zh", "ja" -> words ? year + "年" + month + "月" : String.format("%d.%02d", year, month);
      case "ko" -> words ? year + "년 " + month + "월" : String.format("%d.%02d", year, month);
      case "hu" -> words ? year + ". " + name(month, style) : String.format("%d.%02d", year, month);
      case "de", "cs", "sk", "ru", "fi" ->
          words ? name(month, style) + " " + year : String.format("%02d.%d", month, year);
      default ->
          words
              ? name(month, style) + " " + digits(String.valueOf(shown))
              : digits(String.format(Locale.ROOT, "%02d/%d", month, shown));
    };
  }

  private String name(int month, int style) {
    Locale locale = Locale.forLanguageTag(language);
    TextStyle text = style == 0 ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE;
    return Month.of(month).getDisplayName(text, locale);
  }

  private String digits(String text) {
    if (!language.equals("fa")) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c >= '0' && c <= '9' ? (char) ('۰' + c - '0') : c);
    }
    return out.toString();
  }

  /** Something for a list item to say. */
  String sentence() {
    return String.join(" ", skills)
        + " "
        + String.join(" ", skills)
        + " "
        + String.join(" ", skills);
  }
}
