package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.recruiter.view.Who;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.function.BiConsumer;

/** Listens on loopback and hands requests to the pages. */
public final class Server implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin javalin;
  private final SyncPages syncs;

  /** How further pages are shown. */
  public interface Extra {
    /** Registers them. */
    void register(RoutesConfig routes, Render render);
  }

  /** Shows a template in the frame. */
  public interface Render extends BiConsumer<io.javalin.http.Context, Part> {}

  /**
   * A template with what it needs.
   *
   * @param template its file
   * @param title of the page
   * @param nav the part of the product
   * @param model what it is given
   */
  public record Part(
      String template, String title, String nav, java.util.Map<String, Object> model) {}

  private Server(Javalin javalin, SyncPages syncs) {
    this.javalin = javalin;
    this.syncs = syncs;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param extra pages that are not part of the product
   */
  public static Server start(Product product, int port, Extra extra) {
    Pages pages = new Pages(product);
    SyncPages syncs = new SyncPages(product, pages);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = LOOPBACK;
              config.jetty.port = port;
              RoutesConfig routes = config.routes;
              Guard.register(routes);
              Assets.register(routes);
              new IntegrationPages(product, pages).register(routes);
              syncs.register(routes);
              new SearchPages(product, pages).register(routes);
              new ProfilePages(product, pages).register(routes);
              new ReviewPages(product, pages).register(routes);
              new ActivityPages(product, pages).register(routes);
              routes.post("/viewer", Server::choose);
              extra.register(
                  routes, (ctx, p) -> pages.show(ctx, p.template(), p.title(), p.nav(), p.model()));
              new Problems(pages).register(routes);
            });
    return new Server(javalin.start(), syncs);
  }

  private static void choose(io.javalin.http.Context ctx) {
    String id = ctx.formParam("id");
    Cookie cookie = new Cookie("viewer", Who.of(id == null ? "" : id).id());
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
    Pages.go(ctx, "/people");
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    syncs.close();
    javalin.stop();
  }
}
