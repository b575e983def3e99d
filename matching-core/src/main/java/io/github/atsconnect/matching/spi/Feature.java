package io.github.atsconnect.matching.spi;

import io.github.atsconnect.matching.model.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of a host's own that two people are compared by, beside name, career and the rest. It
 * says what a person's value is and which {@link AgreementLevel} two values have; weighing,
 * learning and explaining are the engine's.
 *
 * <p>A value is read once a person and compared often, so costly work belongs into {@link #read}. A
 * person without the value is neither rewarded nor punished: the engine compares only two values.
 *
 * <p>Implementations are deterministic, keep no state and are safe for use by many threads; {@code
 * FeatureContract} of the module {@code matching-contracts} is their exam.
 *
 * @param <T> the form in which values are compared; immutable
 */
public interface Feature<T> {

  /**
   * Names the feature in models and explanations, in small letters: "badge number". A feature that
   * is named like a standard one ("place", "school", …) replaces it.
   *
   * @return the name, without personal data
   */
  String name();

  /**
   * {@return the levels, the one that speaks most for the same person first; at least one, at most
   * 100}
   */
  List<AgreementLevel> levels();

  /**
   * {@return what the person has, ready to be compared; null when nothing is known} Has to cope
   * with any text: very long, any script, control characters.
   *
   * @param person the person, of either side
   */
  @Nullable T read(Person person);

  /**
   * Compares. The same whichever side comes first.
   *
   * @param candidate what {@link #read} gave of the one
   * @param person what {@link #read} gave of the other
   * @return index into {@link #levels()}
   */
  int compare(T candidate, T person);

  /**
   * {@return the value as text: what explanations show, and by which equal values are counted for
   * levels by frequency} Equal values have equal texts.
   *
   * @param value what {@link #read} gave
   */
  default String text(T value) {
    return value.toString();
  }

  /**
   * {@return the names of the attributes that the feature reads} They are compared by it alone, not
   * also by their type.
   */
  default Set<String> attributes() {
    return Set.of();
  }

  /**
   * {@return whether the first level alone nearly shows that two records are one person, as an
   * equal email address does} The trainer learns from such pairs.
   */
  default boolean identifies() {
    return false;
  }
}
