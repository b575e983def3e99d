package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Made-up people of many languages, printed in many layouts: how much of each is read. */
class PrintedResumesTest {
  private static final double LEAST = 0.85;

  private final ResumeReader reader = PatientReader.get();
  private final Map<String, int[]> tallies = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  @Test
  void everyLanguageAndLayoutIsRead() {
    List<MadeUpPerson> people = MadeUpPerson.all();
    for (PrintedLayout layout : PrintedLayout.values()) {
      for (int i = 0; i < people.size(); i++) {
        read(people.get(i), layout, (i + layout.ordinal()) % 4);
      }
    }
    assertThat(tallies)
        .allSatisfy(
            (what, tally) ->
                assertThat(tally[0]).as(what + " of " + tally[1]).isGreaterThan(least(tally[1])));
  }

  @Test
  void aFormOfYearsMonthsAndEventsIsReadRowByRow() {
    Paper paper = new Paper(false);
    paper.bold(200, 50, 16, "履歴書").text(60, 80, 10, "氏名").text(120, 80, 14, "綾瀬 真帆");
    paper.text(60, 110, 10, "年").text(120, 110, 10, "月").text(250, 110, 10, "学歴・職歴");
    String[][] rows = {
      {"", "", "学歴"},
      {"平成22", "4", "北灯大学 経済学部 入学"},
      {"平成26", "3", "北灯大学 経済学部 卒業"},
      {"", "", "職歴"},
      {"平成26", "4", "株式会社青葉精機 入社 営業部に配属"},
      {"令和元", "8", "一身上の都合により退社"},
      {"", "9", "北灯システム株式会社 入社"},
      {"", "", "現在に至る"}
    };
    float y = 130;
    for (String[] row : rows) {
      if (!row[1].isEmpty()) {
        paper.text(60, y, 10, row[0]).text(120, y, 10, row[1]);
      }
      paper.text(170, y, 10, row[2]);
      y += 20;
    }

    Resume r = reader.read(paper.pdf());

    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry(null, "株式会社青葉精機", "平成26年4月", "令和元年8月"),
            new Resume.Entry(null, "北灯システム株式会社", "令和元年9月", "present"));
    assertThat(r.schools()).containsExactly("北灯大学");
  }

  private static int least(int all) {
    return (int) (LEAST * all) - 1;
  }

  private void read(MadeUpPerson p, PrintedLayout layout, int style) {
    Resume r = reader.read(layout.pdf(p, style));
    String where = p.language() + " " + layout + " " + style;
    tally(p, layout, "name", r.name().filter(p.name()::equals).isPresent(), where + r.name());
    tally(p, layout, "email", r.emails().equals(List.of(p.email())), where + r.emails());
    if (layout != PrintedLayout.EXPORT) {
      tally(p, layout, "phone", r.phones().equals(List.of(p.phone())), where + r.phones());
    }
    for (Resume.Entry job : p.jobs(style)) {
      boolean both =
          r.positions().stream()
              .anyMatch(
                  e ->
                      job.titleOrNull().equals(e.titleOrNull())
                          && job.companyOrNull().equals(e.companyOrNull()));
      tally(p, layout, "job", both, where + job(job) + " not in " + jobs(r));
      boolean dated = r.positions().contains(job);
      tally(p, layout, "dates", dated, where + job(job) + " not in " + jobs(r));
    }
    for (String school : p.schools()) {
      tally(p, layout, "school", r.schools().contains(school), where + school + r.schools());
    }
    tally(p, layout, "no more", r.positions().size() == 3, where + jobs(r));
  }

  private static String jobs(Resume r) {
    return String.join(";", r.positions().stream().map(PrintedResumesTest::job).toList());
  }

  private static String job(Resume.Entry e) {
    return String.join(
        "|",
        String.valueOf(e.titleOrNull()),
        String.valueOf(e.companyOrNull()),
        String.valueOf(e.startOrNull()),
        String.valueOf(e.endOrNull()));
  }

  private void tally(
      MadeUpPerson p, PrintedLayout layout, String field, boolean right, String miss) {
    for (String key : List.of(p.language(), layout.name().toLowerCase(Locale.ROOT), field)) {
      int[] tally = tallies.computeIfAbsent(key, k -> new int[2]);
      tally[0] += right ? 1 : 0;
      tally[1]++;
    }
    if (!right) {
      misses.add(field + ": " + miss);
    }
  }

  Map<String, int[]> tallies() {
    return tallies;
  }

  List<String> misses() {
    return misses;
  }
}
