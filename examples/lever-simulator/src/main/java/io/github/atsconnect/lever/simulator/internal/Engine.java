package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Answers the calls: who asks, how often, may they, and then the endpoint's own work. */
public final class Engine {

  private static final String ROOT = "/v1/";

  private final Account account = new Account();
  private final Switches switches;
  private final double perSecond;
  private final double burst;
  private final Map<String, Caller> keys = new ConcurrentHashMap<>();
  private final Map<String, Ask.Handler> handlers = new HashMap<>();
  private final Storage storage;

  /**
   * An account with the people of a world.
   *
   * @param perSecond requests a second for each key, 0 for no limit
   * @param burst how many at once
   * @param port where the simulator listens, once it does
   */
  public Engine(
      MadeUpWorld world,
      long seed,
      Switches switches,
      double perSecond,
      double burst,
      Clock clock,
      IntSupplier port) {
    this.switches = switches;
    this.perSecond = perSecond;
    this.burst = burst;
    this.storage = new Storage(port);
    new AccountSeeder(account, seed).seed(world);
    Expander expander = new Expander(account);
    OpportunityAccess access = new OpportunityAccess(account);
    OpportunityJson json = new OpportunityJson(expander);
    Paging paging = new Paging(switches);
    new Opportunities(account, access, json, paging, switches).register(handlers);
    new Related(access, expander, paging).register(handlers);
    new Attachments(access, paging, switches, storage).register(handlers);
    new Directories(account, expander, paging, switches).register(handlers);
  }

  /** Adds a key, or changes what it may. */
  public void key(String key, Permissions permissions) {
    Caller before = keys.get(key);
    TokenBucket bucket =
        before == null ? new TokenBucket(perSecond, burst, System::nanoTime) : before.bucket();
    keys.put(key, new Caller(permissions, bucket));
  }

  /** Makes a key invalid: 401 from now on. */
  public void revoke(String key) {
    keys.remove(key);
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
    try {
      return answer(call);
    } catch (LeverError error) {
      return error.reply();
    }
  }

  private HttpReply answer(HttpCall call) {
    Caller caller = caller(call);
    if (!caller.bucket().take()) {
      throw LeverError.rateLimited();
    }
    Found found = find(call);
    if (found == null) {
      throw LeverError.noSuchEndpoint(call.method(), call.path());
    }
    if (!caller.permissions().allows(found.route().permission())) {
      throw LeverError.forbidden(found.route().permission());
    }
    Ask.Handler handler = handlers.get(found.route().name());
    if (handler == null) {
      throw LeverError.noSuchEndpoint(call.method(), call.path());
    }
    synchronized (account) {
      return handler.answer(new Ask(call, found.variables(), caller));
    }
  }

  private Caller caller(HttpCall call) {
    String header = call.header("authorization");
    Caller found = header == null ? null : keys.get(credential(header));
    if (found == null) {
      throw LeverError.unauthorized();
    }
    return found;
  }

  private String credential(String header) {
    if (header.startsWith("Basic ")) {
      try {
        byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
        String pair = new String(decoded, StandardCharsets.UTF_8);
        return pair.endsWith(":") ? pair.substring(0, pair.length() - 1) : "";
      } catch (IllegalArgumentException garbage) {
        return "";
      }
    }
    boolean bearer = header.startsWith("Bearer ") && switches.on(Quirk.BEARER_API_KEY);
    return bearer ? header.substring("Bearer ".length()).strip() : "";
  }
}
