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
  private static final double LEAST = 0.8;

  private final ResumeReader reader = ResumeReader.standard();
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
