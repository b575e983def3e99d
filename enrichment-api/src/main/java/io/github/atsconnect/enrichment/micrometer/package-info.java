/**
 * Metrics by Micrometer, for hosts that have {@code micrometer-core}: a listener that counts and
 * times syncs, requests, résumés, answers and webhooks.
 *
 * <pre>{@code
 * EnrichmentService.builder().listener(new MicrometerListener(registry));
 * }</pre>
 *
 * <p>No tag has many values, and none says who somebody is. Safe for use by many threads. The
 * dependency on {@code micrometer-core} is optional: a host that uses this package names it itself.
 */
@NullMarked
package io.github.atsconnect.enrichment.micrometer;

import org.jspecify.annotations.NullMarked;
