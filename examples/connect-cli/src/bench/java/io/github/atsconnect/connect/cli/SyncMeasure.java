package io.github.atsconnect.connect.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.JdbcProfileStore;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.SimulatedCandidate;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sqlite.SQLiteDataSource;

/**
 * What syncs of a large customer cost: requests, time at Lever's limit, memory. The simulator runs in
 * this process, the host in another one with a heap of its own, its profiles in a database.
 *
 * <pre>java -cp connect-cli.jar SyncMeasure.java [CANDIDATES [PROFILES [HEAP [full,changes,every,none]]]]</pre>
 */
public final class SyncMeasure {
  private static final String KEY = "a-key-of-the-measurement-0123456789";
  private static final long SEED = 4_711;
  private static final double LEVERS_RATE = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SyncMeasure() {}

  /** Measures, or is the host. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("host")) {
      host(args);
      return;
    }
    int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int profiles = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
    String heap = args.length > 2 ? args[2] : "256m";
    String[] runs = (args.length > 3 ? args[3] : "full,changes,every,none").split(",", -1);
    Path folder = Files.createTempDirectory("ats-connect-measure-");
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .seed(SEED)
            .profiles(profiles)
            .candidates(candidates)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start()) {
      Path people = folder.resolve("people.jsonl");
      lever.world().writeProfiles(people);
      long listed =
          lever.world().truth().contacts().keySet().stream()
              .mapToLong(c -> lever.opportunitiesOf(c).size())
              .sum();
      System.out.printf(
          Locale.ROOT,
          "%,d candidates with %,d candidacies, %,d profiles, heap of the host %s%n%n",
          candidates,
          listed,
          profiles,
          heap);
      System.out.println(
          "| sync | requests | pages, least | people read whole | for résumés | files | people spared | at 10/s | took | heap, most"
              + " | process, most |");
      System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
      run(lever, folder, people, heap, "index", "profiles indexed", 0);
      for (String what : runs) {
        switch (what) {
          case "full" -> run(lever, folder, people, heap, what, "full", (listed + 99) / 100);
          case "changes" -> {
            change(lever, candidates / 100);
            long least = (candidates / 100 + 99) / 100;
            run(lever, folder, people, heap, what, "1 % changed", least);
          }
          case "every" ->
              run(lever, folder, people, heap, what, "full, nobody spared", (listed + 99) / 100);
          case "none" ->
              run(lever, folder, people, heap, what, "full, no résumés", (listed + 99) / 100);
          default -> throw new IllegalArgumentException("no such sync: " + what);
        }
        score(lever, folder, what.equals("full") || what.equals("changes") ? "links.db" : what + ".db");
      }
    }
  }

  private static void run(
      LeverSimulator lever,
      Path folder,
      Path people,
      String heap,
      String what,
      String name,
      long least)
      throws Exception {
    lever.journal().clear();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            System.getProperty("measure.source", source()),
            "host",
            lever.baseUri().toString(),
            folder.toString(),
            people.toString(),
            what);
    Process host =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = host.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      if (host.waitFor() != 0 || line == null) {
        throw new IllegalStateException("the host failed: " + what);
      }
      if (what.equals("index")) {
        System.out.println("(" + line + ")");
        return;
      }
      long requests = lever.journal().requests();
      String[] f = line.split("\t");
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,d | %,d | %,d | %s | %s | %s | %s s | %s MB | %s MB |%n",
          name,
          requests,
          least,
          lever.journal().entries(r -> !r.parameter("contact_id").isEmpty()).size(),
          lever.journal().entries(r -> r.path().contains("/resumes")).size(),
          f[0],
          f[1],
          duration(requests / LEVERS_RATE),
          f[2],
          f[3],
          f[4]);
    }
  }

  private static String source() {
    return ProcessHandle.current()
        .info()
        .arguments()
        .flatMap(a -> Stream.of(a).filter(x -> x.endsWith("SyncMeasure.java")).findFirst())
        .orElseThrow(() -> new IllegalStateException("run it as a source file"));
  }

  private static String duration(double seconds) {
    return seconds < 120
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }

  private static void change(LeverSimulator lever, int people) {
    Random random = new Random(SEED);
    List<String> contacts = new ArrayList<>(lever.world().truth().contacts().keySet());
    lever.clock().advance(java.time.Duration.ofDays(1));
    for (int i = 0; i < people; i++) {
      List<SimulatedCandidate> all =
          lever.opportunitiesOf(contacts.get(random.nextInt(contacts.size())));
      if (!all.isEmpty()) {
        all.get(0).tag("seen " + i);
      }
    }
  }

  private static void score(LeverSimulator lever, Path folder, String store) {
    Map<String, String> truth = lever.world().truth().pairs();
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of()))
            .storage(Storage.sqlite(folder.resolve(store)))
            .build()) {
      long[] n = new long[2];
      connect
          .links()
          .filter(l -> l.state().holds())
          .forEach(
              (Link l) -> {
                n[0]++;
                n[1] += l.profileId().equals(truth.get(l.contactId())) ? 1 : 0;
              });
      System.out.printf(
          Locale.ROOT,
          "(%,d links, %,d right: precision %.4f, recall %.4f)%n",
          n[0],
          n[1],
          n[1] / (double) Math.max(1, n[0]),
          n[1] / (double) truth.size());
    }
  }

  private static void host(String[] args) throws Exception {
    Path folder = Path.of(args[2]);
    Path people = Path.of(args[3]);
    String what = args[4];
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("profiles.db"));
    source.setJournalMode("WAL");
    source.setSynchronous("NORMAL");
    Rows rows = new Rows(folder.resolve("profiles.db"), people, what.equals("index"));
    JdbcProfileStore profiles = ProfileStores.jdbc(source, rows);
    long begun = System.nanoTime();
    if (what.equals("index")) {
      long n = profiles.indexAll(rows.all());
      System.out.printf(
          Locale.ROOT, "%,d profiles indexed in %.0f s%n", n, (System.nanoTime() - begun) / 1e9);
      return;
    }
    String store = what.equals("full") || what.equals("changes") ? "links.db" : what + ".db";
    SyncOptions options = SyncOptions.defaults().withResumeRequests(Long.MAX_VALUE);
    if (what.equals("every")) {
      options = options.withEveryResume();
    } else if (what.equals("none")) {
      options = options.withResumeRequests(0);
    }
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(profiles)
            .storage(Storage.sqlite(folder.resolve(store)))
            .build()) {
      SyncReport r =
          connect.sync(
              connect.open(
                  LeverAccount.at(URI.create(args[1]), "Lever", KEY)
                      .withRequestsPerSecond(10_000)),
              options);
      System.out.printf(
          Locale.ROOT,
          "%,d\t%,d\t%.0f\t%d\t%d%n",
          r.resumesFetched(),
          r.resumesSpared(),
          (System.nanoTime() - begun) / 1e9,
          heapPeak() >> 20,
          processPeak());
    }
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }

  private static long processPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  /** The host's table of profiles: one line of JSON each. */
  private static final class Rows implements ProfileLoader {
    private final String url;
    private final Path people;

