package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.internal.Wiring;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverClientBuilder;
import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
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
  private UnaryOperator<LeverClientBuilder> lever = UnaryOperator.identity();
  private @Nullable LeverOAuth application;
  private EnrichmentListener listener = EnrichmentListener.NONE;
  private Clock clock = Clock.systemUTC();
  private boolean onDemand;
  private Duration retention = Duration.ofDays(730);
  private AccessPolicy access = AccessPolicy.OPEN;
  private Duration cacheFor = Duration.ofMinutes(15);
  private Duration webhookAge = Duration.ofHours(6);
  private Duration syncAttemptTimeout = Duration.ofSeconds(30);
  private Duration syncDeadline = Duration.ofSeconds(60);
  private Duration answerWithin = Duration.ofSeconds(10);

  EnrichmentServiceBuilder() {}

  /**
   * The host's profiles; needed.
   *
   * @param store safe for threads; {@link ProfileStores} has some
   * @return this builder
   */
  public EnrichmentServiceBuilder profiles(ProfileStore store) {
    this.profiles = store;
    return this;
  }

  /**
   * Where links are kept; needed.
   *
   * @param where where the tables are
   * @return this builder
   */
  public EnrichmentServiceBuilder storage(Storage where) {
    this.storage = where;
    return this;
  }

  /**
   * How API keys are kept; by default in this process only.
   *
   * @param how how they are encrypted
   * @return this builder
   */
  public EnrichmentServiceBuilder secrets(Secrets how) {
    this.secrets = how;
    return this;
  }

  /**
   * Who decides: weights, strategy, policy and plug-ins of your own; by default {@link
   * Matcher#standard()}. It is given the population of the profiles. Profiles are searched by its
   * {@link Matcher#keys keys}.
   *
   * @param who safe for threads
   * @return this builder
   */
  public EnrichmentServiceBuilder matcher(Matcher who) {
    this.matcher = who;
    return this;
  }

  /**
   * Who reads résumés; by default within the process, with guards.
   *
   * @param reader safe for threads
   * @return this builder
   */
  public EnrichmentServiceBuilder resumeReader(ResumeReader reader) {
    this.resumeReader = reader;
    return this;
  }

  /**
   * Who is told; by default nobody.
   *
   * @param who called on the thread that does the work; what it throws is logged and ignored
   * @return this builder
   */
  public EnrichmentServiceBuilder listener(EnrichmentListener who) {
    this.listener = who;
    return this;
  }

  /**
   * What time it is; by default the system's clock.
   *
   * @param source for what is kept and what is old; waiting does not go by it
   * @return this builder
   */
  public EnrichmentServiceBuilder clock(Clock source) {
    this.clock = source;
    return this;
  }

  /**
   * How long an enrichment may be answered from memory, 0 or more; by default 15 minutes.
   *
   * @param time 0 to ask the ATS each time
   * @return this builder
   */
  public EnrichmentServiceBuilder cacheFor(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the cache time must not be negative");
    }
    this.cacheFor = time;
    return this;
  }

  /**
   * How long one {@code enrich} may take as a whole, whatever it has to ask, more than 0; by
   * default 10 seconds. What has come by then is shown, with notices for what has not. It is also
   * how long {@code review} and {@code attachments} may take, and how long an attachment may take
   * to begin.
   *
   * @param time from the call to the answer
   * @return this builder
   */
  public EnrichmentServiceBuilder answerWithin(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the time for an answer must be more than 0");
    }
    this.answerWithin = time;
    return this;
  }

  /**
   * Lets {@code enrich} look up a profile that has no link among the candidates of whom no link is
   * known: one that came to your product after the last sync is linked at once. For that, syncs
   * keep keyed tokens of these candidates' match keys, which say nothing without the tenant's key;
   * they need {@link Secrets} that are kept encrypted. Once it is switched on, the next full sync
   * makes it complete. Costs up to three requests for a profile without a link, once in the cache
   * time. Off unless asked for.
   *
   * @return this builder
   */
  public EnrichmentServiceBuilder onDemand() {
    this.onDemand = true;
    return this;
  }

  /**
   * How long a link is kept after the ATS last showed something of the person, more than 0; by
   * default 730 days, some 24 months. See {@link EnrichmentService#purge}.
   *
   * @param time counted from the last sign of the person
   * @return this builder
   */
  public EnrichmentServiceBuilder retention(Duration time) {
    this.retention = positive(time, "the retention time");
    return this;
  }

  /**
   * Which of your users may see what; {@link AccessPolicy#OPEN} unless said.
   *
   * @param policy asked at each look; safe for threads
   * @return this builder
   */
  public EnrichmentServiceBuilder access(AccessPolicy policy) {
    this.access = policy;
    return this;
  }

  /**
   * How old a webhook's delivery may be, more than 0; by default six hours, in which Lever repeats
   * one that was not taken. Lever lets its customers send deliveries again for two weeks: set it to
   * 14 days to take these too. None is taken twice, however old.
   *
   * @param time from when something happened to when its delivery comes
   * @return this builder
   */
  public EnrichmentServiceBuilder webhookAge(Duration time) {
    this.webhookAge = positive(time, "the accepted age of webhooks");
    return this;
  }

  /**
   * How long a sync waits for one attempt of a request, more than 0; by default 30 seconds. More
   * for an account whose pages take long.
   *
   * @param time from sending the request to the end of its answer
   * @return this builder
   */
  public EnrichmentServiceBuilder syncAttemptTimeout(Duration time) {
    this.syncAttemptTimeout = positive(time, "the time for an attempt");
    return this;
  }

  /**
   * How long a sync waits for a request with all its attempts and pauses, more than 0; by default
   * 60 seconds.
   *
   * @param total of all attempts
   * @return this builder
   */
  public EnrichmentServiceBuilder syncDeadline(Duration total) {
    this.syncDeadline = positive(total, "the deadline of a request");
    return this;
  }

  /**
   * Sets the HTTP client for requests to Lever, with the host's own proxy, certificates, executor
   * or connect timeout. It also requests OAuth tokens, unless the application has its own. The
   * default takes proxy and certificates from the JVM's settings.
   *
   * @param client must not follow redirects by itself, since it would send the key along; the host
   *     closes it
   * @return this builder
   * @throws IllegalArgumentException when it follows redirects
   */
  public EnrichmentServiceBuilder httpClient(HttpClient client) {
    return lever(b -> b.httpClient(client));
  }

  /**
   * Sets the connect timeout for Lever, more than 0; by default 10 seconds. An {@link #httpClient}
   * of the host's own brings its own.
   *
   * @param time from the look-up of the name to the end of the handshake
   * @return this builder
   */
  public EnrichmentServiceBuilder connectTimeout(Duration time) {
    return lever(b -> b.connectTimeout(positive(time, "the time to connect")));
  }

  /**
   * Sets the user agent that is sent to Lever; by default the library's name and version.
   *
   * @param name 1 to 200 visible ASCII characters and blanks
   * @return this builder
   * @throws IllegalArgumentException for anything else
   */
  public EnrichmentServiceBuilder userAgent(String name) {
    return lever(b -> b.userAgent(name));
  }

  /**
   * Sets the OAuth application that accounts grant access to; none by default.
   *
   * @param app as it is registered with Lever; see {@link LeverAccount#oauth}
   * @return this builder
   */
  public EnrichmentServiceBuilder oauthApplication(LeverOAuth app) {
    this.application = app;
    return this;
  }

  private EnrichmentServiceBuilder lever(UnaryOperator<LeverClientBuilder> setting) {
    // Tried at once, so that what is wrong is said where it is written.
    LeverClientBuilder unused = setting.apply(LeverClient.builder());
    UnaryOperator<LeverClientBuilder> before = lever;
    this.lever = b -> setting.apply(before.apply(b));
    return this;
  }

  private static Duration positive(Duration time, String what) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(what + " must be more than 0");
    }
    return time;
  }

  /** How clients are made; for tests, which do not wait. */
  EnrichmentServiceBuilder clients(LeverClients how) {
    this.clients = how;
    return this;
  }

  /**
   * Opens the storage and makes the service of a host that has one customer.
   *
   * @return the service, safe for threads; to be closed
   */
  public EnrichmentService build() {
    return tenants().only(ONLY_TENANT);
  }

  /**
   * Opens the storage and makes the handles for a host that has many customers.
   *
   * @return the handles, safe for threads; to be closed
   */
  public EnrichmentTenants buildTenants() {
    return tenants();
  }

  private DefaultEnrichmentTenants tenants() {
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
            clients
                .with(b -> lever.apply(b).attemptTimeout(syncAttemptTimeout).deadline(syncDeadline))
                .forApplication(application),
            listener,
            clock,
            cacheFor,
            answerWithin,
            access,
            retention,
            onDemand,
            webhookAge));
  }
}
