package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Answers the calls: who asks, how often, may they, and then the endpoint's own work. */
public final class Engine implements AutoCloseable {

  private static final String ROOT = "/v1/";

  /** Permissions that the set-up page has no line for, and those with which they may come. */
  private static final Map<String, String> WITH_LISTS =
      Map.of(
          "read opportunity", "list opportunities",
          "read contact", "list opportunities",
          "list deleted opportunities", "list opportunities",
          "download opportunity offer", "list opportunity offers");

  private final Account account = new Account();
  private final Switches switches;
  private final List<TokenBucket> buckets = new ArrayList<>();
  private double perSecond;
  private double burst;
  private final Map<String, Caller> keys = new ConcurrentHashMap<>();
  private final Map<String, Ask.Handler> handlers = new HashMap<>();
  private final Storage storage;
  private final OAuth oauth;
  private final WebhookSender sender;
  private final Changes changes;

  /**
   * How an account behaves.
   *
   * @param seed for ids and for the recruiting side of the made-up people
   * @param neverUpdated the share of made-up opportunities that were never updated; not a number
   *     for most of the old ones
   * @param perSecond requests a second for each key, 0 for no limit
   * @param burst how many at once
   * @param clock stamps changes
   * @param webhookGaps the waits before a failed delivery is tried again
   * @param deliveries told of each attempt to deliver
   * @param port where the simulator listens, once it does
   */
  public record Settings(
      long seed,
      double neverUpdated,
      Switches switches,
      double perSecond,
      double burst,
      Clock clock,
      List<Duration> webhookGaps,
      Consumer<WebhookSender.Attempt> deliveries,
      IntSupplier port) {}

  /** An account with the people of a world. */
  public Engine(MadeUpWorld world, Settings settings) {
    this.switches = settings.switches();
    this.perSecond = settings.perSecond();
    this.burst = settings.burst();
    this.storage = new Storage(settings.port());
    Clock clock = settings.clock();
    Ids ids = new Ids(new SplittableRandom(settings.seed() ^ 0x1d5));
    this.oauth = new OAuth(clock, () -> "sim-" + UUID.randomUUID());
    this.sender = new WebhookSender(settings.webhookGaps(), settings.deliveries());
    Webhooks webhooks = new Webhooks(account, clock, ids, switches, sender);
    this.changes = new Changes(account, clock, ids, switches, webhooks);
    new AccountSeeder(account, settings.seed(), settings.neverUpdated()).seed(world);
    new WebhookEndpoints(account, ids, switches).register(handlers);
    Expander expander = new Expander(account);
    OpportunityAccess access = new OpportunityAccess(account);
    OpportunityJson json = new OpportunityJson(account, expander);
    Paging paging = new Paging(switches, new Tokens(switches, clock));
    new Opportunities(account, access, json, paging, switches, clock).register(handlers);
    new Related(account, access, expander, paging, switches).register(handlers);
    new Attachments(access, paging, switches, storage, clock).register(handlers);
    new Directories(account, expander, paging, switches).register(handlers);
  }

  /** Adds a key, or changes what it may. */
  public void key(String key, Permissions permissions) {
    Caller before = keys.get(key);
    keys.put(key, new Caller(permissions, before == null ? bucket() : before.bucket()));
  }

  private TokenBucket bucket() {
    synchronized (buckets) {
      TokenBucket bucket = new TokenBucket(perSecond, burst, System::nanoTime);
      buckets.add(bucket);
      return bucket;
    }
  }

  /** Changes the rate limit of all keys; 0 requests a second for none. */
  public void rateLimit(double requestsPerSecond, double atOnce) {
    synchronized (buckets) {
      perSecond = requestsPerSecond;
      burst = atOnce;
      buckets.forEach(bucket -> bucket.rate(requestsPerSecond, atOnce));
    }
  }

  /** Makes a key invalid: 401 from now on. */
  public void revoke(String key) {
    keys.remove(key);
  }

  /** What happens to candidates. */
  public Changes changes() {
    return changes;
  }

  /** Registers a partner's application with the authorization server. */
  public void oauthApp(String id, String secret, String redirectUri) {
    oauth.app(new OAuth.App(id, secret, redirectUri, bucket()));
  }

