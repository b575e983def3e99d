package io.github.atsconnect.matching.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource({
    "Ångström, angstrom",
    "Łukasz Żółć, lukasz zolc",
    "Straße, strasse",
    "O'Brien, obrien",
    "O’Brien, obrien",
    "Müller-Lüdenscheidt, muller ludenscheidt",
    "Ｗｉｄｅ, wide",
    "Владимир, vladimir",
    "Γιώργος, giorgos",
    "ﬁnance, finance",
  })
  void spellings_of_one_value_meet(String text, String folded) {
    assertThat(Fold.words(text)).isEqualTo(folded);
  }

  @Test
  void punctuation_and_runs_of_spaces_become_one_space() {
    assertThat(Fold.words("  a..b \t c/d ")).isEqualTo("a b c d");
    assertThat(Fold.flat("Next  Security, Inc.")).isEqualTo("nextsecurityinc");
  }

  @Test
  void very_long_and_broken_text_folds_to_something_short() {
    String broken = "\ud83d\ud83d\u0000\u202e" + "x".repeat(10_000);
    assertThat(Fold.words(broken).length()).isLessThanOrEqualTo(2_000);
  }

  @Test
  void nothing_folds_to_nothing() {
    assertThat(Fold.words("")).isEmpty();
    assertThat(Fold.split(Fold.words(" .,! "))).isEmpty();
  }
}
