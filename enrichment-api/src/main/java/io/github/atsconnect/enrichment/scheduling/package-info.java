/** A schedule for syncs on db-scheduler, for hosts that have it. Any other scheduler will do. */
@NullMarked
package io.github.atsconnect.enrichment.scheduling;

import org.jspecify.annotations.NullMarked;
