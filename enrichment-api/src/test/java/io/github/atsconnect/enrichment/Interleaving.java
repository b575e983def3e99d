package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * One customer, some nodes, and a few steps in which things happen at the same time; with what has
 * to hold after each of them. Everything follows from the seed.
 */
final class Interleaving {
  static final Viewer OUTSIDER = Viewer.of("somebody");
  private static final String SIGNING = "a-signing-token-0123456789";
  private static final int PEOPLE = 6;

  /** What happens. */
  enum Act {
    SYNC,
    FULL,
    WEBHOOK,
    ENRICH,
    CONFIRM,
    REJECT,
    ERASE_CONTACT,
    ERASE_PROFILE,
    ERASE_TENANT,
    PAUSE,
    RESUME,
    EDIT,
    DISCONNECT,
    CONNECT,
    REMOVE,
    MERGE,
    DELETE,
    TOUCH,
    ROTATE,
    REVIEW,
    OPEN,
    OUTSIDER,
    REFUSED,
    DOWN
  }

  static final Person[] PROFILES =
      IntStream.range(0, PEOPLE)
          .mapToObj(i -> Host.person("profile" + i, "Person Number" + i, email(i)))
          .toArray(Person[]::new);

  private final String tenant;
  private final Random random;
  private final List<EnrichmentService> nodes;
  private final FakeLever lever;
  private final Meanwhile meanwhile;
  private final DataSource tables;
  private final StringBuilder told = new StringBuilder();
  final List<String> violations = new ArrayList<>();

  private final List<Update> updates = new ArrayList<>();
  private ConnectionState state;
  private final Set<String> erasedContacts = new HashSet<>();
  private final Set<String> erasedCandidacies = new HashSet<>();
  private final Set<String> erasedProfiles = new HashSet<>();
  private final Map<String, String> mergedInto = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();

  /** What a person said of a profile and a contact, and when. */
  private record Word(LinkState state, long at) {}

  private record Update(long at, Runnable change) {}

  Interleaving(
      long seed,
      List<EnrichmentTenants> nodes,
      FakeLever lever,
      Meanwhile meanwhile,
      DataSource tables) {
    this.tenant = "tenant" + seed;
    this.random = new Random(seed);
    this.nodes = nodes.stream().map(n -> n.tenant(tenant)).toList();
    this.lever = lever;
    this.meanwhile = meanwhile;
    this.tables = tables;
  }

  static String email(int i) {
    return "person" + i + "@home.example";
  }

  static Access access(String tenant, Viewer viewer) {
    return new Access(true, true, false);
  }

  /** Runs it; what did not hold is in {@link #violations}. */
  void run() {
    begin();
    int steps = 3 + random.nextInt(4);
    for (int i = 0; i < steps && violations.isEmpty(); i++) {
      step();
      check();
    }
    if (violations.isEmpty()) {
      end();
    }
  }

  private void begin() {
    synchronized (lever) {
      lever.candidates.clear();
      lever.fault = path -> Optional.empty();
      lever.pageSize = 2;
    }
    for (int i = 0; i < 4; i++) {
      lever.candidate("candidacy" + i, "contact" + i, "Person Number" + i).email(email(i));
    }
    // Two of one person, one whom an email does not settle, and one who is confidential.
    lever.candidate("candidacy4", "contact4", "Person Number3").email(email(3));
    lever
        .candidate("candidacy6", "contact6", "Person Number4")
        .resume("resume6", ("Person Number4\n" + email(4)).getBytes(UTF_8));
    FakeLever.Candidate hidden =
        lever.candidate("candidacy5", "contact5", "Person Number5").email(email(5));
    hidden.confidentiality = "confidential";
    hidden.resume("resume5", "Person Number5".getBytes(UTF_8));
    act(Act.CONNECT, node());
    if (random.nextInt(4) > 0) {
      act(Act.FULL, node());
    }
    apply();
  }

