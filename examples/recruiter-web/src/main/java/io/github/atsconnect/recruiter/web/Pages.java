package io.github.atsconnect.recruiter.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.recruiter.view.Frame;
import io.github.atsconnect.recruiter.view.Problem;
import io.github.atsconnect.recruiter.view.Who;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates: whole pages, or the part that a script asked for. Without scripts the same
 * part comes with the frame around it, so every link works. Safe for many threads.
 */
final class Pages {
  private final Product product;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Pages.class.getClassLoader(),
          "io.github.atsconnect.recruiter.templates");

  Pages(Product product) {
    this.product = product;
  }

  /** Who looks. */
  static Who who(Context ctx) {
    String id = ctx.cookie("viewer");
    return Who.of(id == null ? "" : id);
  }

  /** Whether a script wants a part of a page. */
  static boolean wantsPart(Context ctx) {
    return "true".equals(ctx.header("HX-Request"));
  }

  /** A whole page, or, when a script asks, the template alone. */
  void show(Context ctx, String template, String title, String nav, Map<String, Object> model) {
    if (wantsPart(ctx)) {
      part(ctx, template, model);
    } else {
      page(ctx, template, title, nav, model);
    }
  }

  /** A whole page. */
  void page(Context ctx, String template, String title, String nav, Map<String, Object> model) {
    Map<String, Object> all = complete(ctx, model);
    Content content = out -> templates.render(template, all, out);
    StringOutput out = new StringOutput();
    templates.render(
        "layout.jte", Map.of("frame", frame(ctx, title, nav), "content", content), out);
    html(ctx, out.toString());
  }

  /** A part of a page. */
  void part(Context ctx, String template, Map<String, Object> model) {
    html(ctx, text(template, complete(ctx, model)));
  }

  private static void html(Context ctx, String text) {
    ctx.html(text).contentType("text/html; charset=utf-8");
  }

  /** A template as text. */
  String text(String template, Map<String, Object> model) {
    StringOutput out = new StringOutput();
    templates.render(template, model, out);
    return out.toString();
  }

  /** A problem as a page, or in place of the part that a script asked for. */
  void problem(Context ctx, HttpStatus status, Problem problem) {
    if (!wantsPart(ctx)) {
      ctx.status(status);
    }
    show(ctx, "problem.jte", problem.title(), "", Map.of("problem", problem));
  }

  /** Goes elsewhere after a post. */
  static void go(Context ctx, String path) {
    if (wantsPart(ctx)) {
      ctx.header("HX-Redirect", path);
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
  }

  private Map<String, Object> complete(Context ctx, Map<String, Object> model) {
    Map<String, @Nullable Object> all = new HashMap<>(model);
    all.put("now", product.clock().instant());
    all.put("who", who(ctx));
    return all;
  }

  private Frame frame(Context ctx, String title, String nav) {
    List<Connection> troubled =
        product.connect().connections().stream()
            .filter(c -> c.state() == ConnectionState.NEEDS_ATTENTION)
            .toList();
    return new Frame(title, nav, who(ctx), product.connect().health().toReview(), troubled);
  }
}
