package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Permissions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The authorization server for partners: consent at once, codes, access tokens for an hour, refresh
 * tokens that are good once. Ages by the simulator's clock. Safe for many threads.
 */
final class OAuth {

  static final String AUTHORIZE = "/authorize";
  static final String TOKEN = "/oauth/token";

  private static final Duration ACCESS = Duration.ofHours(1);
  private static final Duration CODE = Duration.ofMinutes(10);
  private static final Duration UNUSED = Duration.ofDays(90);

  /** A partner's application. */
  record App(String id, String secret, String redirectUri, TokenBucket bucket) {}

  private record Grant(App app, List<String> scopes, Instant until) {}

  private final Map<String, App> apps = new ConcurrentHashMap<>();
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Grant> access = new ConcurrentHashMap<>();
  private final Map<String, Grant> refresh = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Supplier<String> secrets;
  private volatile boolean denies;

  /**
   * A server without applications.
   *
   * @param secrets makes tokens
   */
  OAuth(Clock clock, Supplier<String> secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  void app(App app) {
    apps.put(app.id(), app);
  }

  void deny(boolean from) {
    denies = from;
  }

  /** Makes all access tokens invalid, as when their hour is over. */
  void expireAccessTokens() {
    access.clear();
  }

  /** Makes all refresh tokens invalid, as when the customer withdraws. */
  void revokeRefreshTokens() {
    refresh.clear();
  }

  /** Who bears an access token; null when it is none or too old. */
  @Nullable Caller caller(String token) {
    Grant grant = access.get(token);
    return grant == null || grant.until().isBefore(clock.instant())
        ? null
        : new Caller(Permissions.ofScopes(grant.scopes()), grant.app().bucket());
  }

  /** The page on which the customer says yes: goes straight back with a code. */
  HttpReply authorize(HttpCall call) {
    App app = apps.get(orEmpty(call.first("client_id")));
    if (app == null || !app.redirectUri().equals(call.first("redirect_uri"))) {
      return failure(403, "invalid_request", "unknown client or redirect_uri");
    }
    String state = "&state=" + encode(orEmpty(call.first("state")));
    String joint = app.redirectUri().contains("?") ? "&" : "?";
    String back = app.redirectUri() + joint;
    if (denies) {
      String reason = "error=access_denied&error_description=" + encode("The customer said no");
      return HttpReply.empty(302).header("location", back + reason + state);
    }
    if (!"code".equals(call.first("response_type"))) {
      String reason = "error=unsupported_response_type";
      return HttpReply.empty(302).header("location", back + reason + state);
    }
    String code = secrets.get();
    List<String> scopes = Arrays.asList(orEmpty(call.first("scope")).split("\\s+"));
    codes.put(code, new Grant(app, scopes, clock.instant().plus(CODE)));
    return HttpReply.empty(302).header("location", back + "code=" + code + state);
  }

  /** Gives tokens for a code or a refresh token. */
  HttpReply token(HttpCall call) {
    String body = new String(call.body(), StandardCharsets.UTF_8);
    Map<String, List<String>> form = HttpCall.parameters(body);
    App app = apps.get(field(form, "client_id"));
    if (app == null || !app.secret().equals(field(form, "client_secret"))) {
      return failure(401, "access_denied", "Unauthorized");
    }
    String kind = field(form, "grant_type");
    boolean byCode = kind.equals("authorization_code");
    if (!byCode && !kind.equals("refresh_token")) {
      return failure(400, "unsupported_grant_type", "unknown grant_type");
    }
    Grant grant =
        byCode ? codes.remove(field(form, "code")) : refresh.remove(field(form, "refresh_token"));
    boolean mismatch = byCode && !app.redirectUri().equals(field(form, "redirect_uri"));
    if (grant == null
        || mismatch
        || !grant.app().id().equals(app.id())
        || grant.until().isBefore(clock.instant())) {
      return failure(403, "invalid_grant", "Unknown or invalid code or refresh token.");
    }
    return tokens(grant);
  }

  private HttpReply tokens(Grant grant) {
    Instant now = clock.instant();
    String token = secrets.get();
    access.put(token, new Grant(grant.app(), grant.scopes(), now.plus(ACCESS)));
    var json = Json.object().put("access_token", token).put("token_type", "Bearer");
    json.put("scope", String.join(" ", grant.scopes())).put("expires_in", ACCESS.toSeconds());
    if (grant.scopes().contains("offline_access")) {
      String next = secrets.get();
      refresh.put(next, new Grant(grant.app(), grant.scopes(), now.plus(UNUSED)));
      json.put("refresh_token", next);
    }
    return HttpReply.json(200, json);
  }

  private static HttpReply failure(int status, String error, String description) {
    return HttpReply.json(
        status, Json.object().put("error", error).put("error_description", description));
  }

  private static String field(Map<String, List<String>> form, String name) {
    List<String> values = form.get(name);
    return values == null ? "" : values.get(0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
