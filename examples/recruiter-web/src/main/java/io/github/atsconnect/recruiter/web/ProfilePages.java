package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AttachmentContent;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.recruiter.search.Hit;
import io.github.atsconnect.recruiter.view.Addresses;
import io.github.atsconnect.recruiter.view.Problem;
import io.github.atsconnect.recruiter.view.Why;
import io.github.atsconnect.recruiter.view.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person, what Lever knows of them, and why we think that it is the same person. */
final class ProfilePages {
  private final Product product;
  private final Pages pages;

  ProfilePages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/people/{id}", this::profile);
    routes.get("/people/{id}/mark", this::mark);
    routes.get("/people/{id}/lever", ctx -> lever(ctx, false));
    routes.post("/people/{id}/refresh", ctx -> lever(ctx, true));
    routes.get("/people/{id}/why", this::why);
    routes.post("/people/{id}/verdict", this::verdict);
    routes.get("/people/{id}/attachments/{attachment}", this::attachment);
    routes.get("/people/{id}/erase", this::askToErase);
    routes.post("/people/{id}/erase", this::erase);
  }

  private void profile(Context ctx) {
    Person p = person(ctx);
    Map<String, Object> model = new HashMap<>();
    model.put("person", p);
    // What is known without asking Lever is there at once.
    var badge = product.connect().badges(List.of(p.id()), Pages.who(ctx).viewer()).get(p.id());
    if (badge != null) {
      model.put("badge", badge);
    }
    pages.page(ctx, "profile.jte", Words.name(p), "people", model);
  }

  /** The mark of a search result, with the stage that only Lever knows. */
  private void mark(Context ctx) {
    Person p = person(ctx);
    var viewer = Pages.who(ctx).viewer();
    Enrichment found = product.connect().enrich(p, viewer);
    found.records().forEach(product.seen()::note);
    var badge = product.connect().badges(List.of(p.id()), viewer).get(p.id());
    var live =
        found.freshness() == Enrichment.Freshness.LIVE ? found.headline().orElse(null) : null;
    Map<String, Object> model = new HashMap<>();
    model.put("hit", new Hit(p, badge, false, live));
    model.put("settled", true);
    pages.show(ctx, "mark.jte", Words.name(p), "people", model);
  }

  private void lever(Context ctx, boolean anew) {
    Person p = person(ctx);
    var viewer = Pages.who(ctx).viewer();
    Enrichment found =
        anew ? product.connect().refresh(p, viewer) : product.connect().enrich(p, viewer);
    found.records().forEach(product.seen()::note);
    Map<String, Object> model = new HashMap<>();
    model.put("person", p);
    model.put("found", found);
    model.put("connected", !product.connect().connections().isEmpty());
    model.put(
        "rejected", link(p.id(), false).isEmpty() && !product.connect().links(p.id()).isEmpty());
    link(p.id(), found.inAts()).ifPresent(l -> model.put("link", l));
    pages.show(ctx, "lever.jte", Words.name(p), "people", model);
  }

  /** The link to explain: one that holds, else one to be looked at. */
  private Optional<Link> link(String profile, boolean inAts) {
    return product.connect().links(profile).stream()
        .filter(l -> inAts ? l.state().holds() : l.state() == LinkState.SUGGESTED)
        .max(Comparator.comparing(Link::state).thenComparing(Link::probability));
  }

  private void why(Context ctx) {
    Person p = person(ctx);
    Link link = link(p.id(), required(ctx.queryParam("contact")));
    Map<String, Object> model = new HashMap<>();
    model.put("link", link);
    model.put("mayDecide", Pages.who(ctx).mayDecide());
    try {
      Review review = product.connect().review(p.id(), link.contactId(), Pages.who(ctx).viewer());
      model.put("why", Why.of(review.explanation()));
    } catch (EnrichmentException e) {
      model.put("problem", Problem.of(e));
    }
    pages.show(ctx, "why.jte", Words.name(p), "people", model);
  }

  private Link link(String profile, String contact) {
    return product.connect().links(profile).stream()
        .filter(l -> l.contactId().equals(contact))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private void verdict(Context ctx) {
    Person p = person(ctx);
    Link link = link(p.id(), required(ctx.formParam("contact")));
    if (!Pages.who(ctx).mayDecide()) {
      throw new EnrichmentException(
          EnrichmentException.Reason.NOT_ALLOWED, "who may not see both sides may not decide");
    }
    var viewer = Pages.who(ctx).viewer();
    if ("yes".equals(ctx.formParam("same"))) {
      product.connect().confirm(p.id(), link.contactId(), viewer);
    } else {
      product.connect().reject(p.id(), link.contactId(), viewer);
    }
    Pages.go(ctx, "review".equals(ctx.formParam("back")) ? "/review" : Addresses.person(p.id()));
  }

  /**
   * Streams an attachment through us. It is looked up among those that the viewer is shown, so
   * nothing in the address is believed.
   */
  private void attachment(Context ctx) throws IOException {
    var viewer = Pages.who(ctx).viewer();
    String id = ctx.pathParam("attachment");
    Attachment attachment =
        product.connect().enrich(person(ctx), viewer).records().stream()
            .flatMap(r -> r.attachments().stream())
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    try (AttachmentContent content = product.connect().open(attachment, viewer)) {
      ctx.header(
          "Content-Disposition",
          "attachment; filename*=UTF-8''" + Addresses.encoded(content.fileName()));
      ctx.contentType(content.mediaType());
      content.stream().transferTo(ctx.outputStream());
    }
  }

  private void askToErase(Context ctx) {
    Person p = person(ctx);
    pages.show(ctx, "erase.jte", "Erase", "activity", Map.of("person", p));
  }

  private void erase(Context ctx) {
    var receipt = product.connect().eraseProfile(person(ctx));
    pages.show(
        ctx,
        "receipt.jte",
        "Erased",
        "activity",
        Map.of("receipt", receipt, "title", "Erased from what we keep", "back", "/activity"));
  }

  private Person person(Context ctx) {
    return product.people().byId(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
  }

  private static String required(@org.jspecify.annotations.Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new BadRequestResponse("something is missing");
    }
    return value;
  }
}
