/**
 * The exam of a profile store. Extend it, say how a store with given people is made, and let JUnit
 * run it:
 *
 * <pre>{@code
 * class OurStoreTest extends ProfileStoreContract {
 *   @Override
 *   protected ProfileStore storeOf(List<Person> profiles) {
 *     return new OurStore(profiles);
 *   }
 * }
 * }</pre>
 *
 * <p>The library's own stores sit the same exam.
 */
@NullMarked
package io.github.atsconnect.enrichment.contract;

import org.jspecify.annotations.NullMarked;
