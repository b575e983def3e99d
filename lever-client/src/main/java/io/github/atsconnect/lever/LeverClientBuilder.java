package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Loopback;
import io.github.atsconnect.lever.internal.Settings;
import io.github.atsconnect.lever.spi.CallGate;
import io.github.atsconnect.lever.spi.CallObserver;
import io.github.atsconnect.lever.spi.Sleeper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LeverClient}. Not safe for use by several threads at once. */
public final class LeverClientBuilder {

  /** What Lever allows a key in the long run. */
  public static final double LEVER_REQUESTS_PER_SECOND = 10;

  private static final URI PRODUCTION = URI.create("https://api.lever.co/v1");
  private static final URI EUROPE = URI.create("https://api.eu.lever.co/v1");
  private static final URI SANDBOX = URI.create("https://api.sandbox.lever.co/v1");

  private @Nullable LeverCredentials credentials;
  private URI baseUrl = PRODUCTION;
  private double requestsPerSecond = LEVER_REQUESTS_PER_SECOND;
  private Duration deadline = Duration.ofSeconds(60);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = Sleeper.system();
  private CallGate gate = () -> {};
  private CallObserver observer = attempt -> {};
  private @Nullable HttpClient httpClient;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private String userAgent = "ats-connect-lever (Java)";
  private boolean strict;

  LeverClientBuilder() {}

  /**
   * Sets who the client is. The only thing without a default.
   *
   * @param who the credentials
   * @return this
   */
  public LeverClientBuilder credentials(LeverCredentials who) {
    this.credentials = Objects.requireNonNull(who, "credentials");
    return this;
  }

  /**
   * Talks to Lever's production, which is the default.
   *
   * @return this
   */
  public LeverClientBuilder production() {
    return baseUrl(PRODUCTION);
  }

  /**
   * Talks to Lever's data centre in Europe. The address stands in no documentation of the Data API
   * and was not tried: where it does not work, set what Lever says with {@link #baseUrl}.
   *
   * @return this
   */
  public LeverClientBuilder europe() {
    return baseUrl(EUROPE);
  }

  /**
   * Talks to Lever's sandbox.
   *
   * @return this
   */
  public LeverClientBuilder sandbox() {
    return baseUrl(SANDBOX);
  }

  /**
   * Talks to another host, for example a simulator.
   *
   * @param root the address up to and including {@code /v1}: https, or http on this machine
   * @return this
   * @throws IllegalArgumentException for anything else, since the key would travel in the clear
   */
  public LeverClientBuilder baseUrl(URI root) {
    String scheme = root.getScheme();
    boolean secure = "https".equalsIgnoreCase(scheme);
    boolean localHttp = "http".equalsIgnoreCase(scheme) && Loopback.isLoopback(root.getHost());
    if (root.getHost() == null || !(secure || localHttp)) {
      throw new IllegalArgumentException(
          "The base URL must begin with https://, or with http:// and name this machine"
              + " (localhost, 127.0.0.1 or [::1]); the key would travel in the clear otherwise");
    }
    if (root.getRawQuery() != null || root.getRawFragment() != null || root.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The base URL must have no user, query or fragment, only a host and a path");
    }
    String path = root.getRawPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    this.baseUrl =
        URI.create(
            scheme.toLowerCase(Locale.ROOT)
                + "://"
                + root.getRawAuthority()
                + path.substring(0, end));
    return this;
  }

  /**
   * How many requests a second the key may make in the long run. All clients of the process with
   * the same key share one budget; where they ask for different rates, the lowest holds. The client
   * stays a little below.
   *
   * @param rate more than zero; Lever allows 10, which is the default
   * @return this
   */
  public LeverClientBuilder requestsPerSecond(double rate) {
    if (!(rate > 0) || rate > 1_000_000) {
      throw new IllegalArgumentException("Requests a second must be more than zero");
    }
    this.requestsPerSecond = rate;
    return this;
  }

  /**
   * How long a call may take, waiting and retries included.
   *
   * @param total more than zero; a minute by default
   * @return this
   */
  public LeverClientBuilder deadline(Duration total) {
    requirePositive(total);
    this.deadline = total;
    return this;
  }

