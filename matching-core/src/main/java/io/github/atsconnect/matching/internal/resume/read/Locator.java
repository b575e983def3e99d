package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import io.github.atsconnect.matching.resume.Finding;
import io.github.atsconnect.matching.resume.Finding.Field;
import io.github.atsconnect.matching.resume.Finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the values that were found stand, and how much speaks for each. Values are looked for among
 * the lines they were read from, jobs in the order in which they stand.
 */
public final class Locator {

  /** Lines of one entry: title, employer and dates of a job are this near to each other. */
  private static final int ENTRY = 4;

  private static final int TOP = 3;

  private final List<Printed> lines = new ArrayList<>();
  private final List<PageUri> uris;
  private final List<Finding> out = new ArrayList<>();

  private Locator(List<Line> lines, List<PageUri> uris) {
    lines.forEach(line -> this.lines.add(new Printed(line)));
    this.uris = uris;
  }

  /** Finds the place of everything that was found. */
  public static List<Finding> locate(
      List<Line> lines, List<PageUri> uris, List<String> metadata, Findings found) {
    Locator locator = new Locator(lines, uris);
    locator.name(found, metadata);
    locator.each(Field.EMAIL, found.emails());
    locator.each(Field.PHONE, found.phones());
    locator.each(Field.LINK, found.links());
    if (found.location() != null) {
      locator.each(Field.LOCATION, List.of(found.location()));
    }
    locator.jobs(found.jobs());
    locator.each(Field.SCHOOL, found.schools());
    locator.each(Field.SKILL, found.skills());
    return List.copyOf(locator.out);
  }

  private void name(Findings found, List<String> metadata) {
    String name = found.name();
    if (name == null) {
      return;
    }
    String letters = Printed.lettersOf(name);
    int at = first(letters, 0);
    int agree = 0;
    for (String word : name.split("[\\s,]+")) {
      String w = Printed.lettersOf(word);
      boolean told = w.length() > 2 && (isIn(found.emails(), w) || isIn(found.links(), w));
      agree += told ? 1 : 0;
    }
    double confidence = 0.6;
    confidence += agree > 0 ? 0.2 : 0;
    confidence += isIn(metadata, letters) ? 0.1 : 0;
    confidence += at >= 0 && at < TOP ? 0.09 : 0;
    add(Field.NAME, 0, name, at, letters, confidence);
  }

  private static boolean isIn(List<String> texts, String letters) {
    return texts.stream().anyMatch(t -> Printed.lettersOf(t).contains(letters));
  }

  private void each(Field field, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      String letters = Printed.lettersOf(values.get(i));
      String shorter = field == Field.LINK ? Printed.lettersOf(bare(values.get(i))) : letters;
      int at = first(shorter, 0);
      PageUri uri = isContact(field) ? uri(shorter) : null;
      if (uri == null) {
        add(field, i, values.get(i), at, shorter, usual(field, at));
      } else {
        Finding.Box box =
            at >= 0
                ? lines.get(at).box(shorter)
                : new Finding.Box(uri.left(), uri.top(), uri.width(), uri.height());
        out.add(
            new Finding(
                field,
                i,
                values.get(i),
                at >= 0 ? Source.PRINTED_AND_LINK : Source.LINK,
                (at >= 0 ? lines.get(at).line().page() : uri.page()) + 1,
                box,
                at >= 0 ? 0.98 : 0.9));
      }
    }
  }

  private static boolean isContact(Field field) {
    return field == Field.EMAIL || field == Field.PHONE || field == Field.LINK;
  }

  private static double usual(Field field, int at) {
    double confidence =
        switch (field) {
          case EMAIL -> 0.95;
          case PHONE, LINK -> 0.9;
          case SCHOOL -> 0.8;
          default -> 0.7;
        };
    return at < 0 ? confidence - 0.2 : confidence;
  }

  private static String bare(String link) {
    String rest = link.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
    return rest.replaceFirst("(?s)[?#].*", "");
  }

  private @Nullable PageUri uri(String letters) {
    for (PageUri uri : uris) {
      String target = uri.uri().toLowerCase(Locale.ROOT);
      if (!letters.isEmpty() && Printed.lettersOf(target).contains(letters)) {
        return uri;
      }
    }
    return null;
  }

  private void jobs(List<Findings.Job> jobs) {
    int from = 0;
    for (int i = 0; i < jobs.size(); i++) {
      Findings.Job job = jobs.get(i);
      String title = job.title() == null ? "" : Printed.lettersOf(job.title());
      String company = job.company() == null ? "" : Printed.lettersOf(job.company());
      int at = entry(title, company, from);
      at = at < 0 ? entry(title, company, 0) : at;
      boolean dated = job.start() != null || job.end() != null;
      boolean whole = !title.isEmpty() && !company.isEmpty();
      double confidence = 0.5 + (dated ? 0.25 : 0) + (whole ? 0.15 : 0);
      if (job.title() != null) {
        add(Field.TITLE, i, job.title(), near(title, at), title, confidence);
      }
      if (job.company() != null) {
        add(Field.COMPANY, i, job.company(), near(company, at), company, confidence);
      }
      if (dated) {
        String value = text(job.start()) + "/" + text(job.end());
        add(Field.DATES, i, value, nearDate(at), null, confidence);
      }
      from = Math.max(from, at);
    }
  }

  private static String text(@Nullable String date) {
    return date == null ? "" : date;
  }

  /** The first line with the title that has the employer near it. */
  private int entry(String title, String company, int from) {
    if (title.isEmpty() || company.isEmpty()) {
      return first(title.isEmpty() ? company : title, from);
    }
    for (int at = first(title, from); at >= 0; at = first(title, at + 1)) {
      if (near(company, at) >= 0) {
        return at;
      }
    }
    // The employer of several jobs stands above the first of them.
    return first(title, from);
  }

  private int first(String letters, int from) {
    if (letters.isEmpty()) {
      return -1;
    }
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(letters)) {
        return i;
      }
    }
    for (int i = from; i + 1 < lines.size(); i++) {
      if (lines.get(i).begins(letters) && !lines.get(i + 1).line().bullet()) {
        return i;
      }
    }
    return -1;
  }

  /** The nearest line with a value around an entry, or where it stands last before it. */
  private int near(String letters, int at) {
    if (at < 0 || letters.isEmpty()) {
      return first(letters, 0);
    }
    for (int away = 0; away <= ENTRY; away++) {
      for (int i : new int[] {at - away, at + away}) {
        if (i >= 0 && i < lines.size() && lines.get(i).contains(letters)) {
          return i;
        }
      }
    }
    for (int i = at - ENTRY; i >= 0; i--) {
      if (lines.get(i).contains(letters)) {
        return i;
      }
    }
    return -1;
  }

  private int nearDate(int at) {
    for (int away = 0; at >= 0 && away <= ENTRY; away++) {
      for (int i : new int[] {at - away, at + away}) {
        if (i >= 0 && i < lines.size() && !DateRanges.in(lines.get(i).line().text()).isEmpty()) {
          return i;
        }
      }
    }
    return -1;
  }

  private void add(
      Field field, int index, String value, int at, @Nullable String letters, double confidence) {
    Printed line = at < 0 ? null : lines.get(at);
    out.add(
        new Finding(
            field,
            index,
            value,
            line == null ? Source.DERIVED : Source.PRINTED,
            line == null ? 0 : line.line().page() + 1,
            line == null ? null : line.box(letters),
            Math.round(Math.min(0.99, confidence) * 100) / 100.0));
  }
}
