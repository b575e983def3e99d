/**
 * For callers: connect a customer's applicant tracking system, sync, and show what it knows of a
 * profile. Begin with {@link io.github.atsconnect.enrichment.EnrichmentService}; it needs the
 * host's profiles ({@link io.github.atsconnect.enrichment.ProfileStores}) and a place for links
 * ({@link io.github.atsconnect.enrichment.Storage}), and all else has a default.
 *
 * <pre>{@code
 * try (EnrichmentService connect =
 *     EnrichmentService.builder()
 *         .profiles(ProfileStores.inMemory(people))
 *         .storage(Storage.sqlite(file))
 *         .build()) {
 *   Connection lever = connect.connect(account);
 *   SyncReport report = connect.sync(lever);
 *   Map<String, Badge> badges = connect.badges(List.of(person.id()));
 *   Enrichment known = connect.enrich(person);
 * }
 * }</pre>
 *
 * <p>A host of many customers takes {@link
 * io.github.atsconnect.enrichment.EnrichmentServiceBuilder#buildTenants} and asks it for the handle
 * of one. {@code sync} blocks for as long as it takes and is taken up where it stood when it ends
 * early; {@code badges} asks nobody; {@code enrich} asks the ATS, and says so when it could not be
 * reached. Everything else that goes wrong is an {@link
 * io.github.atsconnect.enrichment.EnrichmentException} with a reason that a program can go by.
 *
 * <p>Services are safe for use by many threads, and several processes may share a store. Nothing of
 * a candidate is kept but ids, states, codes and times.
 */
@NullMarked
package io.github.atsconnect.enrichment;

import org.jspecify.annotations.NullMarked;
