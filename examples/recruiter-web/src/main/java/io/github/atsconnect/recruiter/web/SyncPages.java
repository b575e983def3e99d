package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.recruiter.sync.SyncRun;
import io.github.atsconnect.recruiter.view.Addresses;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sync and how it gets on, told to whoever has the drawer open. */
final class SyncPages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncPages.class);
  private static final long TICK_MILLIS = 250;

  private final Product product;
  private final Pages pages;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sync-ticker");
            thread.setDaemon(true);
            return thread;
          });

  private record Listener(SseClient client, SyncRun run) {}

  SyncPages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
    var unused =
        ticker.scheduleWithFixedDelay(this::tell, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void register(RoutesConfig routes) {
    routes.post("/integrations/{id}/sync", this::start);
    routes.get("/integrations/{id}/sync", this::drawer);
    routes.post("/integrations/{id}/sync/stop", this::stop);
    routes.sse("/integrations/{id}/sync/events", this::listen);
  }

  private void start(Context ctx) {
    Connection c = connection(ctx);
    SyncOptions options =
        "yes".equals(ctx.formParam("unlinks"))
            ? SyncOptions.defaults().withFull().withAllowedUnlinks()
            : SyncOptions.defaults();
    product.syncs().start(product.connect(), c, options);
    if (Pages.wantsPart(ctx)) {
      drawer(ctx);
    } else {
      Pages.go(ctx, Addresses.connection(c.id(), "sync"));
    }
  }

  private void stop(Context ctx) {
    run(ctx).stop();
    ctx.status(204);
  }

  private void drawer(Context ctx) {
    pages.show(ctx, "sync.jte", "Sync", "integrations", model(run(ctx)));
  }

  private void listen(SseClient client) {
    SyncRun run = run(client.ctx());
    client.keepAlive();
    Listener listener = new Listener(client, run);
    listeners.add(listener);
    client.onClose(() -> listeners.remove(listener));
  }

  /** Clients that are gone are found out by telling them something. */
  private void tell() {
    for (Listener l : List.copyOf(listeners)) {
      try {
        tell(l);
      } catch (RuntimeException e) {
        // One that cannot be told must not end the telling: its page asks anew.
        LOG.warn("a page could not be told of its sync: {}", e.getClass().getName());
        listeners.remove(l);
        close(l);
      }
    }
  }

  private void tell(Listener l) {
    boolean over = !l.run().isRunning();
    l.client().sendEvent("progress", pages.text("synclive.jte", model(l.run())));
    if (over) {
      l.client().sendEvent("over", "yes");
      listeners.remove(l);
      l.client().close();
    }
  }

  private static void close(Listener l) {
    try {
      l.client().close();
    } catch (RuntimeException e) {
      LOG.debug("it was gone already: {}", e.getClass().getName());
    }
  }

  private Map<String, Object> model(SyncRun run) {
    Map<String, Object> model = new HashMap<>();
    model.put("run", run);
    model.put("rate", product.syncs().requestsPerSecond());
    model.put("limit", product.environments().limit());
    model.put("now", product.clock().instant());
    return model;
  }

  private SyncRun run(Context ctx) {
    return product.syncs().run(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
  }

  private Connection connection(Context ctx) {
    String id = ctx.pathParam("id");
    return product.connect().connections().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    listeners.forEach(l -> l.client().close());
  }
}
