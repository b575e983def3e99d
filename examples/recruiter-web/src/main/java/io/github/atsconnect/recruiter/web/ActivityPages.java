package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was done, and the proof of what was deleted. */
final class ActivityPages {
  private static final int PAGE = 25;
  private static final int AT_ONCE = 1_000;
  private static final int RECEIPTS = 10;

  /** Actions that delete something and come with a receipt. */
  private static final Set<String> DELETING =
      Set.of(
          "sync.ended",
          "connection.removed",
          "contact.erased",
          "profile.erased",
          "retention.purged");

  private final Product product;
  private final Pages pages;

  ActivityPages(Product product, Pages pages) {
    this.product = product;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/activity", this::activity);
    routes.get("/activity/erase", this::findToErase);
  }

  private void activity(Context ctx) {
    AuditCheck check = product.connect().verifyAudit();
    List<AuditEntry> all = all();
    long before = number(ctx.queryParam("before"), check.entries() + 1);
    List<AuditEntry> page = new ArrayList<>();
    List<AuditEntry> receipts = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      AuditEntry e = all.get(i);
      if (e.sequence() < before && page.size() < PAGE) {
        page.add(e);
      }
      if (DELETING.contains(e.action()) && receipts.size() < RECEIPTS) {
        receipts.add(e);
      }
    }
    Map<String, Object> model = new HashMap<>();
    model.put("check", check);
    model.put("entries", Collections.unmodifiableList(page));
    model.put("receipts", Collections.unmodifiableList(receipts));
    String hash = ctx.queryParam("receipt");
    model.put("receipt", hash == null ? "" : hash.strip());
    if (hash != null && !hash.isBlank()) {
      find(all, hash.strip()).ifPresent(e -> model.put("proven", e));
    }
    model.put("unknown", "unknown".equals(ctx.queryParam("erase")));
    pages.page(ctx, "activity.jte", "Activity", "activity", model);
  }

  /** A receipt's hash is that of its entry: whoever has the one finds the other. */
  private static Optional<AuditEntry> find(List<AuditEntry> all, String hash) {
    return all.stream().filter(e -> e.hash().equalsIgnoreCase(hash)).findFirst();
  }

  private List<AuditEntry> all() {
    List<AuditEntry> all = new ArrayList<>();
    List<AuditEntry> some = product.connect().audit(0, AT_ONCE);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = product.connect().audit(some.get(some.size() - 1).sequence(), AT_ONCE);
    }
    return all;
  }

  private void findToErase(Context ctx) {
    String id = ctx.queryParam("profile");
    boolean known = id != null && product.people().byId(id.strip()).isPresent();
    ctx.redirect(
        known && id != null
            ? io.github.atsconnect.recruiter.view.Addresses.person(id.strip()) + "/erase"
            : "/activity?erase=unknown#erase");
  }

  private static long number(@org.jspecify.annotations.Nullable String text, long otherwise) {
    return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
  }
}
