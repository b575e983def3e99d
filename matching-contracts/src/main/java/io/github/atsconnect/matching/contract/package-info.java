/**
 * The exam of each thing that a host can plug into the matching engine. Extend the class that is
 * named like what you wrote, say what is to be examined, and let JUnit run it:
 *
 * <pre>{@code
 * class BadgeFeatureTest extends FeatureContract<Badge> {
 *   @Override
 *   protected Feature<Badge> feature() {
 *     return new BadgeFeature();
 *   }
 *
 *   @Override
 *   protected List<Person> people() {
 *     return List.of(withBadge("north-17"), withBadge("north-3"), withBadge("south-1"));
 *   }
 * }
 * }</pre>
 *
 * <p>The library's own implementations sit the same exams.
 */
@NullMarked
package io.github.atsconnect.matching.contract;

import org.jspecify.annotations.NullMarked;
