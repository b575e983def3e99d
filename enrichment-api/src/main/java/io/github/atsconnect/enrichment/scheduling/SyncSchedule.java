package io.github.atsconnect.enrichment.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs every connection once a day, at a time of its own; once a week all candidates ({@link
 * SyncOptions#fullEvery}), else what has changed. Also purges what is too old. On db-scheduler over
 * a database that all nodes share: each sync runs on one of them, and goes on on another when that
 * one is gone. Its table is made by {@code ats_scheduled_task.sql} in our jar (PostgreSQL) or
 * {@code ats_scheduled_task_sqlite.sql} (SQLite, for nodes on one machine).
 *
 * <p>Add a connection when it is made; one that was removed drops out by itself. Safe for use by
 * many threads.
 */
public final class SyncSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncSchedule.class);
  private static final String NAME = "ats-connect-sync";
  private static final String SEPARATOR = "/";
  private static final String TABLE = "ats_scheduled_task";

  /** What Lever or the store could not do now is tried again soon, but not at once. */
  private static final Duration TRY_AGAIN = Duration.ofMinutes(20);

  /** What waits for somebody, such as a new key, is tried only every third day. */
  private static final Duration SELDOM = Duration.ofDays(2);

  private final EnrichmentTenants tenants;
  private final SyncOptions options;
  private final Clock clock;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;

  /** With a scheduler of the test's own making. */
  SyncSchedule(
      EnrichmentTenants tenants,
      SyncOptions options,
      Clock clock,
      Function<CustomTask<Void>, Scheduler> making) {
    this.tenants = tenants;
    this.options = options;
    this.clock = clock;
    this.task =
        Tasks.custom(NAME, Void.class)
            .execute((instance, context) -> next(instance.getId(), run(instance.getId())));
    this.scheduler = stored(() -> making.apply(task));
  }

  /**
   * {@return a schedule with the defaults, not started}
   *
   * @param tenants whose connections are synced
   * @param source a database that all nodes share, with the table {@code ats_scheduled_task}
   */
  public static SyncSchedule over(EnrichmentTenants tenants, DataSource source) {
    return over(tenants, source, SyncOptions.defaults(), Clock.systemUTC(), b -> b);
  }

  /**
   * {@return a schedule, not started}
   *
   * @param tenants whose connections are synced
   * @param source a database that all nodes share, with the table {@code ats_scheduled_task}
   * @param options of each sync
   * @param clock what time it is, for db-scheduler too
   * @param settings threads, polling and so on of db-scheduler
   */
  public static SyncSchedule over(
      EnrichmentTenants tenants,
      DataSource source,
      SyncOptions options,
      Clock clock,
      UnaryOperator<SchedulerBuilder> settings) {
    return new SyncSchedule(
        tenants,
        options,
        clock,
        task ->
            settings
                .apply(Scheduler.create(source, task).tableName(TABLE).clock(clock::instant))
                .build());
  }

  /**
   * Begins; syncs run on threads of db-scheduler.
   *
   * @throws EnrichmentException with {@link Reason#STORAGE} when the schedule's table cannot be
   *     used
   */
  public void start() {
    stored(
        () -> {
          scheduler.start();
          return true;
        });
  }

  /**
   * Syncs the connection soon for the first time, and then daily. Added twice counts once.
   *
   * @param tenant the customer, by the host's id
   * @param connection one of this customer's connections
   * @return whether it was not there yet
   * @throws EnrichmentException with {@link Reason#STORAGE} when the schedule's table cannot be
   *     used
   */
  public boolean add(String tenant, Connection connection) {
    return stored(
        () ->
            scheduler.scheduleIfNotExists(task.instance(id(tenant, connection)), clock.instant()));
  }

  /**
   * Has the connection synced now, by one of the nodes; it must have been added. Do so when the
   * customer has given a new key, since one that was refused is tried seldom. A sync that runs at
   * the time is left alone.
   *
   * @param tenant the customer, by the host's id
   * @param connection one of this customer's connections
   * @throws EnrichmentException with {@link Reason#CONNECTION_UNKNOWN} when it was not added, with
   *     {@link Reason#STORAGE} when the schedule's table cannot be used
   */
  public void runNow(String tenant, Connection connection) {
    stored(
        () -> {
          try {
            scheduler.reschedule(task.instance(id(tenant, connection)), clock.instant());
          } catch (TaskInstanceCurrentlyExecutingException e) {
            LOG.debug("a sync was asked for that runs already");
          }
          return true;
        });
  }

  /**
   * {@return when the connection is synced next; empty when it was not added}
   *
   * @param tenant the customer, by the host's id
   * @param connection one of this customer's connections
   * @throws EnrichmentException with {@link Reason#STORAGE} when the schedule's table cannot be
   *     used
   */
  public Optional<Instant> next(String tenant, Connection connection) {
    return stored(
        () ->
            scheduler
                .getScheduledExecution(task.instance(id(tenant, connection)))
                .map(e -> e.getExecutionTime()));
  }

  /** No exception of db-scheduler or of the database's driver reaches a host. */
  private static <T> T stored(Supplier<T> work) {
    try {
      return work.get();
    } catch (EnrichmentException e) {
      throw e;
    } catch (TaskInstanceNotFoundException e) {
      throw new EnrichmentException(
          Reason.CONNECTION_UNKNOWN,
          "the connection is not in the schedule: add it before it can be run now",
          e);
    } catch (RuntimeException e) {
      throw new EnrichmentException(
          Reason.STORAGE,
          "the schedule's table ats_scheduled_task cannot be read or written: does the database"
              + " answer, and was the table made by the script in our jar?",
          e);
    }
  }

  private static String id(String tenant, Connection connection) {
    return tenant + SEPARATOR + connection.id();
  }

  /** The connection's id has no separator, the tenant's may. */
  private static String tenantOf(String id) {
    return id.substring(0, id.lastIndexOf(SEPARATOR));
  }

  private static String connectionOf(String id) {
    return id.substring(id.lastIndexOf(SEPARATOR) + 1);
  }

  /** Whether it is over for good, for today, for some days, or to be tried again soon. */
  private enum Result {
    DONE,
    SOON,
    SELDOM,
    GONE
  }

  private Result run(String id) {
    EnrichmentService service = tenants.tenant(tenantOf(id));
    Optional<Connection> connection =
        service.connections().stream().filter(c -> c.id().equals(connectionOf(id))).findFirst();
    if (connection.isEmpty()) {
      return Result.GONE;
    }
    if (connection.get().state().isStopped()) {
      return Result.DONE;
    }
    try {
      service.sync(connection.get(), options);
      service.purge();
      return Result.DONE;
    } catch (EnrichmentException e) {
      // The listener has been told; ids and messages stay out of the log.
      LOG.info("a scheduled sync ended early: {}", e.reason());
      return afterFailure(e.reason());
    }
  }

  /** One that runs elsewhere is no failure; but its node may have died and only seem to run. */
  private static Result afterFailure(Reason reason) {
    return switch (reason) {
      case ATS_UNAVAILABLE, STORAGE, CANCELLED, SYNC_RUNNING -> Result.SOON;
      case KEY_REFUSED, PERMISSION_MISSING, KEY_UNAVAILABLE, NOT_LEVER -> Result.SELDOM;
      case CONNECTION_UNKNOWN -> Result.GONE;
      default -> Result.DONE;
    };
  }

  private CompletionHandler<Void> next(String id, Result result) {
    if (result == Result.GONE) {
      return (done, operations) -> operations.remove();
    }
    Instant now = clock.instant();
    DailyTime daily = DailyTime.of(tenantOf(id), connectionOf(id));
    Instant next =
        switch (result) {
          case SOON -> now.plus(TRY_AGAIN);
          case SELDOM -> daily.after(now.plus(SELDOM));
          default -> daily.after(now);
        };
    return (done, operations) -> operations.reschedule(done, next);
  }

  /** Ends; syncs that run are interrupted after a while, and go on next time where they stood. */
  @Override
  public void close() {
    stored(
        () -> {
          scheduler.stop();
          return true;
        });
  }
}
