/**
 * What a host can put in place of the library's own, or beside it. From the smallest to the
 * largest:
 *
 * <ul>
 *   <li>{@link io.github.atsconnect.matching.spi.Similarity}: how alike two values of an attribute
 *       are;
 *   <li>{@link io.github.atsconnect.matching.spi.Feature}: something of one's own to compare, with
 *       {@link io.github.atsconnect.matching.spi.AgreementLevel levels} of one's own, which is
 *       weighed, learnt and explained like the others;
 *   <li>{@link io.github.atsconnect.matching.spi.KeySource}: who is compared at all;
 *   <li>{@link io.github.atsconnect.matching.spi.ScoringStrategy}: what a pair is worth, all of it:
 *       rules, a classifier;
 *   <li>{@link io.github.atsconnect.matching.spi.DecisionPolicy}: what is done about a candidate.
 * </ul>
 *
 * <pre>{@code
 * Similarity teams = (a, b) -> a.strip().equalsIgnoreCase(b.strip()) ? 1 : 0;
 * Plugins plugins = Plugins.builder().similarity("team", teams).build();
 * Matcher matcher = Matcher.builder().plugins(plugins).build();
 * }</pre>
 *
 * <p>The first three are collected in {@link io.github.atsconnect.matching.Plugins}; the last two
 * are given to a {@link io.github.atsconnect.matching.Matcher} or {@link
 * io.github.atsconnect.matching.Linker}. All implementations are deterministic, keep no state, are
 * safe for use by many threads, refuse null and cope with any text. The module {@code
 * matching-contracts} holds an exam for each of them.
 */
@NullMarked
package io.github.atsconnect.matching.spi;

import org.jspecify.annotations.NullMarked;
