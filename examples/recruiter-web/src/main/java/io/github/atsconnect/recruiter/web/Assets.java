package io.github.atsconnect.recruiter.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Style sheet, scripts and icon: all from this server. htmx comes in its jar from Maven Central.
 */
final class Assets {
  private static final String BRIEFLY = "private, max-age=300";

  private Assets() {}

  static void register(RoutesConfig routes) {
    serve(routes, "app.css", "text/css", "/assets/app.css");
    serve(routes, "screens.css", "text/css", "/assets/screens.css");
    serve(routes, "app.js", "text/javascript", "/assets/app.js");
    serve(routes, "icon.svg", "image/svg+xml", "/assets/icon.svg");
    serve(
        routes,
        "htmx.js",
        "text/javascript",
        "/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js");
  }

  private static void serve(RoutesConfig routes, String name, String type, String resource) {
    byte[] content = read(resource);
    routes.get(
        "/assets/" + name,
        ctx -> {
          ctx.header("Cache-Control", BRIEFLY);
          ctx.contentType(type + "; charset=utf-8").result(content);
        });
  }

  private static String htmxVersion() {
    Properties versions = new Properties();
    try (InputStream in = open("/versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty("htmx");
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        Assets.class.getResourceAsStream(resource), () -> resource + " is not in the jar");
  }
}
