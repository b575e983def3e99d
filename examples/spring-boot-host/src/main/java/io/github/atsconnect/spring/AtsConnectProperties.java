package io.github.atsconnect.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set; {@link #toString()} hides the master key.
 *
 * @param enabled Whether any of this is set up at all.
 * @param masterKey Base64 of the 32 bytes that API keys are encrypted with in the store, best from
 *     the environment (ATS_CONNECT_MASTER_KEY). Not needed with a bean of KeyProvider or Secrets.
 * @param tenants Ids of the customers. Not used with a bean of TenantDirectory.
 * @param cacheFor How long an enrichment may be answered from memory.
 * @param retention How long a link is kept after the ATS last showed something of the person.
 * @param onDemand Whether a profile without a link is looked up at once among the candidates
 *     without one.
 * @param storage Where links are kept.
 * @param webhooks What the ATS tells of its own accord.
 * @param sync The daily syncs.
 * @param health The health indicator.
 */
@ConfigurationProperties("ats-connect")
public record AtsConnectProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String masterKey,
    @DefaultValue("default") List<String> tenants,
    @DefaultValue("15m") Duration cacheFor,
    @DefaultValue("730d") Duration retention,
    @DefaultValue("false") boolean onDemand,
    @DefaultValue StorageSettings storage,
    @DefaultValue WebhookSettings webhooks,
    @DefaultValue SyncSettings sync,
    @DefaultValue HealthSettings health) {

  /** Which store. */
  public enum StorageType {
    /** The application's DataSource; tables are made and migrated. */
    POSTGRES,
    /** The same, but the application migrates the schema itself. */
    POSTGRES_AS_IT_IS,
    /** The same, and rows are guarded by row-level security. */
    POSTGRES_BY_TENANT,
    /** A file, for one machine. */
    SQLITE
  }

  /**
   * Where links are kept.
   *
   * @param type Kind of store; the PostgreSQL ones use the application's DataSource.
   * @param file File of the SQLite store; made when it is not there.
   */
  public record StorageSettings(
      @DefaultValue("postgres") StorageType type, @DefaultValue("ats-connect.db") Path file) {}

  /**
   * What the ATS tells of its own accord.
   *
   * @param enabled Whether deliveries are taken over HTTP.
   * @param path Path below which each customer has an address of its own, PATH/CUSTOMER.
   * @param maxSize Largest body that is read; Lever's are some hundred bytes.
   */
  public record WebhookSettings(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("/ats-connect/webhooks") String path,
      @DefaultValue("64KB") DataSize maxSize) {}

  /**
   * The daily syncs.
   *
   * @param enabled Whether this node runs them; several nodes share the work.
   * @param createTable Whether db-scheduler's table is made in the application's PostgreSQL.
   * @param threads Most syncs at a time on this node.
   * @param pollingInterval How often the table is asked what is due.
   * @param shutdownWait How long a stopping application waits before it interrupts syncs, which go
   *     on later where they stood.
   * @param fullEvery How often all candidates are listed, not only those who changed.
   * @param resumeRequests Most requests that a sync spends on résumés.
   */
  public record SyncSettings(
      @DefaultValue("false") boolean enabled,
      @DefaultValue("true") boolean createTable,
      @DefaultValue("10") int threads,
      @DefaultValue("10s") Duration pollingInterval,
      @DefaultValue("10s") Duration shutdownWait,
      @DefaultValue("7d") Duration fullEvery,
      @DefaultValue("20000") long resumeRequests) {}

  /**
   * The health indicator.
   *
   * @param listed Most connections told one by one, those first that need somebody.
   * @param cacheFor How long what was told of the customers holds; whether the store answers is
   *     asked at each probe.
   */
  public record HealthSettings(
      @DefaultValue("20") int listed, @DefaultValue("10s") Duration cacheFor) {}

  @Override
  public String toString() {
    return "AtsConnectProperties[enabled=%s, masterKey=%s, tenants=%d, storage=%s, webhooks=%s, sync=%s]"
        .formatted(
            enabled, masterKey == null ? "none" : "****", tenants.size(), storage, webhooks, sync);
  }
}
