package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Engine;
import java.net.URI;

/**
 * The authorization server for partners' applications. Access tokens last an hour by the
 * simulator's clock, a refresh token is good once, and scopes become the permissions that they
 * include.
 */
public final class OAuthControls {

  private final Engine engine;
  private final LeverSimulator lever;

  OAuthControls(Engine engine, LeverSimulator lever) {
    this.engine = engine;
    this.lever = lever;
  }

  /** Registers an application, or changes one. */
  public OAuthControls app(String clientId, String clientSecret, String redirectUri) {
    engine.oauthApp(clientId, clientSecret, redirectUri);
    return this;
  }

  /** Where the customer is sent to; answers at once with a redirect that carries a code. */
  public URI authorizeUri() {
    return lever.baseUri().resolve("/authorize");
  }

  /** Where codes and refresh tokens are turned into access tokens. */
  public URI tokenUri() {
    return lever.baseUri().resolve("/oauth/token");
  }

  /** Whether the customer says no from now on. */
  public OAuthControls deny(boolean from) {
    engine.denyAuthorization(from);
    return this;
  }

  /** Makes all access tokens invalid, as when their hour is over. */
  public OAuthControls expireAccessTokens() {
    engine.expireAccessTokens();
    return this;
  }

  /** Makes all refresh tokens invalid, as when the customer withdraws. */
  public OAuthControls revokeRefreshTokens() {
    engine.revokeRefreshTokens();
    return this;
  }
}
