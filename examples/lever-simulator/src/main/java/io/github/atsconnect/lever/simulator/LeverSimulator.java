package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Engine;
import io.github.atsconnect.lever.simulator.internal.HttpListener;
import io.github.atsconnect.lever.simulator.internal.Switches;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.lever.simulator.world.Truth;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A Lever account on loopback HTTP, by default with no candidates, one key with all permissions,
 * and Lever's rate limit.
 *
 * <pre>{@code
 * try (LeverSimulator lever = LeverSimulator.builder().candidates(2000).start()) {
 *   // GET lever.baseUri() + "/opportunities" with lever.key() as Basic user name
 * }
 * }</pre>
 *
 * <p>Stateful: what a test changes shows in the next answer. Safe for many threads.
 */
public final class LeverSimulator implements AutoCloseable {

  /** The key there is when the builder names none. */
  public static final String DEFAULT_KEY = "simulator-key";

  private static final List<Duration> WEBHOOK_GAPS =
      Stream.of(1, 4, 16, 64, 256).map(Duration::ofSeconds).toList();

  private final MadeUpWorld world;
  private final SimulatorClock clock;
  private final Journal journal = new Journal();
  private final Queue<WebhookDelivery> deliveries = new ConcurrentLinkedQueue<>();
  private final Switches switches;
  private final Engine engine;
  private final FrontDoor door;
  private final HttpListener listener;
  private final String firstKey;

  private LeverSimulator(Builder builder) {
    this.world = MadeUpWorld.of(builder.seed, builder.profiles, builder.candidates);
    this.clock = new SimulatorClock(builder.clock);
    this.switches = new Switches(builder.quirks);
    this.engine = new Engine(world, settings(builder));
    builder.keys.forEach(engine::key);
    this.firstKey = builder.keys.keySet().iterator().next();
    this.door = new FrontDoor(engine, journal, clock);
    this.listener = new HttpListener(builder.port, door);
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  private Engine.Settings settings(Builder builder) {
    return new Engine.Settings(
        builder.seed,
        builder.neverUpdated,
        switches,
        builder.perSecond,
        builder.burst,
        clock,
        builder.webhookGaps,
        tried ->
            deliveries.add(
                new WebhookDelivery(tried.url(), tried.body(), tried.attempt(), tried.status())),
        () -> baseUri().getPort());
  }

  /** Where the API is: {@code http://127.0.0.1:PORT/v1}. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + listener.port() + "/v1");
  }

  /** The first key of the builder, or {@link #DEFAULT_KEY}. */
  public String key() {
    return firstKey;
  }

  /** Adds a key, or changes what one may from now on. */
  public void key(String key, Permissions permissions) {
    engine.key(key, permissions);
  }

  /** Makes a key invalid: 401 from now on. */
  public void revoke(String key) {
    engine.revoke(key);
  }

  /** Changes the rate limit of all keys from now on; 0 requests a second for none. */
  public void rateLimit(double requestsPerSecond, int atOnce) {
    engine.rateLimit(requestsPerSecond, atOnce);
  }

  /** The made-up people: the candidates of the account, and the profiles that some of them have. */
  public MadeUpWorld world() {
    return world;
  }

  /** Which made-up contact is which profile. */
  public Truth truth() {
    return world.truth();
  }

  /** Begins to describe a candidate; {@link CandidateBuilder#add()} adds them. */
  public CandidateBuilder candidate(String name) {
    return new CandidateBuilder(engine.changes(), name);
  }

  /** A candidate who is there already, by the id of the opportunity; to be changed. */
  public SimulatedCandidate opportunity(String opportunityId) {
    return new SimulatedCandidate(engine.changes(), opportunityId);
  }

  /** The candidacies of a contact, such as one of {@link #truth()}. */
  public List<SimulatedCandidate> opportunitiesOf(String contactId) {
    return engine.changes().opportunitiesOf(contactId).stream().map(this::opportunity).toList();
  }

  /** The authorization server for partners' applications. */
  public OAuthControls oauth() {
    return new OAuthControls(engine, this);
  }

  /** Every attempt to deliver a webhook so far. */
  public List<WebhookDelivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Sends every registered webhook a delivery without data, as Lever's test button does. */
  public void testWebhooks() {
    engine.changes().testWebhooks();
  }

  /** What was asked and answered. */
  public Journal journal() {
    return journal;
  }

  /** The time that changes are stamped with. */
  public SimulatorClock clock() {
    return clock;
  }

  /** What goes wrong from now on; replaces an earlier plan and counts from its beginning. */
  public void faults(FaultPlan plan) {
    door.faults(plan);
  }

  /** Turns behaviour that could not be verified on or off. */
  public void quirk(Quirk quirk, boolean on) {
    switches.set(quirk, on);
  }

  /** Stops at once; connections are cut. */
  @Override
  public void close() {
    listener.close();
    engine.close();
  }

  /** Collects what a simulator is to be. Not safe for many threads. */
  public static final class Builder {

    private int port;
    private long seed = 7;
    private int candidates;
    private int profiles = 20_000;
    private double neverUpdated = Double.NaN;
    private double perSecond = 10;
    private double burst = 20;
    private Clock clock = Clock.systemUTC();
    private List<Duration> webhookGaps = WEBHOOK_GAPS;
    private final Map<String, Permissions> keys = new LinkedHashMap<>();
    private final Map<Quirk, Boolean> quirks = new EnumMap<>(Quirk.class);

    private Builder() {}

    /** The port to listen on; 0, the default, takes any free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** What the made-up people are drawn from; 7 by default. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** How many made-up contacts the account has; 0 by default. */
    public Builder candidates(int number) {
      candidates = number;
      return this;
    }

    /** How many made-up people have a public profile; 20,000 by default. */
    public Builder profiles(int number) {
      profiles = number;
      return this;
    }

    /**
     * The share of the made-up opportunities whose {@code updatedAt} is null, 0 to 1; in accounts
     * of a certain age that may be nearly all. By default most of those that are two years old.
     */
    public Builder neverUpdated(double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is between 0 and 1: " + share);
      }
      neverUpdated = share;
      return this;
    }

    /** Adds a key; without any there is {@link #DEFAULT_KEY} with all permissions. */
    public Builder key(String key, Permissions permissions) {
      keys.put(key, permissions);
      return this;
    }

    /** The rate limit of each key; 10 a second and 20 at once by default. */
    public Builder rateLimit(double requestsPerSecond, int atOnce) {
      perSecond = requestsPerSecond;
      burst = atOnce;
      return this;
    }

    /** No rate limit. */
    public Builder noRateLimit() {
      return rateLimit(0, 0);
    }

    /** Turns behaviour that could not be verified on or off. */
    public Builder quirk(Quirk quirk, boolean on) {
      quirks.put(quirk, on);
      return this;
    }

    /**
     * The waits before a failed delivery of a webhook is tried again; by default five growing ones
     * from a second to some minutes.
     */
    public Builder webhookGaps(Duration... gaps) {
      webhookGaps = List.of(gaps);
      return this;
    }

    /** The clock with which the simulator's own runs; the system's by default. */
    public Builder clock(Clock base) {
      clock = base;
      return this;
    }

    /**
     * Makes the account and listens.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public LeverSimulator start() {
      if (keys.isEmpty()) {
        keys.put(DEFAULT_KEY, Permissions.all());
      }
      return new LeverSimulator(this);
    }
  }
}
