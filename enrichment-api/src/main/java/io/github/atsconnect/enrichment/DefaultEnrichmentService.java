package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Account;
import io.github.atsconnect.enrichment.internal.Attachments;
import io.github.atsconnect.enrichment.internal.AuditLog;
import io.github.atsconnect.enrichment.internal.Background;
import io.github.atsconnect.enrichment.internal.Connections;
import io.github.atsconnect.enrichment.internal.Enricher;
import io.github.atsconnect.enrichment.internal.Erasure;
import io.github.atsconnect.enrichment.internal.HealthCheck;
import io.github.atsconnect.enrichment.internal.KeyRotation;
import io.github.atsconnect.enrichment.internal.Links;
import io.github.atsconnect.enrichment.internal.Reviews;
import io.github.atsconnect.enrichment.internal.Syncs;
import io.github.atsconnect.enrichment.internal.Teller;
import io.github.atsconnect.enrichment.internal.Verdicts;
import io.github.atsconnect.enrichment.internal.Visibility;
import io.github.atsconnect.enrichment.internal.WebhookDesk;
import io.github.atsconnect.enrichment.internal.Wiring;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AttachmentContent;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.matching.model.Person;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handle of one tenant: each call goes to the part that does it. */
final class DefaultEnrichmentService extends DefaultLinkVerdicts implements EnrichmentService {
  private static final Logger LOG = LoggerFactory.getLogger(DefaultEnrichmentService.class);

  private final String tenant;
  private final Runnable onClose;
  private final Connections connections;
  private final Links links;
  private final Verdicts verdicts;
  private final Syncs syncs;
  private final Enricher enricher;
  private final Erasure erasure;
  private final AuditLog audit;
  private final Attachments attachments;
  private final Reviews reviews;
  private final WebhookDesk desk;
  private final Visibility visibility;
  private final Background inBackground;
  private final Duration retention;
  private final Teller teller;
  private final HealthCheck healthCheck;
  private final KeyRotation keyRotation;

  DefaultEnrichmentService(Wiring wiring, String tenant, Runnable onClose) {
    this.tenant = tenant;
    this.onClose = onClose;
    this.audit = new AuditLog(wiring, tenant).opened();
    this.connections = new Connections(wiring, tenant, audit);
    this.links = new Links(wiring, tenant);
    this.syncs = new Syncs(wiring, tenant, connections, audit);
    this.erasure = new Erasure(wiring, tenant, audit);
    this.visibility = new Visibility(wiring, tenant, connections);
    this.verdicts = new Verdicts(wiring, tenant, connections, visibility, audit);
    this.enricher = new Enricher(wiring, tenant, connections, visibility, audit);
    this.attachments = new Attachments(wiring, tenant, connections, visibility, audit);
    this.reviews = new Reviews(wiring, tenant, connections, visibility, audit);
    this.desk = new WebhookDesk(wiring, tenant, audit);
    this.retention = wiring.retention();
    this.teller = new Teller(wiring, tenant);
    this.keyRotation = new KeyRotation(wiring, tenant, audit);
    this.healthCheck = new HealthCheck(wiring, tenant);
    this.inBackground = new Background(this::processQuietly);
  }

  @Override
  public String tenant() {
    return tenant;
  }

  @Override
  public Preflight verify(LeverAccount account) {
    return connections.verify(unwrap(account));
  }

  @Override
  public Connection connect(LeverAccount account) {
    return connections.connect(unwrap(account));
  }

  @Override
  public Connection open(LeverAccount account) {
    return connections.open(unwrap(account));
  }

  @Override
  public List<Connection> connections() {
    return connections.all();
  }

  @Override
  public Optional<Connection> connection(String name) {
    return connections.byName(name);
  }

  @Override
  public SyncReport sync(Connection connection, SyncOptions options) {
    SyncReport report = syncs.run(connection.id(), options);
    enricher.clear();
    return report;
  }

  @Override
  public boolean discardSync(Connection connection) {
    return syncs.discard(connection.id());
  }

  @Override
  public Enrichment enrich(Person profile) {
    return enricher.enrich(profile, null);
  }

  @Override
  public Enrichment enrich(Person profile, Viewer viewer) {
    return enricher.enrich(profile, viewer);
  }

  @Override
  public Enrichment refresh(Person profile) {
    return enricher.refresh(profile, null);
  }

  @Override
  public Enrichment refresh(Person profile, Viewer viewer) {
    return enricher.refresh(profile, viewer);
  }

  @Override
  public AttachmentContent open(Attachment attachment) {
    return attachments.open(attachment, null);
  }

  @Override
  public AttachmentContent open(Attachment attachment, Viewer viewer) {
    return attachments.open(attachment, viewer);
  }

  @Override
  public List<Attachment> attachments(String profileId, AtsRecord record) {
    return attachments.of(profileId, record, null);
  }

  @Override
  public List<Attachment> attachments(String profileId, AtsRecord record, Viewer viewer) {
    return attachments.of(profileId, record, viewer);
  }

  @Override
  public Map<String, Badge> badges(Collection<String> profileIds) {
    return links.badges(profileIds, Access.FULL);
  }

