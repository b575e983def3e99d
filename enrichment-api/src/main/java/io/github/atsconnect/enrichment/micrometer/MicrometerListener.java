package io.github.atsconnect.enrichment.micrometer;

import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.resume.ResumeStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * Counts and times what happens. Tags have few values: never a profile, a contact or, unless the
 * host asks for it, a tenant. The meters are listed in {@code docs/observability.md}. Safe for use
 * by many threads.
 */
public final class MicrometerListener implements EnrichmentListener {
  private final MeterRegistry registry;
  private final Function<String, Tags> tagsOf;

  /**
   * Meters without anything of the tenant.
   *
   * @param registry where the meters are kept
   */
  public MicrometerListener(MeterRegistry registry) {
    this(registry, tenant -> Tags.empty());
  }

  /**
   * Meters with tags of the tenant.
   *
   * @param registry where the meters are kept
   * @param tagsOf tags for a tenant, with few different values: a plan, a region
   */
  public MicrometerListener(MeterRegistry registry, Function<String, Tags> tagsOf) {
    this.registry = registry;
    this.tagsOf = tagsOf;
  }

  @Override
  public void onSynced(String tenant, String connectionId, SyncReport r) {
    Tags tags = tagsOf.apply(tenant).and("full", Boolean.toString(r.full()));
    registry.timer("ats.connect.sync", tags.and("outcome", "ended")).record(r.elapsed());
    count("ats.connect.sync.candidacies", tags.and("result", "linked"), r.linked());
    count("ats.connect.sync.candidacies", tags.and("result", "review"), r.review());
    count("ats.connect.sync.candidacies", tags.and("result", "not-found"), r.notFound());
    r.skipped()
        .forEach((why, n) -> count("ats.connect.sync.candidacies", tags.and("result", why), n));
    count("ats.connect.sync.requests", tags, r.requests());
    count("ats.connect.sync.unlinked", tags, r.unlinked());
    count("ats.connect.sync.held.back", tags, r.heldBack());
    count("ats.connect.sync.resumes", tags.and("result", "fetched"), r.resumesFetched());
    count("ats.connect.sync.resumes", tags.and("result", "spared"), r.resumesSpared());
    count("ats.connect.sync.resumes", tags.and("result", "failed"), r.resumesFailed());
  }

  @Override
  public void onSyncFailed(String tenant, String connectionId, String problem) {
    count("ats.connect.sync.failed", tagsOf.apply(tenant).and("problem", word(problem)), 1);
  }

  @Override
  public void onConnection(String tenant, ConnectionChange change) {
    count(
        "ats.connect.connection",
        tagsOf.apply(tenant).and("state", word(change.to().name()), "reason", change.reason()),
        1);
  }

  @Override
  public void onRequest(String tenant, AtsRequest r) {
    Tags tags = tagsOf.apply(tenant).and("method", r.method(), "endpoint", r.endpoint());
    registry
        .timer(
            "ats.connect.request",
            tags.and("status", r.statusClass(), "retry", Boolean.toString(r.attempt() > 1)))
        .record(r.took());
    registry.timer("ats.connect.request.waited", tagsOf.apply(tenant)).record(r.waited());
  }

  @Override
  public void onResumeRead(String tenant, ResumeRead read) {
    registry
        .timer("ats.connect.resume.read", tagsOf.apply(tenant).and("status", known(read.status())))
        .record(read.took());
  }

  /** A host's own reader may say anything. */
  private static String known(String status) {
    if (status.startsWith("limit:")) {
      return "limit";
    }
    return ResumeStatus.codes().contains(status) ? status : "other";
  }

  @Override
  public void onLinkChanged(String tenant, LinkEvent event) {
    String state = event.state().map(s -> word(s.name())).orElse("gone");
    count("ats.connect.link.changed", tagsOf.apply(tenant).and("state", state), 1);
  }

  @Override
  public void onVerdict(String tenant, LinkState state) {
    count("ats.connect.verdict", tagsOf.apply(tenant).and("state", word(state.name())), 1);
  }

  @Override
  public void onEnriched(
      String tenant, boolean inAts, Freshness freshness, boolean fromMemory, Duration took) {
    registry
        .timer(
            "ats.connect.enrich",
            tagsOf
                .apply(tenant)
                .and("in.ats", Boolean.toString(inAts))
                .and("freshness", word(freshness.name()))
                .and("from.memory", Boolean.toString(fromMemory)))
        .record(took);
  }

  @Override
  public void onBadges(String tenant, int asked, int found, Duration took) {
    Tags tags = tagsOf.apply(tenant);
    registry.timer("ats.connect.badges", tags).record(took);
    count("ats.connect.badges.profiles", tags.and("result", "found"), found);
    count("ats.connect.badges.profiles", tags.and("result", "none"), asked - found);
  }

  @Override
  public void onWebhook(String tenant, WebhookOutcome outcome) {
    count(
        "ats.connect.webhook",
        tagsOf.apply(tenant).and("outcome", word(outcome.status().name())),
        1);
  }

  @Override
  public void onPurged(String tenant, PurgeReceipt receipt) {
    Tags tags = tagsOf.apply(tenant).and("action", receipt.action());
    count("ats.connect.purge", tags, 1);
    count("ats.connect.purge.links", tags, receipt.links());
  }

  private void count(String name, Tags tags, double amount) {
    registry.counter(name, tags).increment(amount);
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