  private void step() {
    Act outer = anAct();
    if (random.nextInt(4) == 0) {
      act(outer, node());
      apply();
      return;
    }
    Act inner = anAct();
    EnrichmentService other = node();
    EnrichmentService one = node();
    int nth = 1 + random.nextInt(4);
    int kind = random.nextInt(5);
    told.append(kind == 4 ? " fails:" : kind < 3 ? " reply" : " commit").append(nth).append('{');
    if (kind == 4) {
      meanwhile.failAtCommit(nth);
    } else if (kind < 3) {
      meanwhile.beforeReply(nth, p -> true, () -> act(inner, other));
    } else {
      meanwhile.beforeCommit(nth, () -> act(inner, other));
    }
    act(outer, one);
    try {
      meanwhile.ended();
    } catch (RuntimeException | AssertionError e) {
      violations.add("an act threw " + e);
    }
    told.append('}');
    apply();
  }

  private synchronized void apply() {
    lever.fault = path -> Optional.empty();
    updates.sort((a, b) -> Long.compare(a.at(), b.at()));
    updates.forEach(u -> u.change().run());
    updates.clear();
  }

  private Act anAct() {
    // What a day is full of comes oftener than what ends everything.
    int i = random.nextInt(40);
    if (i < 14) {
      return List.of(Act.SYNC, Act.FULL, Act.WEBHOOK, Act.ENRICH).get(i % 4);
    }
    Act act = Act.values()[random.nextInt(Act.values().length)];
    return act == Act.ERASE_TENANT && random.nextInt(3) > 0 ? Act.SYNC : act;
  }

  private EnrichmentService node() {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private void act(Act act, EnrichmentService node) {
    int i;
    synchronized (this) {
      told.append(' ').append(act);
      i = random.nextInt(PEOPLE);
    }
    try {
      Runnable change = act(act, node, i);
      synchronized (this) {
        updates.add(new Update(meanwhile.lastCommit(), change));
      }
    } catch (EnrichmentException e) {
      synchronized (this) {
        told.append('!').append(e.reason());
      }
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        violations.add(act + " threw " + e.getClass().getName());
      }
    }
  }

  /** Does it; returns what is expected of it from when it counts on. */
  private Runnable act(Act act, EnrichmentService node, int i) {
    Optional<Connection> connection = node.connections().stream().findFirst();
    Runnable nothing = () -> {};
    switch (act) {
      case CONNECT -> {
        node.connect(lever.account().withConfidential());
        // Connected is connected, whatever becomes of the second call.
        quietly(
            () -> {
              node.connections().stream()
                  .findFirst()
                  .ifPresent(c -> node.trustWebhooks(c, SIGNING));
              return true;
            });
        return () -> state = state == ConnectionState.PAUSED ? state : ConnectionState.CONNECTED;
      }
      case ERASE_CONTACT -> {
        Set<String> known =
            node.links()
                .filter(l -> l.contactId().equals("contact" + i))
                .flatMap(l -> l.opportunityIds().stream())
                .collect(Collectors.toSet());
        node.eraseContact("contact" + i);
        return () -> {
          erasedContacts.add("contact" + i);
          erasedCandidacies.addAll(known);
          words.keySet().removeIf(k -> k.endsWith("=contact" + i));
        };
      }
      case ERASE_PROFILE -> {
        node.eraseProfile(PROFILES[i]);
        return () -> {
          erasedProfiles.add("profile" + i);
          words.keySet().removeIf(k -> k.startsWith("profile" + i + "="));
        };
      }
      case ERASE_TENANT -> {
        node.eraseTenant();
        return () -> {
          state = null;
          words.clear();
          erasedContacts.clear();
          erasedCandidacies.clear();
          erasedProfiles.clear();
        };
      }
      case ROTATE -> {
        node.rotateKeys();
        return nothing;
      }
      case MERGE -> {
        synchronized (lever) {
          FakeLever.Candidate c = lever.candidates.get("candidacy3");
          if (c != null && lever.candidates.containsKey("candidacy4")) {
            c.contact = "contact4";
            c.updatedAt += 1_000;
            synchronized (this) {
              mergedInto.put("contact3", "contact4");
            }
          }
        }
        return nothing;
      }
      case DELETE -> {
        lever.delete("candidacy" + i);
        return nothing;
      }
      case TOUCH -> {
        synchronized (lever) {
          Optional.ofNullable(lever.candidates.get("candidacy" + i))
              .ifPresent(c -> c.updatedAt += 1_000);
        }
        return nothing;
      }
      case REFUSED -> {
        lever.fault = FakeLever.status(401, "/");
        return nothing;
      }
      case DOWN -> {
        lever.fault = FakeLever.status(503, "/");
        return nothing;
      }
      case OPEN -> {
        open(node, i);
        return nothing;
      }
      case ENRICH -> {
        node.enrich(PROFILES[i]);
        checkOutsider(node);
        return nothing;
      }
      default -> {
        return connection.isEmpty() ? nothing : act(act, node, connection.get(), i);
      }
    }
  }

