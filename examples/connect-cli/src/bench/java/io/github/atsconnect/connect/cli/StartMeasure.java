package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.ColumnMap;
import io.github.atsconnect.connect.cli.people.PeopleFile;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.matching.model.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * How long a host takes from the start of its virtual machine to the first answer, and what it
 * holds at rest. The simulator runs in this process, the host in another one, compiled before.
 *
 * <pre>java -cp connect-cli.jar StartMeasure.java [RUNS [LINKS [OPTION]]]</pre>
 */
public final class StartMeasure {
  private static final String KEY = "a-key-of-the-measurement-0123456789";
  private static final int PAGE = 50;

  private StartMeasure() {}

  /** Measures, or is the host. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("host")) {
      host(args[1], args[2], Path.of(args[3]));
      return;
    }
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    int links = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    String option = args.length > 2 ? args[2] : "-XX:+TieredCompilation";
    Path folder = Files.createTempDirectory("ats-connect-measure-");
    compile(folder);
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .seed(4_711)
            .profiles(10_000)
            .candidates(2_000)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start()) {
      lever.world().writeProfiles(folder.resolve("people.jsonl"));
      sync(lever, folder);
      service(folder.resolve("bare.db"), List.of()).close();
      fill(folder.resolve("million.db"), links);
      System.out.println("median of " + runs + ", two cores, heap of 256 MB at most\n");
      System.out.println("| | ms | processor, ms | heap, MB | process, MB |\n|---|---|---|---|---|");
      for (String what : List.of("nothing", "bare", "profiles", "million")) {
        Map<String, List<Double>> said = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
          for (String line : run(what, lever.baseUri(), folder, option)) {
            String[] f = line.split("\t");
            for (int i = 1; i < f.length; i++) {
              said.computeIfAbsent(f[0] + "\t" + i, k -> new ArrayList<>())
                  .add(Double.valueOf(f[i]));
            }
          }
        }
        print(said);
      }
    }
  }

  /** So that the measured process compiles nothing. */
  private static void compile(Path folder) {
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of(
                        "examples/connect-cli/src/bench/java",
                        StartMeasure.class.getName().replace('.', '/') + ".java")
                    .toString());
    if (failed != 0) {
      throw new IllegalStateException("run this in the root of the project");
    }
  }

  private static void sync(LeverSimulator lever, Path folder) throws IOException {
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(people(folder)))
            .storage(Storage.sqlite(folder.resolve("links.db")))
            .build()) {
      connect.sync(connect.connect(account(lever.baseUri())));
      Files.writeString(
          folder.resolve("linked.txt"),
          connect.links().filter(l -> l.state().holds()).findFirst().orElseThrow().profileId());
    }
  }

  private static List<String> run(String what, URI lever, Path folder, String option)
      throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                option,
                "-cp",
                folder + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                StartMeasure.class.getName(),
                "host",
                what,
                lever.toString(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines;
    try (BufferedReader out = host.inputReader(StandardCharsets.UTF_8)) {
      lines = out.lines().toList();
    }
    if (host.waitFor() != 0) {
      throw new IllegalStateException("the host failed: " + what);
    }
    return lines;
  }

  private static void host(String what, String lever, Path folder) throws Exception {
    switch (what) {
      case "nothing" -> rest("a virtual machine that does nothing");
      case "bare" -> {
        time("the host's main method");
        try (EnrichmentService connect = service(folder.resolve("bare.db"), List.of())) {
          time("a service on a SQLite file that is there, without profiles: ready");
          rest("the same at rest");
        }
      }
      case "profiles" -> {
        List<Person> people = people(folder);
        String linked = Files.readString(folder.resolve("linked.txt"));
        Person person =
            people.stream().filter(p -> p.id().equals(linked)).findFirst().orElseThrow();
        time("10,000 profiles read by the host");
        try (EnrichmentService connect = service(folder.resolve("links.db"), people)) {
          time("… indexed in memory, and the service ready");
          connect.open(account(URI.create(lever)));
          Enrichment known = connect.enrich(person);
          if (known.headline().isEmpty()) {
            throw new IllegalStateException("the person is not in the ATS");
          }
          time("… and the first profile enriched, live");
          known = null;
          rest("the same at rest");
        }
      }
      case "million" -> {
        try (EnrichmentService connect = service(folder.resolve("million.db"), List.of())) {
          long begun = System.nanoTime();
          long processor = processorMillis();
          List<String> page = IntStream.range(0, PAGE).mapToObj(i -> "profile-" + i * 37).toList();
          int found = connect.badges(page).size();
          System.out.printf(
              Locale.ROOT,
              "a million links: the first page of %d badges, since the service was ready\t%.0f\t%d%n",
              found,
              (System.nanoTime() - begun) / 1e6,
              processorMillis() - processor);
          for (int i = 0; i < 2_000; i++) {
            int at = i * PAGE;
            connect.badges(
                IntStream.range(at, at + PAGE).mapToObj(n -> "profile-" + n * 7).toList());
          }
          rest("… at rest after 2,000 pages");
        }
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static EnrichmentService service(Path file, List<Person> people) {
    return EnrichmentService.builder()
        .profiles(ProfileStores.inMemory(people))
        .storage(Storage.sqlite(file))
        .build();
  }

  private static LeverAccount account(URI lever) {
    return LeverAccount.at(lever, "Lever", KEY).withRequestsPerSecond(5_000);
  }

  private static List<Person> people(Path folder) throws IOException {
    return PeopleFile.of(
            folder.resolve("people.jsonl"), ColumnMap.byName(), (line, reason) -> {})
        .readAll();
  }

  private static void time(String what) {
    long since = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(what + "\t" + since + "\t" + processorMillis());
  }

  /** Of all threads, compilers and collector too: says more than the time where others work. */
  private static long processorMillis() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1_000_000;
  }

  private static void rest(String what) throws IOException {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime now = Runtime.getRuntime();
    double process =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .sum()
            / 1024.0;
    System.out.printf(
        Locale.ROOT,
        "%s\t-1\t-1\t%.1f\t%.0f%n",
        what,
        (now.totalMemory() - now.freeMemory()) / 1024.0 / 1024.0,
        process);
  }

  private static void print(Map<String, List<Double>> said) {
    Map<String, String> rows = new LinkedHashMap<>();
    said.forEach(
        (key, values) -> {
          double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
          double median = sorted[sorted.length / 2];
          String cell =
              median < 0
                  ? ""
                  : String.format(Locale.ROOT, key.endsWith("\t3") ? "%.1f" : "%.0f", median);
          rows.merge(key.substring(0, key.indexOf('\t')), cell, (a, b) -> a + " | " + b);
        });
    rows.forEach(
        (what, cells) -> {
          int missing = 4 - cells.split("\\|", -1).length;
          System.out.println("| " + what + " | " + cells + " | ".repeat(missing) + " |");
        });
  }

  private static void fill(Path file, int links) throws Exception {
    service(file, List.of()).close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      c.setAutoCommit(false);
      try (PreparedStatement link =
              c.prepareStatement(
                  "INSERT INTO ats_link (tenant, connection, contact, profile, verdict, state,"
                      + " probability, reasons, matcher, decided_at) VALUES ('default', 'one', ?, ?,"
                      + " 'MATCH', 'AUTO', 0.999, 'EMAIL_EQUAL,NAME_EQUAL', 'm', 1)");
          PreparedStatement opportunity =
              c.prepareStatement(
                  "INSERT INTO ats_opportunity (tenant, connection, opportunity, contact, kind,"
                      + " status, updated_at, seen_at) VALUES ('default', 'one', ?, ?, 'APPLICANT',"
                      + " 'ACTIVE', 1, 1)")) {
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
}
