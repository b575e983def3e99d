package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Connections;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.spi.TokenStore;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Lever account to be connected: where it is, and the key to it. Immutable; {@link #toString()}
 * hides the key.
 */
public final class LeverAccount {
  /** Lever's production API. */
  public static final URI PRODUCTION = URI.create("https://api.lever.co/v1");

  /** Lever's production API in the EU. */
  public static final URI EUROPE = URI.create("https://api.eu.lever.co/v1");

  /** Lever's sandbox API. */
  public static final URI SANDBOX = URI.create("https://api.sandbox.lever.co/v1");

  private final String name;
  private final URI baseUrl;
  private final String apiKey;
  private final @Nullable TokenStore tokens;
  private final String keyOf;
  private final double requestsPerSecond;
  private final FeatureLevel level;
  private final boolean confidential;

  private LeverAccount(
      String name,
      URI baseUrl,
      String apiKey,
      @Nullable TokenStore tokens,
      String keyOf,
      double requestsPerSecond,
      FeatureLevel level,
      boolean confidential) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account needs a name that is not blank");
    }
    if (apiKey.isBlank() && keyOf.isEmpty()) {
      throw new IllegalArgumentException("the API key must not be blank");
    }
    this.name = name;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.tokens = tokens;
    this.keyOf = keyOf;
    this.requestsPerSecond = requestsPerSecond;
    this.level = level;
    this.confidential = confidential;
  }

  /**
   * {@return an account of Lever's production environment}
   *
   * @param name the host's name for the connection, unique within the tenant
   * @param apiKey key from Lever's settings, "Integrations and API"
   */
  public static LeverAccount production(String name, String apiKey) {
    return at(PRODUCTION, name, apiKey);
  }

  /**
   * {@return an account of Lever's production environment in the EU}
   *
   * @param name the host's name for the connection, unique within the tenant
   * @param apiKey key from Lever's settings, "Integrations and API"
   */
  public static LeverAccount europe(String name, String apiKey) {
    return at(EUROPE, name, apiKey);
  }

  /**
   * {@return an account of Lever's sandbox environment}
   *
   * @param name the host's name for the connection, unique within the tenant
   * @param apiKey key from Lever's settings, "Integrations and API"
   */
  public static LeverAccount sandbox(String name, String apiKey) {
    return at(SANDBOX, name, apiKey);
  }

  /**
   * {@return an account behind another address}
   *
   * @param baseUrl root of the API; plain HTTP for loopback only
   * @param name the host's name for the connection, unique within the tenant
   * @param apiKey key from Lever's settings, "Integrations and API"
   */
  public static LeverAccount at(URI baseUrl, String name, String apiKey) {
    return new LeverAccount(name, baseUrl, apiKey, null, "", 0, FeatureLevel.FILES, false);
  }

  /**
   * An account whose owner granted an application of yours access, in place of an API key. The
   * tokens are tried and then kept with the connection, encrypted; all nodes of the host renew them
   * in turn. A refresh token works once, so nobody else may renew them from then on. The service
   * needs the application: {@link EnrichmentServiceBuilder#oauthApplication}.
   *
   * @param baseUrl root of the API, such as {@link #PRODUCTION}
   * @param name the host's name for the connection, unique within the tenant
   * @param granted what {@link LeverOAuth#exchange} returned
   * @return the account
   */
  public static LeverAccount oauth(URI baseUrl, String name, OAuthTokens granted) {
    return new LeverAccount(
        name,
        baseUrl,
        Connections.GRANT + UUID.randomUUID(),
        TokenStore.ofOneProcess(granted, renewed -> {}),
        "",
        0,
        FeatureLevel.FILES,
        false);
  }

  /**
   * The account of a connection as it is, with the key and the rate that it has: to be tried again,
   * or changed and given to {@link EnrichmentService#edit}, so that nobody needs the key at hand.
   * The key stays with the address that it is of.
   *
   * @param connection one of the customer's connections
   * @return its account
   */
  public static LeverAccount of(Connection connection) {
    return new LeverAccount(
        connection.name(),
        connection.baseUrl(),
        "",
        null,
        connection.id(),
        0,
        connection.level(),
        connection.confidential());
  }

  /**
   * {@return the same account by another name}
   *
   * @param another the host's name for the connection, unique within the tenant
   */
  public LeverAccount withName(String another) {
    return new LeverAccount(
        another, baseUrl, apiKey, tokens, keyOf, requestsPerSecond, level, confidential);
  }

  /**
   * {@return the same account with another key}
   *
   * @param key key from Lever's settings, "Integrations and API"
   */
  public LeverAccount withKey(String key) {
    return new LeverAccount(name, baseUrl, key, null, "", requestsPerSecond, level, confidential);
  }

  /**
   * {@return the same account with a rate of its own}
   *
   * @param perSecond requests a second, above 0; more than Lever's 10 for loopback only
   */
  public LeverAccount withRequestsPerSecond(double perSecond) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("the rate must be above 0, was " + perSecond);
    }
    return new LeverAccount(name, baseUrl, apiKey, tokens, keyOf, perSecond, level, confidential);
  }

  /**
   * {@return the same account for less, or more: what is above the level is never asked for, and
   * the key needs no permission for it} {@link FeatureLevel#FILES} unless said.
   *
   * @param much how much is to be shown
   */
  public LeverAccount withLevel(FeatureLevel much) {
    return new LeverAccount(
        name, baseUrl, apiKey, tokens, keyOf, requestsPerSecond, much, confidential);
  }

  /**
   * {@return the same account with its confidential candidates, who are left out unless said} The
   * key must have been made with access to confidential data. Whoever sees a profile then sees
   * these too, unless the host's {@link io.github.atsconnect.enrichment.spi.AccessPolicy} says
   * otherwise.
   */
  public LeverAccount withConfidential() {
    return new LeverAccount(name, baseUrl, apiKey, tokens, keyOf, requestsPerSecond, level, true);
  }

  /** {@return the same account without its confidential candidates} */
  public LeverAccount withoutConfidential() {
    return new LeverAccount(name, baseUrl, apiKey, tokens, keyOf, requestsPerSecond, level, false);
  }

  /** {@return the host's name for the connection} */
  public String name() {
    return name;
  }

  /** {@return the root of the API} */
  public URI baseUrl() {
    return baseUrl;
  }

  /** Blank where it is the one of a connection. */
  String apiKey() {
    return apiKey;
  }

  /** Null where there is an API key. */
  @Nullable TokenStore tokens() {
    return tokens;
  }

  /** Id of the connection whose key it is, {@code ""} where the account has one of its own. */
  String keyOf() {
    return keyOf;
  }

  /** {@return what is to be shown of the account} */
  public FeatureLevel level() {
    return level;
  }

  boolean confidential() {
    return confidential;
  }

  double requestsPerSecond() {
    return requestsPerSecond;
  }

  @Override
  public String toString() {
    return "LeverAccount[" + name + ", " + baseUrl + ", ****]";
  }
}