  @Override
  public Map<String, Badge> badges(Collection<String> profileIds, Viewer viewer) {
    return links.badges(profileIds, visibility.access(viewer));
  }

  @Override
  public List<LinkEvent> history(String profileId) {
    return links.history(profileId);
  }

  @Override
  public List<LinkEvent> history(String profileId, Viewer viewer) {
    return visibility.history(profileId, viewer);
  }

  @Override
  public List<Link> reviewQueue(int limit) {
    return reviews.queue(limit, null);
  }

  @Override
  public List<Link> reviewQueue(int limit, Viewer viewer) {
    return reviews.queue(limit, viewer);
  }

  @Override
  public Review review(String profileId, String contactId) {
    return reviews.of(profileId, contactId, null);
  }

  @Override
  public Review review(String profileId, String contactId, Viewer viewer) {
    return reviews.of(profileId, contactId, viewer);
  }

  @Override
  public void trustWebhooks(Connection connection, String signingToken) {
    desk.addToken(connection, signingToken);
  }

  @Override
  public void distrustWebhooks(Connection connection) {
    desk.removeTokens(connection);
  }

  @Override
  public WebhookOutcome handleWebhook(byte[] body) {
    WebhookDesk.Taken taken = desk.take(body);
    WebhookOutcome outcome = taken.outcome();
    teller.tell((l, t) -> l.onWebhook(t, outcome));
    if (outcome.status() == WebhookOutcome.Status.ACCEPTED && taken.connection() != null) {
      inBackground.wake(taken.connection());
    }
    return outcome;
  }

  @Override
  public int processWebhooks() {
    int done = syncs.readAgain();
    if (done > 0) {
      enricher.clear();
    }
    return done;
  }

  @Override
  public long waitingWebhooks() {
    return desk.waiting();
  }

  /** What fails is told by the listener and tried again with the next delivery or sync. */
  private void processQuietly(String connection) {
    try {
      if (syncs.readAgain(connection) > 0) {
        enricher.clear();
      }
    } catch (EnrichmentException e) {
      LOG.debug("people of webhooks wait: {}", e.reason());
    }
  }

  @Override
  public Stream<Link> links() {
    return links.all();
  }

  @Override
  public List<Link> links(String profileId) {
    return links.of(profileId);
  }

  @Override
  public List<Link> links(String profileId, Viewer viewer) {
    return visibility.links(profileId, viewer);
  }

  @Override
  Verdicts verdicts() {
    return verdicts;
  }

  @Override
  Teller teller() {
    return teller;
  }

  @Override
  public Connection edit(Connection connection, LeverAccount account) {
    Connection edited = connections.edit(connection.id(), unwrap(account));
    enricher.clear();
    return edited;
  }

  @Override
  public Connection disconnect(Connection connection) {
    Connection left = connections.disconnect(connection.id());
    syncs.stop(connection.id());
    enricher.clear();
    return left;
  }

  @Override
  public Connection pause(Connection connection) {
    Connection paused = connections.pause(connection.id(), true);
    syncs.stop(connection.id());
    enricher.clear();
    return paused;
  }

  @Override
  public Connection resume(Connection connection) {
    return connections.pause(connection.id(), false);
  }

  @Override
  public PurgeReceipt remove(Connection connection) {
    PurgeReceipt receipt = told(erasure.connection(connection.id()));
    syncs.stop(connection.id());
    connections.forget(connection.id());
    return receipt;
  }

  @Override
  public PurgeReceipt eraseContact(String contactId) {
    return told(erasure.contact(contactId));
  }

  @Override
  public PurgeReceipt eraseProfile(Person profile) {
    return told(erasure.profile(profile));
  }

  @Override
  public PurgeReceipt purge() {
    return told(erasure.outdated(retention));
  }

  @Override
  public PurgeReceipt eraseTenant() {
    List<Connection> all = connections.all();
    PurgeReceipt receipt = told(erasure.tenant());
    all.forEach(c -> syncs.stop(c.id()));
    all.forEach(c -> connections.forget(c.id()));
    return receipt;
  }

  @Override
  public List<AuditEntry> audit(long afterSequence, int limit) {
    return audit.after(afterSequence, limit);
  }

  @Override
  public AuditCheck verifyAudit() {
    return audit.check();
  }

  @Override
  public int rotateKeys() {
    return keyRotation.run();
  }

  @Override
  public Health health() {
    return healthCheck.look();
  }

  @Override
  public void close() {
    onClose.run();
  }

  void release() {
    syncs.close();
    inBackground.close();
    connections.close();
    enricher.clear();
  }

  private PurgeReceipt told(PurgeReceipt receipt) {
    enricher.clear();
    teller.tell((l, t) -> l.onPurged(t, receipt));
    return receipt;
  }

  private Account unwrap(LeverAccount a) {
    Account given =
        new Account(
            a.name(),
            a.baseUrl(),
            a.apiKey(),
            a.tokens(),
            a.requestsPerSecond(),
            a.level(),
            a.confidential());
    return a.keyOf().isEmpty() ? given : given.withKeyOf(connections.account(a.keyOf()));
  }

  @Override
  public String toString() {
    return "EnrichmentService[" + tenant + "]";
  }
}
