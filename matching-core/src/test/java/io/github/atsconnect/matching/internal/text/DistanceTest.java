package io.github.atsconnect.matching.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "abcd, abdc, 1",
    "abc, abc, 0",
    "'', abc, 3",
    "materails, materials, 1",
    "ab, ba, 1",
  })
  void counts_edits_and_swaps_of_neighbours(String a, String b, int edits) {
    assertThat(Distance.edits(a, b, 5)).isEqualTo(edits);
  }

  @Test
  void stops_at_the_limit() {
    assertThat(Distance.edits("completely", "different!", 2)).isEqualTo(3);
  }

  @Test
  void agrees_with_the_full_table_on_random_words() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int expected = reference(a, b);
      assertThat(Distance.edits(a, b, 20)).as("%s %s", a, b).isEqualTo(expected);
      assertThat(Distance.edits(b, a, 20)).isEqualTo(expected);
      for (int limit = 0; limit < 5; limit++) {
        assertThat(Distance.edits(a, b, limit))
            .as("%s %s within %s", a, b, limit)
            .isEqualTo(Math.min(expected, limit + 1));
      }
    }
  }

  @Test
  void short_words_are_never_typing_errors_of_each_other() {
    assertThat(Distance.isTypo("ann", "ana")).isFalse();
    assertThat(Distance.isTypo("brady", "brody")).isTrue();
    assertThat(Distance.isTypo("anna", "emma")).isFalse();
  }

  private static String word(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    int n = random.nextInt(9);
    for (int i = 0; i < n; i++) {
      out.append((char) ('a' + random.nextInt(3)));
    }
    return out.toString();
  }

  private static int reference(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