  private Runnable act(Act act, EnrichmentService node, Connection connection, int i) {
    Runnable nothing = () -> {};
    switch (act) {
      case SYNC -> node.sync(connection);
      case FULL -> node.sync(connection, SyncOptions.defaults().withFull().withAllowedUnlinks());
      case WEBHOOK -> {
        node.handleWebhook(
            new SignedDeliveries(Clock.systemUTC())
                .of(SIGNING, "\"contactId\":\"contact%d\"".formatted(i)));
        node.processWebhooks();
      }
      case CONFIRM, REJECT -> {
        String contact = aContactOf(i);
        Link said =
            act == Act.CONFIRM
                ? node.confirm("profile" + i, contact)
                : node.reject("profile" + i, contact);
        long at = meanwhile.lastCommit();
        return () -> words.put("profile" + i + "=" + contact, new Word(said.state(), at));
      }
      case PAUSE -> {
        node.pause(connection);
        return () ->
            state =
                state == ConnectionState.DISCONNECTED || state == null
                    ? state
                    : ConnectionState.PAUSED;
      }
      case RESUME -> {
        node.resume(connection);
        return () -> state = state == ConnectionState.PAUSED ? ConnectionState.CONNECTED : state;
      }
      case EDIT ->
          node.edit(connection, LeverAccount.of(connection).withRequestsPerSecond(4_000 + i));
      case DISCONNECT -> {
        node.disconnect(connection);
        return () -> state = ConnectionState.DISCONNECTED;
      }
      case REMOVE -> {
        node.remove(connection);
        return () -> {
          state = null;
          words.clear();
        };
      }
      case OUTSIDER -> checkOutsiderSaysNothing(node);
      case REVIEW -> {
        List<Link> queue = node.reviewQueue(3);
        if (!queue.isEmpty()) {
          node.review(queue.get(0).profileId(), queue.get(0).contactId());
        }
      }
      default -> throw new IllegalStateException(act.name());
    }
    return nothing;
  }

  /** Opens what the host itself was given: the host may, who must not know of it may not. */
  private void open(EnrichmentService node, int i) {
    for (AtsRecord r : node.enrich(PROFILES[i]).records()) {
      for (Attachment a : r.attachments()) {
        if (r.confidential()) {
          boolean opened = true;
          try {
            node.open(a, OUTSIDER).close();
          } catch (EnrichmentException notAllowed) {
            opened = false;
          }
          require(!opened, "an outsider opens a file of somebody who is confidential");
        }
        node.open(a).close();
      }
    }
  }

  /** Somebody of whom the store may know. */
  private String aContactOf(int i) {
    synchronized (this) {
      return i == 4 ? "contact6" : i == 3 && random.nextBoolean() ? "contact4" : "contact" + i;
    }
  }

  /** What has to hold between two steps, on each node. */
  private void check() {
    for (EnrichmentService node : nodes) {
      List<Connection> connections = node.connections();
      ConnectionState now = connections.isEmpty() ? null : connections.get(0).state();
      boolean same = now == state || (isOn(now) && isOn(state));
      require(same, "the connection is " + now + " and should be " + state);
      if (!isOn(state)) {
        checkStopped(node);
      }
      checkErased(node);
      require(node.verifyAudit().isWhole(), "the audit log is not whole");
      require(node.health().storeAnswers(), "health says that the store does not answer");
    }
    checkOutsider(node());
  }