  /**
   * How long one attempt may take, its body included: what the slowest page needs. The {@link
   * #deadline} must be longer.
   *
   * @param time more than zero; half a minute by default
   * @return this
   */
  public LeverClientBuilder attemptTimeout(Duration time) {
    requirePositive(time);
    this.attemptTimeout = time;
    return this;
  }

  static void requirePositive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("A duration must be more than zero");
    }
  }

  /**
   * The clock for times of day. Waiting does not depend on it.
   *
   * @param time the system's clock by default
   * @return this
   */
  public LeverClientBuilder clock(Clock time) {
    this.clock = Objects.requireNonNull(time, "clock");
    return this;
  }

  /**
   * How to wait. Clients share a budget only when they wait in the same way.
   *
   * @param waiting really waits by default
   * @return this
   */
  public LeverClientBuilder sleeper(Sleeper waiting) {
    this.sleeper = Objects.requireNonNull(waiting, "sleeper");
    return this;
  }

  /**
   * Who is asked before each request whether it may still be sent; by default all may.
   *
   * @param asked such as one that looks whether the account is still connected
   * @return this
   */
  public LeverClientBuilder gate(CallGate asked) {
    this.gate = Objects.requireNonNull(asked, "gate");
    return this;
  }

  /**
   * Who is told of each request.
   *
   * @param told nobody by default
   * @return this
   */
  public LeverClientBuilder observer(CallObserver told) {
    this.observer = Objects.requireNonNull(told, "observer");
    return this;
  }

  /**
   * The HTTP client to use, also for OAuth tokens: for example one with a proxy, or that trusts the
   * host's own certificates. Without it, the clients of the process share one, which takes the
   * proxy and the certificates from the JVM's settings.
   *
   * @param http must not follow redirects by itself, since it would send the key along
   * @return this
   * @throws IllegalArgumentException when it follows redirects
   */
  public LeverClientBuilder httpClient(HttpClient http) {
    requireNoRedirects(http);
    this.httpClient = http;
    return this;
  }

  static void requireNoRedirects(HttpClient http) {
    if (http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "The HTTP client must not follow redirects: it would send the key to other hosts");
    }
  }

  /**
   * How long connecting may take. A host's own {@link #httpClient} brings its own.
   *
   * @param time more than zero; ten seconds by default
   * @return this
   */
  public LeverClientBuilder connectTimeout(Duration time) {
    requirePositive(time);
    this.connectTimeout = time;
    return this;
  }

  /**
   * What the client calls itself to the server.
   *
   * @param name visible ASCII and blanks, at most 200 characters
   * @return this
   * @throws IllegalArgumentException for anything else
   */
  public LeverClientBuilder userAgent(String name) {
    if (name.isBlank() || name.length() > 200 || !name.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "The user agent must be 1 to 200 visible ASCII characters");
    }
    this.userAgent = name;
    return this;
  }

  /**
   * Fails on a field that this version does not know. For tests: Lever adds fields at any time.
   *
   * @return this
   */
  public LeverClientBuilder failOnUnknownFields() {
    this.strict = true;
    return this;
  }

  /**
   * Builds the client. No request is sent.
   *
   * @return the client
   * @throws IllegalStateException when there are no credentials
   * @throws IllegalArgumentException when the rate is above Lever's and the host is not this
   *     machine
   */
  public LeverClient build() {
    LeverCredentials who = credentials;
    if (who == null) {
      throw new IllegalStateException("Credentials are missing: LeverCredentials.apiKey(…)");
    }
    if (requestsPerSecond > LEVER_REQUESTS_PER_SECOND && !Loopback.isLoopback(baseUrl.getHost())) {
      throw new IllegalArgumentException(
          "More than " + LEVER_REQUESTS_PER_SECOND + " requests a second only on this machine");
    }
    return new DefaultLeverClient(
        new Settings(
            baseUrl,
            who.digest(),
            who.authorizer(clock, httpClient),
            requestsPerSecond,
            deadline,
            attemptTimeout,
            clock,
            sleeper,
            gate,
            observer,
            httpClient,
            connectTimeout,
            userAgent,
            strict));
  }
}
