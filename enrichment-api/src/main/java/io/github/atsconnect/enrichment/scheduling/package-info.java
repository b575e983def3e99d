/**
 * A schedule for syncs on db-scheduler, for hosts that have it: each connection once a day, on one
 * of the nodes, tried again as its failure deserves. Any other scheduler will do; it calls {@code
 * sync} and {@code purge}.
 *
 * <pre>{@code
 * SyncSchedule schedule = SyncSchedule.over(tenants, dataSource);
 * schedule.start();
 * schedule.add("acme", connection);
 * }</pre>
 *
 * <p>Close it before the tenants. Safe for use by many threads. The dependency on {@code
 * db-scheduler} is optional: a host that uses this package names it itself.
 */
@NullMarked
package io.github.atsconnect.enrichment.scheduling;

import org.jspecify.annotations.NullMarked;
