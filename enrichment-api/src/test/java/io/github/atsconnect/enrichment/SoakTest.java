package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.lever.simulator.Fault;
import io.github.atsconnect.lever.simulator.FaultPlan;
import io.github.atsconnect.lever.simulator.FaultRule;
import io.github.atsconnect.lever.simulator.SimulatedCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F16: weeks of syncs, webhooks and answers, while people change and a call in ten fails. */
class SoakTest {
  private static final long SEED = 1_616;
  private static final int CANDIDATES = CampaignRow.volume(100, 2_000);
  private static final int PROFILES = CampaignRow.volume(300, 8_000);
  private static final int DAYS = CampaignRow.volume(14, 120);
  private static final int TIMES_A_DAY = 2;
  private static final int CHANGES = CampaignRow.volume(3, 20);
  private static final int SHOWN = CampaignRow.volume(3, 20);
  private static final String SECRET = "a-signing-token-of-tests";

  /** How long a delivery could come again, and so is remembered. */
  private static final Duration REMEMBERED = Duration.ofDays(16);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Set<String> erased = new TreeSet<>();
  private List<Person> people = List.of();
  private final List<String> opportunities = new ArrayList<>();
  private int ended;
  private int brokeOff;
  private int deliveries;
  private int answers;

  @Test
  void weeksOfWorkLeaveNoMoreThanTheLinksNeed() throws Exception {
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, CANDIDATES, PROFILES)) {
      customer.lever.clock().hold(Instant.parse("2026-11-02T08:00:00Z"));
      people = SimulatedCustomer.people(customer.lever.world());
      customer.lever.world().candidates().stream()
          .map(MadeUpCandidate::contactId)
          .distinct()
          .forEach(
              contact ->
                  customer.lever.opportunitiesOf(contact).stream()
                      .map(SimulatedCandidate::opportunityId)
                      .forEach(opportunities::add));
      SignedDeliveries signed = new SignedDeliveries(customer.lever.clock());
      Footprint early;
      Map<String, Long> earlyRows;
      try (EnrichmentService connect = service(customer, "soak.db")) {
        Connection connection = connect.open(customer.account());
        connect.trustWebhooks(connection, SECRET);
        days(customer, connect, connection, signed, 0, DAYS / 3);
        calm(customer, connect, connection);
        early = Footprint.now();
        earlyRows = rows();

        days(customer, connect, connection, signed, DAYS / 3, DAYS);
        calm(customer, connect, connection);
        Footprint most =
            new Footprint(
                early.heap() + early.heap() / 4 + (16 << 20),
                early.threads() + 4,
                early.open() + 8);
        Footprint late = Footprint.settled(most);
        Map<String, Long> lateRows = rows();

        assertThat(late)
            .as("held at last, seed %d; early: %s", SEED, early)
            .matches(f -> f.isWithin(most));
        assertRows(earlyRows, lateRows, connect);
        assertThat(list(connect)).as("seed %d", SEED).isEqualTo(undisturbed(customer));
        row(early, late, earlyRows, lateRows);
      }
      try (var files = Files.list(folder)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .as("files that stay when all is closed")
            .containsExactlyInAnyOrder("soak.db", "calm.db");
      }
    }
  }

  private void days(
      SimulatedCustomer customer,
      EnrichmentService connect,
      Connection connection,
      SignedDeliveries signed,
      int from,
      int to) {
    for (int day = from; day < to; day++) {
      for (int time = 0; time < TIMES_A_DAY; time++) {
        customer.lever.faults(faults(day * TIMES_A_DAY + time));
        for (int i = 0; i < CHANGES; i++) {
          Told told = change(customer);
          if (random.nextBoolean()) {
            connect.handleWebhook(signed.about(SECRET, told.contact(), told.opportunity()));
            deliveries++;
          }
        }
        work(connect::processWebhooks);
        work(() -> connect.sync(connection));
        for (int i = 0; i < SHOWN; i++) {
          connect.enrich(people.get(random.nextInt(people.size())));
          answers++;
        }
        connect.badges(people.stream().limit(50).map(Person::id).toList());
        connect.health();
        customer.lever.clock().advance(Duration.ofHours(24 / TIMES_A_DAY));
      }
      if (day % 7 == 6) {
        erase(connect);
        connect.purge();
      }
      // The simulator's own notes are no part of what is measured.
      customer.lever.journal().clear();
    }
  }

  private static FaultPlan faults(long seed) {
    return FaultPlan.seeded(SEED + seed)
        .with(
            FaultRule.everywhere()
                .withProbability(0.1)
                .then(
                    Fault.resetBeforeHeaders(),
                    Fault.resetInBody(),
                    Fault.truncated(),
                    Fault.status(500),
                    Fault.html(502),
                    Fault.empty(503),
                    Fault.rateLimited(),
                    Fault.garbledJson(),
                    Fault.html(200)));
  }

  /** About whom a webhook tells. */
  private record Told(String contact, String opportunity) {}

  /** Something that a day in the ATS brings. */
  private Told change(SimulatedCustomer customer) {
    int kind = random.nextInt(12);
    if (kind <= 1 || opportunities.isEmpty()) {
      return arrive(customer);
    }
    String id = opportunities.get(random.nextInt(opportunities.size()));
    SimulatedCandidate one = customer.lever.opportunity(id);
    Told told = new Told(one.contactId(), id);
    switch (kind) {
      case 2 -> one.anonymize();
      case 3 -> one.consent(false, false, Instant.parse("2040-01-01T00:00:00Z"));
      case 4 -> {
        one.delete();
        opportunities.remove(id);
      }
      case 5, 6 -> one.archive("Underqualified");
      case 7 -> one.unarchive();
      case 8 -> one.link("https://people.example/" + random.nextInt(1_000));
      default -> one.advance("Phone screen");
    }
    return told;
  }

  private Told arrive(SimulatedCustomer customer) {
    Person who = people.get(random.nextInt(people.size()));
    var candidate = customer.lever.candidate(who.names().get(0).full());
    who.emails().stream().limit(1).forEach(candidate::email);
    SimulatedCandidate added = candidate.add();
    opportunities.add(added.opportunityId());
    return new Told(added.contactId(), added.opportunityId());
  }

  private void erase(EnrichmentService connect) {
    List<String> linked = connect.links().map(l -> l.contactId()).distinct().toList();
    if (!linked.isEmpty()) {
      String contact = linked.get(random.nextInt(linked.size()));
      connect.eraseContact(contact);
      erased.add(contact);
    }
  }

  /** Whatever is under way may break off for a reason; the next attempt goes on. */
  private void work(Runnable what) {
    try {
      what.run();
      ended++;
    } catch (EnrichmentException e) {
      assertThat(e.reason()).isEqualTo(Reason.ATS_UNAVAILABLE);
      brokeOff++;
    }
  }

  private static void calm(
      SimulatedCustomer customer, EnrichmentService connect, Connection connection) {
    customer.lever.faults(FaultPlan.none());
    while (connect.waitingWebhooks() > 0) {
      connect.processWebhooks();
    }
    connect.sync(connection, SyncOptions.defaults().withFull().withAllowedUnlinks());
    customer.lever.clock().advance(REMEMBERED);
    connect.purge();
    customer.lever.journal().clear();
  }

  /** The links that somebody gets who comes at the end. */
  private String undisturbed(SimulatedCustomer customer) {
    try (EnrichmentService connect = service(customer, "calm.db")) {
      Connection connection = connect.open(customer.account());
      erased.forEach(connect::eraseContact);
      connect.sync(connection);
      return list(connect);
    }
  }

  private static String list(EnrichmentService connect) {
    return connect.links().map(Host::text).collect(Collectors.joining("\n"));
  }

  private void assertRows(
      Map<String, Long> early, Map<String, Long> late, EnrichmentService connect) {
    for (String table :
        List.of(
            "ats_run",
            "ats_run_opportunity",
            "ats_run_contact",
            "ats_webhook_inbox",
            "ats_webhook_seen")) {
      assertThat(late.get(table)).as("rows of %s", table).isZero();
    }
    assertThat(late.get("ats_suppression"))
        .as("a token each, and one for each candidacy that was known")
        .isBetween((long) erased.size(), 4L * erased.size());
    long links = late.get("ats_link");
    assertThat(late.get("ats_opportunity")).isLessThanOrEqualTo(2 * links);
    assertThat(late.get("ats_link_event"))
        .as("history, early: %s, late: %s", early, late)
        .isLessThanOrEqualTo(3 * links);
    // The log of what was done has no end by design: an entry each time, and no more.
    assertThat(late.get("ats_audit"))
        .isLessThanOrEqualTo(ended + brokeOff + 2L * erased.size() + DAYS);
    assertThat(connect.verifyAudit().isWhole()).isTrue();
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("soak.db"));
        var s = c.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (var r = s.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (r.next()) {
          tables.add(r.getString(1));
        }
      }
      for (String table : tables) {
        try (var r = s.executeQuery("SELECT COUNT(*) FROM " + table)) {
          rows.put(table, r.next() ? r.getLong(1) : 0);
        }
      }
    }
    return rows;
  }

  private void row(
      Footprint early, Footprint late, Map<String, Long> earlyRows, Map<String, Long> lateRows) {
    CampaignRow.write(
        "F16",
        CANDIDATES + " candidates, " + PROFILES + " profiles, " + DAYS + " days",
        SEED,
        String.format(
            Locale.ROOT,
            "%d attempts ended and %d broke off, %d deliveries, %d answers; after a third and at last:"
                + " heap %d and %d MB, threads %d and %d, open files %d and %d, history %d and %d rows"
                + " for %d and %d links; links equal to those of a new store",
            ended,
            brokeOff,
            deliveries,
            answers,
            early.heap() >> 20,
            late.heap() >> 20,
            early.threads(),
            late.threads(),
            early.open(),
            late.open(),
            earlyRows.get("ats_link_event"),
            lateRows.get("ats_link_event"),
            earlyRows.get("ats_link"),
            lateRows.get("ats_link")));
  }

  private EnrichmentService service(SimulatedCustomer customer, String store) {
    return EnrichmentService.builder()
        .resumeReader(PatientReader.get())
        .profiles(customer.profiles)
        .storage(Storage.sqlite(folder.resolve(store)))
        .clock(customer.lever.clock())
        .clients(new LeverClients(b -> b.sleeper(new NoWaiting())))
        .build();
  }
}
