package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.recruiter.view.Addresses;
import io.github.atsconnect.recruiter.view.Compared;
import io.github.atsconnect.recruiter.view.Problem;
import io.github.atsconnect.recruiter.view.Why;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queue of links that a person should look at, one at a time, both sides side by side. */
final class ReviewPages {
  private static final int QUEUE = 100;

  private final Product product;
  private final Pages pages;

  ReviewPages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/review", this::review);
  }

  private void review(Context ctx) {
    if (!Pages.who(ctx).mayDecide()) {
      pages.problem(
          ctx,
          HttpStatus.FORBIDDEN,
          new Problem(
              "You may not see contacts of candidates",
              "Who may not see both sides should not decide whether they are one person.",
              "People",
              "/people"));
      return;
    }
    List<Link> queue = product.connect().reviewQueue(QUEUE, Pages.who(ctx).viewer());
    if (queue.isEmpty()) {
      pages.page(
          ctx,
          "reviewdone.jte",
          "Review",
          "review",
          Map.of("connected", !product.connect().connections().isEmpty()));
      return;
    }
    int at = Math.max(0, indexOf(queue, ctx.queryParam("profile"), ctx.queryParam("contact")));
    Link link = queue.get(at);
    Map<String, Object> model = new HashMap<>();
    model.put("link", link);
    model.put("number", at + 1);
    model.put("size", product.connect().health().toReview());
    model.put("previous", at > 0 ? address(queue.get(at - 1)) : "");
    model.put("next", at + 1 < queue.size() ? address(queue.get(at + 1)) : "");
    model.put(
        "another",
        product.connect().links(link.profileId()).stream()
            .anyMatch(l -> l.state().holds() && !l.contactId().equals(link.contactId())));
    product.people().byId(link.profileId()).ifPresent(p -> model.put("person", p));
    try {
      Review review =
          product.connect().review(link.profileId(), link.contactId(), Pages.who(ctx).viewer());
      model.put("rows", Compared.of(review.candidate(), review.profile()));
      model.put("why", Why.of(review.explanation()));
    } catch (EnrichmentException e) {
      model.put("problem", Problem.of(e));
    }
    pages.page(ctx, "review.jte", "Review", "review", model);
  }

  private static String address(Link link) {
    return Addresses.review(link.profileId(), link.contactId());
  }

  private static int indexOf(
      List<Link> queue,
      @org.jspecify.annotations.Nullable String profile,
      @org.jspecify.annotations.Nullable String contact) {
    for (int i = 0; i < queue.size(); i++) {
      Link link = queue.get(i);
      if (link.profileId().equals(profile) && link.contactId().equals(contact)) {
        return i;
      }
    }
    return 0;
  }
}
