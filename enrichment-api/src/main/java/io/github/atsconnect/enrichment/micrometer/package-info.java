/** Metrics by Micrometer, for hosts that have {@code micrometer-core}. */
@NullMarked
package io.github.atsconnect.enrichment.micrometer;

import org.jspecify.annotations.NullMarked;
