package io.github.atsconnect.matching.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.matching.spi.Similarity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The exam of a {@link Similarity}. */
public abstract class SimilarityContract {

  /** Makes it a contract to extend. */
  protected SimilarityContract() {}

  /** {@return what is examined} */
  protected abstract Similarity similarity();

  /**
   * {@return values as they occur, beside those that every similarity is examined with; by default
   * none}
   */
  protected List<String> samples() {
    return List.of();
  }

  /** {@return how many random pairs to examine with, at least 1; by default 20,000} */
  protected int randomPairs() {
    return 20_000;
  }

  @Test
  void isBetweenZeroAndOneAndNeverNaN() {
    forEachPair(
        (a, b) -> {
          double s = similarity().similarity(a, b);
          assertTrue(s >= 0 && s <= 1, () -> s + " for " + show(a, b));
        });
  }

  @Test
  void isTheSameWhicheverValueComesFirst() {
    forEachPair(
        (a, b) ->
            assertEquals(
                similarity().similarity(a, b),
                similarity().similarity(b, a),
                () -> "turned: " + show(a, b)));
  }

  @Test
  void isOneForEqualValues() {
    forEachPair(
        (a, b) -> assertEquals(1, similarity().similarity(a, new String(a)), () -> show(a, a)));
  }

  @Test
  void isTheSameEachTimeAndOnEveryThread() {
    List<String> values = values();
    double[] once = scores(values);
    List<double[]> again = IntStream.range(0, 8).parallel().mapToObj(i -> scores(values)).toList();
    for (double[] scores : again) {
      for (int i = 0; i < once.length; i++) {
        assertEquals(once[i], scores[i]);
      }
    }
  }

  @Test
  void refusesNull() {
    assertAll(
        () -> assertThrows(NullPointerException.class, () -> call(null, "a")),
        () -> assertThrows(NullPointerException.class, () -> call("a", null)),
        () -> assertThrows(NullPointerException.class, () -> call(null, null)));
  }

  @Test
  void takesLessThanASecondForTenThousandCharacters() {
    List<String> pieces = List.of("a", "ab", "abc ", "😀", "e\u0301", "王芳 ", "a,");
    for (String x : pieces) {
      for (String y : pieces) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(1),
            () -> similarity().similarity(Texts.endless(x), Texts.endless(y)),
            () -> "10,000 characters of " + show(x, y));
      }
    }
  }

  @SuppressWarnings("NullAway") // that null is refused is what is examined
  private void call(@Nullable String a, @Nullable String b) {
    similarity().similarity(a, b);
  }

  private List<String> values() {
    List<String> values = new ArrayList<>(samples());
    values.addAll(Texts.ORDINARY);
    values.addAll(Texts.STRANGE);
    return values;
  }

  private double[] scores(List<String> values) {
    return values.stream()
        .flatMapToDouble(a -> values.stream().mapToDouble(b -> similarity().similarity(a, b)))
        .toArray();
  }

  private void forEachPair(BiConsumer<String, String> check) {
    List<String> values = values();
    for (String a : values) {
      values.forEach(b -> check.accept(a, b));
    }
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < randomPairs(); i++) {
      String a = Texts.random(random);
      check.accept(a, Texts.near(a, random));
    }
  }

  /** Values with what cannot be read written out. */
  private static String show(String a, String b) {
    return "\"" + escape(a) + "\" and \"" + escape(b) + "\"";
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\u" + Integer.toHexString(c));
    }
    return out.toString();
  }
}
