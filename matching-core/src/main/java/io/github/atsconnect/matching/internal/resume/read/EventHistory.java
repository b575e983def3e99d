package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.read.Findings.Job;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Forms that tell a life as dated events, one a line: "2018年4月 株式会社… 入社", "… 退社", as Japanese and
 * some Korean forms do.
 */
final class EventHistory {
  private static final Pattern EVENT =
      Pattern.compile(
          "^(.{2,60}?)\\s*+(?:に|へ|を|より)?\\s*+(入社|入所|入職|就職|入行|入庁|退社|退職|退所|退行|入学|卒業|修了|中退|退学|입사|퇴사|입학|졸업)"
              + "(?:見込み?|\\s*[(（].*[)）]|\\s.{1,30})?$");
  private static final Pattern GOES_ON = Pattern.compile("現在に至る|現在[へに]?至る|至現在|現在在職中|현재\\s*재직.*");
  private static final Pattern JOINED = Pattern.compile("入社|入所|入職|就職|入行|入庁|입사");
  private static final Pattern LEFT = Pattern.compile("退社|退職|退所|退行|퇴사");

  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final List<String> schools = new ArrayList<>();

  EventHistory(List<Line> lines) {
    for (Line line : lines) {
      if (line.cells().size() < 2 && line.text().length() > 90) {
        continue;
      }
      read(line);
    }
  }

  private void read(Line line) {
    Cell end = line.cells().get(line.cells().size() - 1);
    if (GOES_ON.matcher(end.text().replace(" ", "")).matches()) {
      goOn();
      return;
    }
    List<DateRange> dates = DateRanges.in(line.text());
    if (dates.isEmpty()) {
      return;
    }
    Cell last = line.cells().get(line.cells().size() - 1);
    String text = last.text();
    List<DateRange> inside = DateRanges.in(text);
    String what = inside.isEmpty() ? text : text.substring(inside.get(0).to());
    Matcher m = EVENT.matcher(what.strip());
    if (!m.matches()) {
      return;
    }
    String name = m.group(1).strip();
    String date = dates.get(0).start();
    if (JOINED.matcher(m.group(2)).matches()) {
      jobs.put(name, new Job(null, name, date, null));
    } else if (LEFT.matcher(m.group(2)).matches()) {
      leave(name, date);
    } else if (Words.SCHOOLS.any(Words.of(name)) && !schools.contains(school(name))) {
      schools.add(school(name));
    }
  }

  /** "Until now": the last one joined, if it was not left. */
  private void goOn() {
    String last = null;
    for (String k : jobs.keySet()) {
      last = k;
    }
    Job job = last == null ? null : jobs.get(last);
    if (last != null && job != null && job.end() == null) {
      jobs.put(last, new Job(null, job.company(), job.start(), DateRange.PRESENT));
    }
  }

  private void leave(String name, @Nullable String date) {
    String key = name;
    if (!jobs.containsKey(key)) {
      // "Left for personal reasons": the last one joined.
      for (String k : jobs.keySet()) {
        key = k;
      }
    }
    Job job = jobs.get(key);
    if (job != null) {
      jobs.put(key, new Job(null, job.company(), job.start(), date));
    }
  }

  /** The school without its faculty. */
  private static String school(String name) {
    int space = name.indexOf(' ');
    return space > 2 ? name.substring(0, space) : name;
  }

  List<Job> jobs() {
    return List.copyOf(jobs.values());
  }

  List<String> schools() {
    return schools;
  }
}
