package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.SyncFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection in the list.
 *
 * @param connection the connection
 * @param environment production or sandbox
 * @param nextSync when it is synced next
 * @param failure how the latest sync ended, when not well
 * @param syncing whether a sync runs
 * @param heldBack links that the last sync would have withdrawn, had it not been for too many
 * @param empty whether the last sync found an account without candidates
 */
public record Row(
    Connection connection,
    String environment,
    Optional<Instant> nextSync,
    Optional<SyncFailure> failure,
    boolean syncing,
    long heldBack,
    boolean empty) {}
