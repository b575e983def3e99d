package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Loopback;
import io.github.atsconnect.lever.internal.TokenEndpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application that is registered with Lever, for the authorisation-code flow: send the account's
 * owner to {@link #authorizeUrl}, then {@link #exchange} the code that comes back. Immutable.
 */
public final class LeverOAuth {

  private final String clientId;
  private final String clientSecret;
  private final URI authorize;
  private final String audience;
  private final URI token;
  private final TokenEndpoint endpoint;
  private final @Nullable HttpClient http;

  private LeverOAuth(
      String clientId,
      String clientSecret,
      URI authorize,
      URI token,
      String audience,
      @Nullable HttpClient http) {
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    this.clientSecret = Objects.requireNonNull(clientSecret, "clientSecret");
    this.authorize = authorize;
    this.audience = audience;
    this.token = token;
    this.endpoint = new TokenEndpoint(token);
    this.http = http;
  }

  /**
   * An application on Lever's production.
   *
   * @param clientId what Lever calls it
   * @param clientSecret its secret
   * @return the application
   */
  public static LeverOAuth production(String clientId, String clientSecret) {
    return new LeverOAuth(
        clientId,
        clientSecret,
        URI.create("https://auth.lever.co/authorize"),
        URI.create("https://auth.lever.co/oauth/token"),
        "https://api.lever.co/v1/",
        null);
  }

  /**
   * An application on Lever's sandbox.
   *
   * @param clientId what Lever calls it
   * @param clientSecret its secret
   * @return the application
   */
  public static LeverOAuth sandbox(String clientId, String clientSecret) {
    return new LeverOAuth(
        clientId,
        clientSecret,
        URI.create("https://sandbox-lever.auth0.com/authorize"),
        URI.create("https://sandbox-lever.auth0.com/oauth/token"),
        "https://api.sandbox.lever.co/v1/",
        null);
  }

  /**
   * An application elsewhere, for example on a simulator.
   *
   * @param clientId what the server calls it
   * @param clientSecret its secret
   * @param authorize where the owner agrees
   * @param token where tokens come from: https, or http on this machine
   * @param audience what the tokens are for
   * @return the application
   * @throws IllegalArgumentException when the secret would travel in the clear
   */
  public static LeverOAuth at(
      String clientId, String clientSecret, URI authorize, URI token, String audience) {
    boolean secure = "https".equalsIgnoreCase(token.getScheme());
    if (!secure && !Loopback.isLoopback(token.getHost())) {
      throw new IllegalArgumentException("The token URL must begin with https://");
    }
    return new LeverOAuth(clientId, clientSecret, authorize, token, audience, null);
  }

  /**
   * The same application, which gets its tokens with a given HTTP client: for a host behind a proxy
   * or with certificates of its own. Without it, tokens are renewed with the HTTP client of the
   * {@link LeverClient} that needs them.
   *
   * @param with must not follow redirects by itself, since it would send the secret along
   * @return the application
   * @throws IllegalArgumentException when it follows redirects
   */
  public LeverOAuth withHttpClient(HttpClient with) {
    LeverClientBuilder.requireNoRedirects(with);
    return new LeverOAuth(clientId, clientSecret, authorize, token, audience, with);
  }

  /**
   * Where to send the account's owner.
   *
   * @param redirect where they come back to, exactly as registered
   * @param state a secret of this visit, to be compared when they come back
   * @param scopes such as {@code opportunities:read:admin}; {@code offline_access} is added, since
   *     without it there would be no refresh token
   * @return the address
   */
  public URI authorizeUrl(URI redirect, String state, Collection<String> scopes) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", clientId);
    query.put("redirect_uri", redirect.toString());
    query.put("response_type", "code");
    query.put("state", state);
    query.put("audience", audience);
    query.put(
        "scope",
        scopes.contains("offline_access")
            ? String.join(" ", scopes)
            : (String.join(" ", scopes) + " offline_access").trim());
    return URI.create(
        authorize
            + "?"
            + query.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&")));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Gets the first tokens.
   *
   * @param code what came back with the owner
   * @param redirect the same as before
   * @return the tokens, to be saved
   * @throws LeverAuthenticationException when the code is not valid (any more)
   */
  public OAuthTokens exchange(String code, URI redirect) {
    Map<String, String> form = form("authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    return endpoint.ask(form, Clock.systemUTC(), http);
  }

  OAuthTokens refresh(String refreshToken, Clock clock, @Nullable HttpClient clients) {
    Map<String, String> form = form("refresh_token");
    form.put("refresh_token", refreshToken);
    return endpoint.ask(form, clock, http == null ? clients : http);
  }

  private Map<String, String> form(String grant) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant);
    form.put("client_id", clientId);
    form.put("client_secret", clientSecret);
    return form;
  }

  String clientId() {
    return clientId;
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "LeverOAuth[clientId=" + clientId + ", ****]";
  }
}
