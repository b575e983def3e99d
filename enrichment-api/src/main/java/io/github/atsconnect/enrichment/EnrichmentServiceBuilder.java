package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.internal.Wiring;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Collects what a service is made of. Not thread-safe. */
public final class EnrichmentServiceBuilder {
  private static final String ONLY_TENANT = "default";

  private @Nullable ProfileStore profiles;
  private @Nullable Storage storage;
  private Secrets secrets = Secrets.inMemory();
  private @Nullable Matcher matcher;
  private ResumeReader resumeReader = ResumeReader.standard();
  private LeverClients clients = new LeverClients(builder -> builder);
  private EnrichmentListener listener = EnrichmentListener.NONE;
  private Clock clock = Clock.systemUTC();
  private boolean onDemand;
  private Duration retention = Duration.ofDays(730);
  private AccessPolicy access = AccessPolicy.OPEN;
  private Duration cacheFor = Duration.ofMinutes(15);

  EnrichmentServiceBuilder() {}

  /** The host's profiles; needed. */
  public EnrichmentServiceBuilder profiles(ProfileStore store) {
    this.profiles = store;
    return this;
  }

  /** Where links are kept; needed. */
  public EnrichmentServiceBuilder storage(Storage where) {
    this.storage = where;
    return this;
  }

  /** How API keys are kept; by default in this process only. */
  public EnrichmentServiceBuilder secrets(Secrets how) {
    this.secrets = how;
    return this;
  }

  /**
   * Who decides: weights, strategy, policy and plug-ins of your own; by default {@link
   * Matcher#standard()}. It is given the population of the profiles. Profiles are searched by its
   * {@link Matcher#keys keys}.
   */
  public EnrichmentServiceBuilder matcher(Matcher who) {
    this.matcher = who;
    return this;
  }

  /** Who reads résumés; by default within the process, with guards. */
  public EnrichmentServiceBuilder resumeReader(ResumeReader reader) {
    this.resumeReader = reader;
    return this;
  }

  /** Who is told; by default nobody. */
  public EnrichmentServiceBuilder listener(EnrichmentListener who) {
    this.listener = who;
    return this;
  }

  /** What time it is; by default the system's clock. */
  public EnrichmentServiceBuilder clock(Clock source) {
    this.clock = source;
    return this;
  }

  /** How long an enrichment may be answered from memory, 0 or more; by default 15 minutes. */
  public EnrichmentServiceBuilder cacheFor(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the cache time must not be negative");
    }
    this.cacheFor = time;
    return this;
  }

  /**
   * Lets {@code enrich} look up a profile that has no link among the candidates of whom no link is
   * known: one that came to your product after the last sync is linked at once. For that, syncs
   * keep keyed tokens of these candidates' match keys, which say nothing without the tenant's key;
   * they need {@link Secrets} that are kept encrypted. Costs up to three requests for a profile
   * without a link, once in the cache time. Off unless asked for.
   */
  public EnrichmentServiceBuilder onDemand() {
    this.onDemand = true;
    return this;
  }

  /**
   * How long a link is kept after the ATS last showed something of the person, more than 0; by
   * default 730 days, some 24 months. See {@link EnrichmentService#purge}.
   */
  public EnrichmentServiceBuilder retention(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the retention time must be more than 0");
    }
    this.retention = time;
    return this;
  }

  /** Which of your users may see what; {@link AccessPolicy#OPEN} unless said. */
  public EnrichmentServiceBuilder access(AccessPolicy policy) {
    this.access = policy;
    return this;
  }

  /** How clients are made; for tests, which do not wait. */
  EnrichmentServiceBuilder clients(LeverClients how) {
    this.clients = how;
    return this;
  }

  /** Opens the storage and makes the service of a host that has one customer. */
  public EnrichmentService build() {
    return buildTenants().tenant(ONLY_TENANT);
  }

  /** Opens the storage and makes the handles for a host that has many customers. */
  public EnrichmentTenants buildTenants() {
    if (profiles == null) {
      throw new IllegalStateException("a service needs profiles: builder().profiles(..)");
    }
    if (storage == null) {
      throw new IllegalStateException("a service needs storage: builder().storage(..)");
    }
    return new DefaultEnrichmentTenants(
        new Wiring(
            storage.open(),
            profiles,
            matcher == null ? Matcher.standard() : matcher,
            resumeReader,
            secrets,
            clients,
            listener,
            clock,
            cacheFor,
            access,
            retention,
            onDemand));
  }
}
