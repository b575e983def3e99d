/**
 * Why a pair has its probability. A {@link io.github.atsconnect.matching.explain.PairExplanation}
 * has what was expected beforehand, the parts of the score, what the alternatives take away, and
 * which {@link io.github.atsconnect.matching.explain.Settling evidence that is missing} would
 * settle it. Bits add up: their sum is the log-odds of the probability, and nothing else.
 *
 * <pre>{@code
 * matcher.explain(candidate, proposed).ifPresent(why -> System.out.println(why.text()));
 * }</pre>
 *
 * <p>{@code html()} and {@code svg()} draw the sum as a waterfall, for whoever has to decide. All
 * of it holds personal data in words, so it is shown and not stored; {@code explanation().codes()}
 * may be kept. Immutable.
 */
@NullMarked
package io.github.atsconnect.matching.explain;

import org.jspecify.annotations.NullMarked;