  /** Whether the customer says no from now on. */
  public void denyAuthorization(boolean from) {
    oauth.deny(from);
  }

  /** Makes all access tokens invalid, as when their hour is over. */
  public void expireAccessTokens() {
    oauth.expireAccessTokens();
  }

  /** Makes all refresh tokens invalid, as when the customer withdraws. */
  public void revokeRefreshTokens() {
    oauth.revokeRefreshTokens();
  }

  @Override
  public void close() {
    sender.close();
  }

  /** The path below the API's root, with the old name of opportunities made new. */
  public static String below(String path) {
    String rest = path.startsWith(ROOT) ? path.substring(ROOT.length() - 1) : path;
    return rest.equals("/candidates") || rest.startsWith("/candidates/")
        ? "/opportunities" + rest.substring("/candidates".length())
        : rest;
  }

  /** The permission of the endpoint that a call is for; empty when there is no such endpoint. */
  public static String permissionOf(HttpCall call) {
    Found found = find(call);
    return found == null ? "" : found.route().permission();
  }

  private record Found(Route route, Map<String, String> variables) {}

  private static @Nullable Found find(HttpCall call) {
    if (!call.path().startsWith(ROOT)) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    for (String segment : Arrays.asList(below(call.path()).substring(1).split("/"))) {
      segments.add(HttpCall.decode(segment));
    }
    for (Route route : Route.all()) {
      Map<String, String> variables = route.match(call.method(), segments);
      if (variables != null) {
        return new Found(route, variables);
      }
    }
    return null;
  }

  /** The answer to a call. */
  public HttpReply handle(HttpCall call) {
    if (call.path().startsWith(Storage.PATH)) {
      return storage.get(call.path());
    }
    if (call.path().equals(OAuth.AUTHORIZE) && call.method().equals("GET")) {
      return oauth.authorize(call);
    }
    if (call.path().equals(OAuth.TOKEN) && call.method().equals("POST")) {
      return oauth.token(call);
    }
    try {
      return answer(call);
    } catch (LeverError error) {
      return error.reply(switches);
    }
  }

  private HttpReply answer(HttpCall call) {
    Found found = find(call);
    Ask.Handler handler = found == null ? null : handlers.get(found.route().name());
    if (found == null || handler == null) {
      throw LeverError.noSuchEndpoint(call.method(), call.path());
    }
    Caller caller = caller(call);
    if (!caller.bucket().take()) {
      throw LeverError.rateLimited();
    }
    require(found.route(), caller.permissions());
    List<String> expand =
        Expander.wanted(call, found.route().resource(), caller.permissions(), switches);
    HttpReply reply;
    synchronized (account) {
      reply = handler.answer(new Ask(call, found.variables(), caller, expand));
    }
    return switches.on(Quirk.UNKNOWN_FIELDS)
        ? Breakage.unknownFields().apply(call, () -> reply)
        : reply;
  }

  private void require(Route route, Permissions permissions) {
    String listing = WITH_LISTS.get(route.permission());
    boolean included =
        listing != null
            && permissions.allows(listing)
            && switches.on(Quirk.UNLISTED_READS_COME_WITH_LISTS);
    if (!included && !permissions.allows(route.permission())) {
      throw LeverError.forbidden(route.permission());
    }
  }

  private Caller caller(HttpCall call) {
    String header = call.header("authorization");
    Caller found = null;
    String[] scheme = header == null ? new String[] {""} : header.strip().split(" +", 2);
    if (scheme[0].equalsIgnoreCase("Basic") && scheme.length == 2) {
      found = keys.get(userName(scheme[1]));
    } else if (scheme[0].equalsIgnoreCase("Bearer") && scheme.length == 2) {
      String token = scheme[1];
      found = oauth.caller(token);
      if (found == null && switches.on(Quirk.BEARER_API_KEY)) {
        found = keys.get(token);
      }
    }
    if (found == null) {
      throw LeverError.unauthorized();
    }
    return found;
  }

  /** The user name of a pair whose password is empty. */
  private static String userName(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.endsWith(":") ? pair.substring(0, pair.length() - 1) : "";
    } catch (IllegalArgumentException garbage) {
      return "";
    }
  }
}
