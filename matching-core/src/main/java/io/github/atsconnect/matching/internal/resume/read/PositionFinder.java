package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.read.Findings.Job;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.Places;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the jobs of all sections that tell of work. */
final class PositionFinder {
  private PositionFinder() {}

  static List<Job> find(List<Section> sections) {
    List<Job> jobs = new ArrayList<>();
    boolean any = false;
    for (Section section : sections) {
      if (section.kind() == SectionKind.EXPERIENCE) {
        any = true;
        jobs.addAll(jobs(section.lines()));
      }
    }
    if (!any) {
      for (Section section : sections) {
        boolean open =
            section.kind() == SectionKind.HEADER
                || section.kind() == SectionKind.SUMMARY
                || section.kind() == SectionKind.OTHER;
        if (open) {
          jobs.addAll(jobs(section.lines()));
        }
      }
    }
    return jobs;
  }

  private static List<Job> jobs(List<Line> lines) {
    List<Anchor> anchors = AnchorFinder.find(lines, false);
    List<Entry> entries = new EntryFinder(lines, anchors).entries();
    Roles roles = new Roles(entries);
    List<Job> jobs = new ArrayList<>();
    String lastCompany = null;
    for (int i = 0; i < entries.size(); i++) {
      Roles.Pair pair = roles.pair(i);
      String title = pair.title() == null ? null : roles.whole(i, pair.title(), pair.company());
      String company =
          pair.company() == null
              ? null
              : withoutPlace(roles.whole(i, pair.company(), pair.title()));
      if (company == null && title != null) {
        company = lastCompany;
      }
      if (title == null && company == null) {
        continue;
      }
      lastCompany = company;
      DateRange dates = entries.get(i).dates();
      jobs.add(
          new Job(
              title,
              company,
              dates == null ? null : dates.start(),
              dates == null ? null : end(dates)));
    }
    return jobs;
  }

  private static @Nullable String end(DateRange dates) {
    return dates.shape() == DateRange.Shape.OPEN ? DateRange.PRESENT : dates.end();
  }

  /** "Acme Inc, Berlin, Germany" and "Acme Inc (Berlin)" without the place. */
  static String withoutPlace(String text) {
    String rest = text;
    int open = text.lastIndexOf('(');
    boolean bracketed =
        open > 1
            && text.endsWith(")")
            && Places.isPlace(text.substring(open + 1, text.length() - 1));
    if (bracketed) {
      return text.substring(0, open).strip();
    }
    for (int comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
      String tail = text.substring(comma + 1).strip();
      if (Places.isPlace(tail)) {
        rest = text.substring(0, comma).strip();
        break;
      }
    }
    return rest;
  }
}
