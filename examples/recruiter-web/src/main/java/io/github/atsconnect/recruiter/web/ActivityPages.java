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
import java.util.Set;
import java.util.function.Predicate;

/** What was done, and the proof of what was deleted. */
final class ActivityPages {
  private static final int PAGE = 25;
  private static final int AT_ONCE = 100;
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
    // The check reads the log once, whole; everything else reads from its end, as far as needed.
    AuditCheck check = product.connect().verifyAudit();
    long last = last(check.entries());
    long before = Math.min(number(ctx.queryParam("before"), last + 1), last + 1);
    List<AuditEntry> page = newest(before, PAGE, e -> true);
    List<AuditEntry> receipts = newest(last + 1, RECEIPTS, e -> DELETING.contains(e.action()));
    Map<String, Object> model = new HashMap<>();
    model.put("check", check);
    model.put("entries", Collections.unmodifiableList(page));
    model.put("receipts", Collections.unmodifiableList(receipts));
    String hash = ctx.queryParam("receipt");
    model.put("receipt", hash == null ? "" : hash.strip());
    if (hash != null && !hash.isBlank()) {
      // A receipt's hash is that of its entry: whoever has the one finds the other.
      newest(last + 1, 1, e -> e.hash().equalsIgnoreCase(hash.strip()))
          .forEach(e -> model.put("proven", e));
    }
    model.put("unknown", "unknown".equals(ctx.queryParam("erase")));
    pages.page(ctx, "activity.jte", "Activity", "activity", model);
  }

  /** Sequence of the last entry: at least as many as were counted, and what came since. */
  private long last(long counted) {
    long last = counted;
    List<AuditEntry> more = product.connect().audit(last, AT_ONCE);
    while (!more.isEmpty()) {
      last = more.get(more.size() - 1).sequence();
      more = product.connect().audit(last, AT_ONCE);
    }
    return last;
  }

  /**
   * The newest entries before one that are wanted, the newest first; reads no further than that.
   */
  private List<AuditEntry> newest(long before, int most, Predicate<AuditEntry> wanted) {
    List<AuditEntry> out = new ArrayList<>();
    long to = before;
    while (to > 1 && out.size() < most) {
      long from = Math.max(0, to - 1 - AT_ONCE);
      List<AuditEntry> some = product.connect().audit(from, (int) (to - 1 - from));
      for (int i = some.size() - 1; i >= 0 && out.size() < most; i--) {
        if (some.get(i).sequence() < to && wanted.test(some.get(i))) {
          out.add(some.get(i));
        }
      }
      to = from + 1;
    }
    return out;
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
