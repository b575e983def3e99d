package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import java.net.URI;

/**
 * A Lever account to be connected: where it is, and the key to it. Immutable; {@link #toString()}
 * hides the key.
 */
public final class LeverAccount {
  /** Lever's production API. */
  public static final URI PRODUCTION = URI.create("https://api.lever.co/v1");

  /** Lever's sandbox API. */
  public static final URI SANDBOX = URI.create("https://api.sandbox.lever.co/v1");

  private final String name;
  private final URI baseUrl;
  private final String apiKey;
  private final double requestsPerSecond;
  private final FeatureLevel level;
  private final boolean confidential;

  private LeverAccount(
      String name,
      URI baseUrl,
      String apiKey,
      double requestsPerSecond,
      FeatureLevel level,
      boolean confidential) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account needs a name that is not blank");
    }
    if (apiKey.isBlank()) {
      throw new IllegalArgumentException("the API key must not be blank");
    }
    this.name = name;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
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
   * @param baseUrl root of the API, for example {@code https://api.eu.lever.co/v1}; plain HTTP for
   *     loopback only
   * @param name the host's name for the connection, unique within the tenant
   * @param apiKey key from Lever's settings, "Integrations and API"
   */
  public static LeverAccount at(URI baseUrl, String name, String apiKey) {
    return new LeverAccount(name, baseUrl, apiKey, 0, FeatureLevel.FILES, false);
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
    return new LeverAccount(name, baseUrl, apiKey, perSecond, level, confidential);
  }

  /**
   * {@return the same account for less, or more: what is above the level is never asked for, and
   * the key needs no permission for it} {@link FeatureLevel#FILES} unless said.
   *
   * @param much how much is to be shown
   */
  public LeverAccount withLevel(FeatureLevel much) {
    return new LeverAccount(name, baseUrl, apiKey, requestsPerSecond, much, confidential);
  }

  /**
   * {@return the same account with its confidential candidates, who are left out unless said} The
   * key must have been made with access to confidential data. Whoever sees a profile then sees
   * these too, unless the host's {@link io.github.atsconnect.enrichment.spi.AccessPolicy} says
   * otherwise.
   */
  public LeverAccount withConfidential() {
    return new LeverAccount(name, baseUrl, apiKey, requestsPerSecond, level, true);
  }

  /** {@return the host's name for the connection} */
  public String name() {
    return name;
  }

  /** {@return the root of the API} */
  public URI baseUrl() {
    return baseUrl;
  }

  String apiKey() {
    return apiKey;
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
