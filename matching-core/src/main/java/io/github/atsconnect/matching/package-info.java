/**
 * Same person or not.
 *
 * <p>Three questions are asked of a candidate and the people of a store, and each answer is a type
 * of its own, so that none hides another:
 *
 * <ol>
 *   <li>Who might it be? {@link io.github.atsconnect.matching.MatchKeys} are short strings of which
 *       two records of one person share at least one; any store can look them up.
 *   <li>What does the evidence say? A {@link io.github.atsconnect.matching.spi.ScoringStrategy}
 *       gives a pair bits of evidence, part by part; the standard one weighs agreement levels, with
 *       weights ({@link io.github.atsconnect.matching.MatchModel}) that a {@link
 *       io.github.atsconnect.matching.Trainer} learns without labels.
 *   <li>What do we do? Given all alternatives and "none of them", a {@link
 *       io.github.atsconnect.matching.spi.DecisionPolicy} says match, review or no match.
 * </ol>
 *
 * <p>{@link io.github.atsconnect.matching.Matcher} asks them for one candidate, {@link
 * io.github.atsconnect.matching.Linker} for two sets of people ({@link
 * io.github.atsconnect.matching.LinkSteps} where they are too many for one machine), {@link
 * io.github.atsconnect.matching.Deduplicator} within one set. All of them explain themselves
 * ({@link io.github.atsconnect.matching.explain}) and take what a host plugs in ({@link
 * io.github.atsconnect.matching.Plugins}).
 *
 * <pre>{@code
 * Matcher matcher = Matcher.standard();
 * Collection<Person> proposed = store.findByKeys(matcher.keys(candidate), 60);
 * Decision decision = matcher.match(candidate, proposed);
 * matcher.explain(candidate, proposed).ifPresent(why -> System.out.println(why.text()));
 * }</pre>
 *
 * <p>What matches is immutable and safe for use by many threads; builders are not.
 */
@NullMarked
package io.github.atsconnect.matching;

import org.jspecify.annotations.NullMarked;