  private static boolean isOn(ConnectionState s) {
    return s == ConnectionState.CONNECTED || s == ConnectionState.NEEDS_ATTENTION;
  }

  /** A paused or disconnected connection makes no request and answers nothing live. */
  private void checkStopped(EnrichmentService node) {
    int before = lever.asked.size();
    for (Person p : PROFILES) {
      Enrichment e = quietly(() -> node.enrich(p));
      require(
          e == null || e.records().isEmpty() || e.freshness() != Enrichment.Freshness.LIVE,
          "a stopped connection answers live");
    }
    node.connections().forEach(c -> quietly(() -> node.sync(c)));
    quietly(node::processWebhooks);
    require(
        lever.asked.size() == before,
        "a stopped connection makes requests: "
            + lever.asked.stream().skip(before).limit(3).toList());
  }

  private void checkErased(EnrichmentService node) {
    node.links()
        .forEach(
            l -> {
              require(
                  !erasedContacts.contains(l.contactId()), "an erased contact has a link again");
              require(
                  !erasedProfiles.contains(l.profileId()), "an erased profile has a link again");
              l.opportunityIds()
                  .forEach(
                      o ->
                          require(
                              !erasedCandidacies.contains(o),
                              "an erased person has a link under another id"));
            });
    for (Person p : PROFILES) {
      if (erasedProfiles.contains(p.id())) {
        Enrichment e = quietly(() -> node.enrich(p));
        require(e == null || e.records().isEmpty(), "an erased profile is answered for");
      }
    }
  }

  /** Who may not see confidential people sees nothing of contact5. */
  private void checkOutsider(EnrichmentService node) {
    Enrichment e = quietly(() -> node.enrich(PROFILES[5], OUTSIDER));
    require(
        e == null || e.records().stream().noneMatch(AtsRecord::confidential),
        "an outsider sees somebody who is confidential");
    require(
        node.reviewQueue(50, OUTSIDER).stream().noneMatch(l -> l.contactId().equals("contact5")),
        "an outsider is asked to review somebody who is confidential");
    require(
        !node.badges(List.of("profile5"), OUTSIDER).containsKey("profile5")
            || node.links("profile5").stream().anyMatch(l -> !l.contactId().equals("contact5")),
        "an outsider sees the badge of somebody who is confidential");
  }

  private void checkOutsiderSaysNothing(EnrichmentService node) {
    boolean said = true;
    try {
      node.confirm("profile5", "contact5", OUTSIDER);
    } catch (EnrichmentException notAllowed) {
      said = false;
    }
    require(!said, "an outsider confirms somebody who is confidential");
  }

  /** Everything goes on again; then it has to be as if nothing had come between. */
  private void end() {
    EnrichmentService node = nodes.get(0);
    Optional<Connection> there = node.connections().stream().findFirst();
    if (there.isEmpty()) {
      Set<String> left = rows("");
      left.removeAll(
          Set.of(
              "ats_audit",
              "ats_tenant_key",
              "ats_suppression",
              "ats_webhook_seen",
              "ats_webhook_count"));
      require(left.isEmpty(), "a removed connection leaves rows in " + left);
      return;
    }
    Connection connection = there.get();
    try {
      connection =
          switch (connection.state()) {
            case PAUSED -> node.resume(connection);
            case DISCONNECTED ->
                node.edit(
                    connection, lever.account().withConfidential().withName(connection.name()));
            default -> connection;
          };
      if (!isOn(connection.state())) {
        connection = node.connect(lever.account().withConfidential().withName(connection.name()));
      }
      SyncOptions full = SyncOptions.defaults().withFull().withAllowedUnlinks();
      inTurn(node, connection, full);
      inTurn(node, connection, full);
      node.processWebhooks();
    } catch (EnrichmentException e) {
      violations.add("at the end a sync fails: " + e.reason() + " " + e.getMessage());
      return;
    }
    checkErased(node);
    checkWords(node);
    checkLinks(node);
    for (String id : union(erasedContacts, erasedCandidacies)) {
      rows(id).forEach(t -> violations.add("what was erased is in " + t));
    }
  }

