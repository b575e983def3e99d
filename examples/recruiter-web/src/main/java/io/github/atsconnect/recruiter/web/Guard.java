package io.github.atsconnect.recruiter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Set;

/** What every answer carries, and which requests are not ours. */
final class Guard {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Guard() {}

  static void register(RoutesConfig routes) {
    routes.before(Guard::headers);
    routes.before(Guard::hostIsOurs);
    routes.before(Guard::postsComeFromOurPages);
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": a browser would then hide the origin of our own forms too.
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // Pages show people: no copy of them stays in the browser.
    ctx.header("Cache-Control", "no-store");
  }

  /** A name of somebody else's that leads to this machine gets nothing. */
  private static void hostIsOurs(Context ctx) {
    String host = ctx.host() == null ? "" : ctx.host();
    if (!HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
      throw new ForbiddenResponse("This address is not served here.");
    }
  }

  /** Browsers say where a request comes from; what does not say so does nothing here. */
  private static void postsComeFromOurPages(Context ctx) {
    if (READING.contains(ctx.method().name())) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean ours =
        site != null
            ? site.equals("same-origin")
            : origin != null && origin.equals("http://" + ctx.host());
    if (!ours) {
      throw new ForbiddenResponse("This request does not come from a page of ours.");
    }
  }
}
