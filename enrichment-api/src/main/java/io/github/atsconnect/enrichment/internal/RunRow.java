package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.SyncPhase;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The row of {@code ats_run}: how far the sync of a connection is that runs or was interrupted. */
final class RunRow {
  /** To be raised when what is kept of a sync under way means something else than before. */
  static final int FORMAT = 1;

  private RunRow() {}

  /** Whether a sync is under way, whoever made it. */
  static boolean isThere(Handle h, Scope scope) {
    return h.createQuery(
                "SELECT COUNT(*) FROM ats_run WHERE tenant = :tenant AND connection = :connection")
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** The sync under way; empty also where another version of the library began it. */
  static Optional<RunState> find(Handle h, Scope scope) {
    return h.createQuery(
            "SELECT * FROM ats_run WHERE tenant = :tenant AND connection = :connection AND format ="
                + " :format AND phase IN (<phases>)")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("format", FORMAT)
        .bindList("phases", Arrays.stream(SyncPhase.values()).map(Enum::name).toList())
        .map(
            (r, c) ->
                new RunState(
                    r.getInt("full_run") == 1,
                    SyncPhase.valueOf(r.getString("phase")),
                    r.getString("next_page"),
                    r.getLong("started_at"),
                    Rows.nullableLong(r, "window_start"),
                    Rows.nullableLong(r, "latest_update"),
                    new Counts(
                        r.getLong("requests"),
                        r.getLong("resume_requests"),
                        r.getLong("resumes_fetched"),
                        r.getLong("resumes_asked"),
                        r.getLong("resumes_failed"),
                        r.getLong("unlinked")),
                    r.getString("made_for"),
                    r.getInt("standstill")))
        .findOne();
  }

  static void save(Handle h, Scope scope, RunState s) {
    h.createUpdate(
            "INSERT INTO ats_run (tenant, connection, format, made_for, standstill, full_run, phase,"
                + " next_page, started_at, window_start, latest_update, requests, resume_requests,"
                + " resumes_fetched, resumes_asked, resumes_failed, unlinked) VALUES (:tenant,"
                + " :connection, :format, :madeFor, :standstill, :full, :phase, :page, :started,"
                + " :window, :latest, :requests, :resumeRequests, :fetched, :asked, :failed,"
                + " :unlinked) ON CONFLICT (tenant, connection) DO UPDATE SET format ="
                + " excluded.format, made_for = excluded.made_for, standstill = excluded.standstill,"
                + " full_run = excluded.full_run, phase = excluded.phase, next_page ="
                + " excluded.next_page, started_at = excluded.started_at, window_start ="
                + " excluded.window_start, latest_update = excluded.latest_update, requests ="
                + " excluded.requests, resume_requests = excluded.resume_requests,"
                + " resumes_fetched = excluded.resumes_fetched, resumes_asked ="
                + " excluded.resumes_asked, resumes_failed = excluded.resumes_failed, unlinked"
                + " = excluded.unlinked")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("format", FORMAT)
        .bind("madeFor", s.madeFor())
        .bind("standstill", s.standstill())
        .bind("full", s.full() ? 1 : 0)
        .bind("phase", s.phase().name())
        .bind("page", s.nextPage())
        .bind("started", s.startedAt())
        .bind("window", s.windowStart())
        .bind("latest", s.latestUpdate())
        .bind("requests", s.counts().requests())
        .bind("resumeRequests", s.counts().resumeRequests())
        .bind("fetched", s.counts().resumesFetched())
        .bind("asked", s.counts().resumesAsked())
        .bind("failed", s.counts().resumesFailed())
        .bind("unlinked", s.counts().unlinked())
        .execute();
  }

  /** Forgets the sync under way with all that it noted. */
  static void clear(Handle h, Scope scope) {
    RunTable.clear(h, Run.ofSync(scope));
    h.createUpdate("DELETE FROM ats_run WHERE tenant = :tenant AND connection = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }
}
