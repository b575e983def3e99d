package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.recruiter.view.Addresses;
import io.github.atsconnect.recruiter.view.Problem;
import io.github.atsconnect.recruiter.view.Row;
import io.github.atsconnect.recruiter.view.Tick;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections: made, tried, changed, paused and removed. */
final class IntegrationPages {
  private static final String NAV = "integrations";
  private static final String HOME = "/integrations";

  private final Product product;
  private final Pages pages;

  IntegrationPages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get(HOME, this::home);
    routes.get(HOME + "/connect", ctx -> form(ctx, Form.empty(), null));
    routes.post(HOME + "/connect", ctx -> save(ctx, null));
    routes.post(HOME + "/test", ctx -> test(ctx, null));
    routes.get(HOME + "/{id}/edit", ctx -> form(ctx, Form.of(the(ctx), product), null));
    routes.post(HOME + "/{id}/edit", ctx -> save(ctx, the(ctx)));
    routes.post(HOME + "/{id}/test", ctx -> test(ctx, the(ctx)));
    routes.post(HOME + "/{id}/pause", ctx -> change(ctx, product.connect()::pause));
    routes.post(HOME + "/{id}/resume", ctx -> change(ctx, product.connect()::resume));
    routes.get(HOME + "/{id}/remove", this::askToRemove);
    routes.post(HOME + "/{id}/remove", this::remove);
  }

  /** What somebody typed, but for the key. */
  record Form(String id, String name, String environment, FeatureLevel level, String keyHint) {
    static Form empty() {
      return new Form("", "Lever", "production", FeatureLevel.FILES, "");
    }

    static Form of(Connection c, Product product) {
      return new Form(c.id(), c.name(), product.environments().of(c), c.level(), c.keyHint());
    }

    static Form of(Context ctx, @Nullable Connection c) {
      return new Form(
          c == null ? "" : c.id(),
          text(ctx, "name"),
          text(ctx, "environment"),
          level(text(ctx, "level")),
          c == null ? "" : c.keyHint());
    }

    private static FeatureLevel level(String name) {
      for (FeatureLevel level : FeatureLevel.values()) {
        if (level.name().equals(name)) {
          return level;
        }
      }
      return FeatureLevel.FILES;
    }
  }

  private void home(Context ctx) {
    Health health = product.connect().health();
    List<Row> rows = product.connect().connections().stream().map(c -> row(c, health)).toList();
    String drawer = ctx.queryParam("sync");
    pages.page(
        ctx,
        "integrations.jte",
        "Integrations",
        NAV,
        Map.of("rows", rows, "drawer", drawer == null ? "" : drawer));
  }

  private Row row(Connection c, Health health) {
    var run = product.syncs().run(c.id());
    return new Row(
        c,
        product.environments().of(c),
        product.syncs().next(c),
        health.connections().stream()
            .filter(h -> h.id().equals(c.id()))
            .findFirst()
            .flatMap(ConnectionHealth::failure),
        run.map(r -> r.isRunning()).orElse(false),
        run.flatMap(r -> r.report()).map(r -> r.heldBack()).orElse(0L),
        run.flatMap(r -> r.report()).map(r -> r.full() && r.read() == 0).orElse(false));
  }

  private void form(Context ctx, Form form, @Nullable Problem problem) {
    Map<String, Object> model = new HashMap<>();
    model.put("id", form.id());
    model.put("name", form.name());
    model.put("environment", form.environment());
    model.put("level", form.level());
    model.put("keyHint", form.keyHint());
    if (problem != null) {
      model.put("problem", problem);
    }
    String title = form.id().isEmpty() ? "Connect Lever" : "Edit " + form.name();
    pages.show(ctx, "connect.jte", title, NAV, model);
  }

  private void save(Context ctx, @Nullable Connection before) {
    Form form = Form.of(ctx, before);
    try {
      LeverAccount account = account(ctx, form, before);
      Connection saved =
          before == null
              ? product.connect().connect(account)
              : product.connect().edit(before, account);
      if (saved.syncedAt().isEmpty()) {
        product.syncs().start(product.connect(), saved, SyncOptions.defaults());
        Pages.go(ctx, HOME + "?sync=" + Addresses.encoded(saved.id()));
      } else {
        Pages.go(ctx, HOME);
      }
    } catch (EnrichmentException e) {
      form(ctx, form, Problem.of(e));
    } catch (IllegalArgumentException e) {
      form(ctx, form, incomplete());
    }
  }

  private void test(Context ctx, @Nullable Connection before) {
    Form form = Form.of(ctx, before);
    Map<String, Object> model = new HashMap<>();
    model.put("level", form.level());
    try {
      Preflight found = product.connect().verify(account(ctx, form, before));
      model.put("ticks", Tick.of(found, form.level()));
      model.put("works", found.works(form.level()));
    } catch (EnrichmentException e) {
      model.put("problem", Problem.of(e));
    } catch (IllegalArgumentException e) {
      model.put("problem", incomplete());
    }
    pages.show(ctx, "tested.jte", "Test connection", NAV, model);
  }

  /** Without a key it is the connection's own, which goes to no other environment. */
  private LeverAccount account(Context ctx, Form form, @Nullable Connection before) {
    if (before != null
        && text(ctx, "key").isEmpty()
        && form.environment().equals(product.environments().of(before))) {
      return LeverAccount.of(before).withName(form.name()).withLevel(form.level());
    }
    return product
        .environments()
        .account(form.environment(), form.name(), text(ctx, "key"), form.level());
  }

  private static Problem incomplete() {
    return Problem.plain("Something is missing", "A connection needs a name and an API key.");
  }

  private static String text(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.strip();
  }

  private interface Change {
    Connection of(Connection c);
  }

  private void change(Context ctx, Change change) {
    change.of(the(ctx));
    Pages.go(ctx, HOME);
  }

  private void askToRemove(Context ctx) {
    Connection c = the(ctx);
    pages.show(ctx, "remove.jte", "Remove " + c.name(), NAV, Map.of("connection", c));
  }

  private void remove(Context ctx) {
    Connection c = the(ctx);
    product.syncs().run(c.id()).ifPresent(r -> r.stop());
    var receipt = product.connect().remove(c);
    product.syncs().forget(c.id());
    pages.show(
        ctx,
        "receipt.jte",
        "Removed",
        NAV,
        Map.of("receipt", receipt, "title", c.name() + " was removed", "back", HOME));
  }

  private Connection the(Context ctx) {
    String id = ctx.pathParam("id");
    return product.connect().connections().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }
}