  /** Another node may still be reading somebody again because of a webhook: that ends by itself. */
  private static void inTurn(EnrichmentService node, Connection connection, SyncOptions options) {
    for (int tries = 0; ; tries++) {
      try {
        node.sync(connection, options);
        return;
      } catch (EnrichmentException e) {
        if (e.reason() != EnrichmentException.Reason.SYNC_RUNNING || tries == 2_000) {
          throw e;
        }
      }
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.addAll(b);
    return both;
  }

  /** A person's word outlives everything but the end of one of those it is of. */
  private void checkWords(EnrichmentService node) {
    Map<String, Word> last = new HashMap<>();
    words.forEach(
        (key, word) -> {
          String contact = key.substring(key.indexOf('=') + 1);
          String now = mergedInto.getOrDefault(contact, contact);
          last.merge(
              key.substring(0, key.indexOf('=') + 1) + now,
              word,
              (a, b) -> a.at() > b.at() ? a : b);
        });
    last.forEach(
        (key, word) -> {
          String profile = key.substring(0, key.indexOf('='));
          String contact = key.substring(key.indexOf('=') + 1);
          boolean gone =
              isErased(contact)
                  || erasedProfiles.contains(profile)
                  || candidacies(contact).isEmpty();
          if (!gone) {
            Optional<LinkState> now =
                node.links(profile).stream()
                    .filter(l -> l.contactId().equals(contact))
                    .map(Link::state)
                    .findFirst();
            require(
                now.equals(Optional.of(word.state())),
                "a person said " + word.state() + " and the link is " + now);
          }
        });
  }

  /** Whom an email settles is linked, if nothing speaks against it. */
  private void checkLinks(EnrichmentService node) {
    Set<String> linked =
        node.links().map(l -> l.profileId() + "=" + l.contactId()).collect(Collectors.toSet());
    for (int i = 0; i < PEOPLE; i++) {
      String contact = i == 4 ? "contact6" : "contact" + i;
      contact = mergedInto.getOrDefault(contact, contact);
      if (!candidacies(contact).isEmpty()
          && !isErased(contact)
          && !erasedProfiles.contains("profile" + i)) {
        require(linked.contains("profile" + i + "=" + contact), "somebody has no link any more");
      }
    }
    for (String link : linked) {
      require(
          !candidacies(link.substring(link.indexOf('=') + 1)).isEmpty(),
          "somebody who is gone has a link");
    }
  }

  private boolean isErased(String contact) {
    return erasedContacts.contains(contact)
        || mergedInto.entrySet().stream()
            .anyMatch(e -> e.getValue().equals(contact) && erasedContacts.contains(e.getKey()))
        || candidacies(contact).stream().anyMatch(erasedCandidacies::contains);
  }

  private Set<String> candidacies(String contact) {
    synchronized (lever) {
      return lever.candidates.values().stream()
          .filter(c -> c.contact.equals(contact))
          .map(c -> c.id)
          .collect(Collectors.toSet());
    }
  }

  /** Tables of the tenant that hold a value; all that hold anything where it is empty. */
  private Set<String> rows(String value) {
    Set<String> found = new TreeSet<>();
    try (var c = tables.getConnection()) {
      for (String table : StoreTables.all(c)) {
        try (var s = c.prepareStatement("SELECT * FROM " + table + " WHERE tenant = ?")) {
          s.setString(1, tenant);
          try (var r = s.executeQuery()) {
            while (r.next()) {
              for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                if (value.isEmpty() || value.equals(String.valueOf(r.getObject(i)))) {
                  found.add(table);
                }
              }
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private synchronized void require(boolean holds, String what) {
    if (!holds && !violations.contains(what)) {
      violations.add(what);
    }
  }

  private <T> T quietly(java.util.function.Supplier<T> call) {
    try {
      return call.get();
    } catch (EnrichmentException e) {
      return null;
    } catch (RuntimeException e) {
      require(false, "a call threw " + e.getClass().getName());
      return null;
    }
  }

  @Override
  public String toString() {
    return tenant + ":" + told;
  }
}
