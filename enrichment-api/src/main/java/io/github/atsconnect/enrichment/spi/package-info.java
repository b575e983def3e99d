/**
 * What a host plugs in. Needed is one: its profiles, as a {@link
 * io.github.atsconnect.enrichment.spi.ProfileStore} of its own or, over its database, as a {@link
 * io.github.atsconnect.enrichment.spi.ProfileLoader}. The rest is for hosts that want it:
 *
 * <ul>
 *   <li>{@link io.github.atsconnect.enrichment.spi.EnrichmentListener} is told what happens;
 *   <li>{@link io.github.atsconnect.enrichment.spi.AccessPolicy} says which user may see what;
 *   <li>{@link io.github.atsconnect.enrichment.spi.KeyProvider} has the keys that secrets are
 *       sealed with.
 * </ul>
 *
 * <pre>{@code
 * AccessPolicy recruitersSeeContacts =
 *     (tenant, viewer) -> {
 *       boolean recruiter = viewer.roles().contains("recruiter");
 *       return new Access(recruiter, recruiter, false);
 *     };
 * }</pre>
 *
 * <p>All are called by many threads at a time. The module {@code enrichment-contracts} holds the
 * exam of a profile store.
 */
@NullMarked
package io.github.atsconnect.enrichment.spi;

import org.jspecify.annotations.NullMarked;
