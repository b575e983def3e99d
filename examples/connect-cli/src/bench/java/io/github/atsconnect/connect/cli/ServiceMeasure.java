package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.ColumnMap;
import io.github.atsconnect.connect.cli.people.PeopleFile;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a page of results and a profile on screen cost: {@code badges} on a million links, {@code
 * enrich} against the simulator on loopback.
 *
 * <pre>java -cp connect-cli.jar ServiceMeasure.java [LINKS]</pre>
 */
public final class ServiceMeasure {
  private static final String KEY = "a-key-of-the-measurement-0123456789";
  private static final int PAGE = 50;
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 5_000;

  private ServiceMeasure() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int links = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Path folder = Files.createTempDirectory("ats-connect-measure-");
    badges(folder.resolve("links.db"), links);
    enrich(folder.resolve("enrich.db"));
  }

  private static void badges(Path file, int links) throws Exception {
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of()))
            .storage(Storage.sqlite(file))
            .build()) {
      fill(file, links);
      Random random = new Random(1);
      long[] took = new long[ROUNDS];
      long found = 0;
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        // Every other profile of a page is in the ATS.
        List<String> page =
            IntStream.range(0, PAGE)
                .mapToObj(i -> (i % 2 == 0 ? "profile-" : "nobody-") + random.nextInt(links))
                .toList();
        long begun = System.nanoTime();
        int n = connect.badges(page).size();
        if (round >= 0) {
          took[round] = System.nanoTime() - begun;
          found += n;
        }
      }
      print(
          String.format(Locale.ROOT, "badges for %d profiles, %,d links", PAGE, links),
          took,
          String.format(Locale.ROOT, "%.1f found", found / (double) ROUNDS));
    }
  }

  private static void fill(Path file, int links) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      c.setAutoCommit(false);
      try (Statement connection = c.createStatement()) {
        connection.execute(
            "INSERT INTO ats_connection (tenant, id, version, name, base_url, state, since, key_hint,"
                + " sealed_key, permissions, checked_at, level, confidential, rate, account_marks)"
                + " VALUES ('default', 'one', 1, 'Lever', 'https://lever.example/v1', 'CONNECTED',"
                + " 0, '', '', '', 0, 'FILES', 0, 0, '')");
      }
      try (PreparedStatement link =
              c.prepareStatement(
                  "INSERT INTO ats_link (tenant, connection, contact, profile, verdict, state,"
                      + " probability, reasons, matcher, resumes, list_reasons, decided_at) VALUES"
                      + " ('default', 'one', ?, ?, 'MATCH', 'AUTO', 0.999, 'EMAIL_EQUAL,NAME_EQUAL',"
                      + " 'm', 'UNREAD', '', 1)");
          PreparedStatement opportunity =
              c.prepareStatement(
                  "INSERT INTO ats_opportunity (tenant, connection, opportunity, contact, kind,"
                      + " status, confidential, updated_at, seen_at) VALUES ('default', 'one', ?, ?,"
                      + " 'APPLICANT', 'ACTIVE', 0, 1, 1)")) {
        for (int i = 0; i < links; i++) {
          link.setString(1, "contact-" + i);
          link.setString(2, "profile-" + i);
          link.addBatch();
          opportunity.setString(1, "opportunity-" + i);
          opportunity.setString(2, "contact-" + i);
          opportunity.addBatch();
          if (i % 10_000 == 9_999) {
            link.executeBatch();
            opportunity.executeBatch();
          }
        }
        link.executeBatch();
        opportunity.executeBatch();
      }
      c.commit();
    }
  }

  private static void enrich(Path file) throws Exception {
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .seed(3)
            .profiles(2_000)
            .candidates(1_000)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start()) {
      Path profiles = file.resolveSibling("people.jsonl");
      lever.world().writeProfiles(profiles);
      List<Person> people =
          PeopleFile.of(profiles, ColumnMap.byName(), (line, reason) -> {}).readAll();
      try (EnrichmentService connect =
          EnrichmentService.builder()
              .profiles(ProfileStores.inMemory(people))
              .storage(Storage.sqlite(file))
              .cacheFor(Duration.ZERO)
              .build()) {
        connect.sync(
            connect.connect(
                LeverAccount.at(lever.baseUri(), "Lever", KEY).withRequestsPerSecond(20_000)));
        List<Person> single = new ArrayList<>();
        List<String> ids =
            connect.links().filter(l -> l.opportunityIds().size() == 1).map(Link::profileId).toList();
        people.stream().filter(p -> ids.contains(p.id())).forEach(single::add);
        for (int i = 0; i < 1_000; i++) {
          connect.enrich(single.get(i % single.size()));
        }
        lever.journal().clear();
        long[] took = new long[1_000];
        for (int i = 0; i < took.length; i++) {
          long begun = System.nanoTime();
          connect.enrich(single.get(i % single.size()));
          took[i] = System.nanoTime() - begun;
        }
        double requests = lever.journal().requests() / (double) took.length;
        long[] wire = new long[3_000];
        var client = java.net.http.HttpClient.newHttpClient();
        var ask =
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(lever.baseUri() + "/stages"))
                .header(
                    "Authorization",
                    "Basic "
                        + java.util.Base64.getEncoder().encodeToString((KEY + ":").getBytes()))
                .build();
        for (int i = 0; i < wire.length; i++) {
          long begun = System.nanoTime();
          client.send(ask, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
          wire[i] = System.nanoTime() - begun;
        }
        print(
            "enrich, one candidacy, nothing in memory",
            took,
            String.format(Locale.ROOT, "%.2f requests each", requests));
        print("for comparison: one request of the JDK's client", wire, "");
      }
    }
  }

  private static void print(String what, long[] nanos, String more) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-50s median %.2f ms, 99th percentile %.2f ms  %s%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        more);
  }
}
