package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Account;
import io.github.atsconnect.enrichment.internal.AuditLog;
import io.github.atsconnect.enrichment.internal.Connections;
import io.github.atsconnect.enrichment.internal.Enricher;
import io.github.atsconnect.enrichment.internal.Erasure;
import io.github.atsconnect.enrichment.internal.Links;
import io.github.atsconnect.enrichment.internal.Syncs;
import io.github.atsconnect.enrichment.internal.Wiring;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The handle of one tenant: each call goes to the part that does it. */
final class DefaultEnrichmentService implements EnrichmentService {
  private final String tenant;
  private final EnrichmentTenants all;
  private final Connections connections;
  private final Links links;
  private final Syncs syncs;
  private final Enricher enricher;
  private final Erasure erasure;
  private final AuditLog audit;

  DefaultEnrichmentService(Wiring wiring, String tenant, EnrichmentTenants all) {
    this.tenant = tenant;
    this.all = all;
    this.audit = new AuditLog(wiring, tenant);
    this.connections = new Connections(wiring, tenant, audit);
    this.links = new Links(wiring, tenant, audit);
    this.syncs = new Syncs(wiring, tenant, connections, audit);
    this.erasure = new Erasure(wiring, tenant, audit);
    this.enricher = new Enricher(wiring, connections, links);
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
  public Enrichment enrich(Person profile) {
    return enricher.enrich(profile.id());
  }

  @Override
  public Map<String, Badge> badges(Collection<String> profileIds) {
    return links.badges(profileIds);
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
  public Link confirm(String profileId, String contactId) {
    return links.say(profileId, contactId, true);
  }

  @Override
  public Link reject(String profileId, String contactId) {
    return links.say(profileId, contactId, false);
  }

  @Override
  public Connection pause(Connection connection) {
    return connections.pause(connection.id(), true);
  }

  @Override
  public Connection resume(Connection connection) {
    return connections.pause(connection.id(), false);
  }

  @Override
  public PurgeReceipt remove(Connection connection) {
    PurgeReceipt receipt = erasure.connection(connection.id());
    connections.forget(connection.id());
    enricher.clear();
    return receipt;
  }

  @Override
  public PurgeReceipt eraseContact(String contactId) {
    PurgeReceipt receipt = erasure.contact(contactId);
    enricher.clear();
    return receipt;
  }

  @Override
  public PurgeReceipt eraseProfile(Person profile) {
    PurgeReceipt receipt = erasure.profile(profile);
    enricher.clear();
    return receipt;
  }

  @Override
  public PurgeReceipt eraseTenant() {
    connections.all().forEach(c -> connections.forget(c.id()));
    PurgeReceipt receipt = erasure.tenant();
    enricher.clear();
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
  public void close() {
    all.close();
  }

  void release() {
    connections.close();
    enricher.clear();
  }

  private static Account unwrap(LeverAccount a) {
    return new Account(a.name(), a.baseUrl(), a.apiKey(), a.requestsPerSecond());
  }

  @Override
  public String toString() {
    return "EnrichmentService[" + tenant + "]";
  }
}
