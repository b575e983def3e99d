package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.house.Effort.Use;
import io.github.atsconnect.house.Expressions.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No regular expression in main code takes longer than in proportion to the text, whatever the
 * text.
 */
class LinearPatternsTest {
  private static final List<Found> FOUND =
      Expressions.in(
          Documents.files(".java").stream()
              .filter(f -> f.contains("/src/main/java/") && !f.endsWith("-info.java"))
              .toList());

  @TestFactory
  Stream<DynamicTest> everyExpressionIsLinear() {
    return FOUND.stream()
        .filter(f -> f.pattern() != null)
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.toString(), () -> assertThat(Effort.excess(f.pattern(), f.use())).isEmpty()));
  }

  @Test
  void everyExpressionCanBeLookedAt() {
    assertThat(FOUND).hasSizeGreaterThan(150);
    // A rule of the simulator's faults, which a test's author writes, for paths of the simulator.
    assertThat(FOUND.stream().filter(f -> f.pattern() == null).map(Found::place))
        .containsExactly("FaultRule: Pattern.compile(regex.toString())");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(?:\\w+\\s?)*!",
        "\\s+$",
        "\\s*,",
        "<[^>]*>",
        "<!--.*?-->",
        "a*a*b",
        "[a-z]*[a-f]+9",
        "(.+)@(.+)\\.(.+)",
        "https?://\\S+\\.pdf",
        "^(\\d+,?)+$",
        "(?<=x)\\w+y",
        "(?i)name:\\s*(.*)\\s+end",
        "(.{2,60}?)\\s+(?:at|@)\\s+(.{2,60})",
        "\\s*(?:[,;|]|\\s[-–—]\\s)\\s*",
        "a++b",
        "[,|].*$",
        "x(?=.*y)"
      })
  void whatIsKnownToBeBadIsFound(String expression) {
    assertThat(Effort.excess(Pattern.compile(expression), Use.ANYWHERE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+", "(.*)\\s+(.*)x", "(\\w+)*-", "(.*),(.*),(.*)!"})
  void soItIsWhereOnlyWholeTextsAreAskedFor(String expression) {
    Optional<String> excess = Effort.excess(Pattern.compile(expression), Use.WHOLE);

    assertThat(excess).isPresent();
    assertThat(excess.orElseThrow()).contains(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+",
        "\\s+",
        "[,;|]",
        "(?<!\\s)\\s++$",
        "<[^<>]*+>",
        "\\d{1,6}",
        "^https?://",
        "\\w{1,20}@\\w{1,20}",
        "[.,] ?"
      })
  void whatIsSoundIsLeftInPeace(String expression) {
    assertThat(Effort.excess(Pattern.compile(expression), Use.ANYWHERE)).isEmpty();
  }
}
