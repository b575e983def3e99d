/**
 * What the service answers with. Most of it is met in this order: {@link
 * io.github.atsconnect.enrichment.model.Preflight} (what a key may do), {@link
 * io.github.atsconnect.enrichment.model.Connection}, {@link
 * io.github.atsconnect.enrichment.model.SyncReport}, {@link
 * io.github.atsconnect.enrichment.model.Link}, and, on the profile's page, {@link
 * io.github.atsconnect.enrichment.model.Enrichment}:
 *
 * <pre>{@code
 * Enrichment known = connect.enrich(person);
 * String line =
 *     known
 *         .headline()
 *         .map(r -> r.kind() + ", " + r.status() + ", " + r.stage().orElse("no stage"))
 *         .orElse("not in the ATS");
 * }</pre>
 *
 * <p>An answer is never null and never half an answer: what is not there is an empty {@code
 * Optional} or list, and how fresh it is stands in it. All immutable, so threads may share them.
 * What holds personal data prints redacted, and is for showing, not for keeping.
 */
@NullMarked
package io.github.atsconnect.enrichment.model;

import org.jspecify.annotations.NullMarked;