    Rows(Path file, Path people, boolean fill) throws SQLException, IOException {
      this.url = "jdbc:sqlite:" + file;
      this.people = people;
      if (fill) {
        try (Connection c = DriverManager.getConnection(url);
            Stream<String> lines = Files.lines(people)) {
          c.createStatement().execute("CREATE TABLE profile (id TEXT PRIMARY KEY, json TEXT)");
          c.setAutoCommit(false);
          try (PreparedStatement s = c.prepareStatement("INSERT INTO profile VALUES (?, ?)")) {
            for (Iterator<String> i = lines.iterator(); i.hasNext(); ) {
              String line = i.next();
              s.setString(1, JSON.readTree(line).get("id").asText());
              s.setString(2, line);
              s.executeUpdate();
            }
          }
          c.commit();
        }
      }
    }

    Stream<Person> all() throws IOException {
      Iterator<String> lines = Files.lines(people).iterator();
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
          .map(Rows::person);
    }

    @Override
    public Collection<Person> load(Collection<String> ids) {
      List<Person> found = new ArrayList<>(ids.size());
      String sql =
          "SELECT json FROM profile WHERE id IN (" + "?,".repeat(ids.size() - 1) + "?)";
      try (PreparedStatement s = connection().prepareStatement(sql)) {
        int i = 0;
        for (String id : ids) {
          s.setString(++i, id);
        }
        try (ResultSet r = s.executeQuery()) {
          while (r.next()) {
            found.add(person(r.getString(1)));
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return found;
    }

    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    private Connection connection() throws SQLException {
      Connection c = connections.get();
      if (c == null) {
        c = DriverManager.getConnection(url);
        connections.set(c);
      }
      return c;
    }

    private static Person person(String line) {
      try {
        JsonNode j = JSON.readTree(line);
        Person.Builder b =
            Person.builder(j.get("id").asText())
                .name(text(j, "name"))
                .location(text(j, "location"))
                .headline(text(j, "headline"));
        j.path("emails").forEach(x -> b.email(x.asText()));
        j.path("phones").forEach(x -> b.phone(x.asText()));
        j.path("links").forEach(x -> b.link(x.asText()));
        j.path("schools").forEach(x -> b.school(x.isObject() ? text(x, "name") : x.asText()));
        j.path("skills").forEach(x -> b.skill(x.asText()));
        for (JsonNode p : j.path("positions")) {
          PartialDate end = date(p, "end");
          b.position(
              new Position(
                  text(p, "title"), text(p, "company"), date(p, "start"), end, end == null));
        }
        return b.build();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String text(JsonNode j, String field) {
      JsonNode value = j.get(field);
      return value == null || value.isNull() ? null : value.asText();
    }

    private static PartialDate date(JsonNode j, String field) {
      String text = text(j, field);
      if (text == null || text.length() < 4) {
        return null;
      }
      int year = Integer.parseInt(text.substring(0, 4));
      return text.length() < 7
          ? PartialDate.of(year)
          : PartialDate.of(year, Integer.parseInt(text.substring(5, 7)));
    }
  }
}
