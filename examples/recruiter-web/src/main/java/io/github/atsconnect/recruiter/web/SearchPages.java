package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.recruiter.search.Query;
import io.github.atsconnect.recruiter.search.Query.Ats;
import io.github.atsconnect.recruiter.search.Results;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Search, and the mark beside each result. */
final class SearchPages {
  private final Product product;
  private final Pages pages;

  SearchPages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.redirect("/people"));
    routes.get("/people", this::search);
  }

  private void search(Context ctx) {
    Query query = query(ctx);
    Results results = product.search().find(query, Pages.who(ctx).viewer());
    Map<String, Object> model = new HashMap<>();
    model.put("query", query);
    model.put("results", results);
    model.put("connected", !product.connect().connections().isEmpty());
    if (!Pages.wantsPart(ctx)) {
      model.put("seen", product.seen());
      pages.page(ctx, "people.jte", "People", "people", model);
    } else {
      pages.part(ctx, query.from() > 0 ? "hits.jte" : "results.jte", model);
    }
  }

  private static Query query(Context ctx) {
    return new Query(
        text(ctx, "q"),
        ats(text(ctx, "ats")),
        text(ctx, "stage"),
        text(ctx, "recruiter"),
        number(text(ctx, "within")),
        number(text(ctx, "from")));
  }

  private static Ats ats(String name) {
    for (Ats ats : Ats.values()) {
      if (ats.name().toLowerCase(Locale.ROOT).equals(name)) {
        return ats;
      }
    }
    return Ats.ANY;
  }

  private static String text(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null ? "" : value.strip();
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
