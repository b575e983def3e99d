package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.recruiter.people.Directory;
import io.github.atsconnect.recruiter.search.Search;
import io.github.atsconnect.recruiter.search.Seen;
import io.github.atsconnect.recruiter.sync.SyncDesk;
import java.time.Clock;

/**
 * What the pages are made of.
 *
 * @param connect what Lever knows
 * @param people the host's own people
 * @param search over both
 * @param seen names for the filters
 * @param syncs what runs in the background
 * @param environments which Lever there is to connect
 * @param clock the time
 */
public record Product(
    EnrichmentService connect,
    Directory people,
    Search search,
    Seen seen,
    SyncDesk syncs,
    Environments environments,
    Clock clock) {}
