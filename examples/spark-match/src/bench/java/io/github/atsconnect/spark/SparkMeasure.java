import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.spark.BulkLink;
import io.github.atsconnect.spark.Effort;
import io.github.atsconnect.spark.People;
import io.github.atsconnect.spark.Sessions;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Time against size, on one and on two cores, beside the in-process engine on the same people. The
 * README has the command.
 */
public final class SparkMeasure {

  /** What a candidate of the made-up world has. */
  private static final StructType CANDIDATE =
      StructType.fromDDL(
          "id STRING, name STRING, emails ARRAY<STRING>, phones ARRAY<STRING>,"
              + " links ARRAY<STRING>, location STRING, headline STRING");

  private static final int[] SIZES = {1, 4, 16};

  private SparkMeasure() {}

  /**
   * Measures.
   *
   * @param args profiles at size 1, default 10,000; there are a tenth as many candidates
   */
  public static void main(String[] args) throws IOException {
    int unit = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path folder = Files.createTempDirectory("spark-measure-");
    try {
      for (int size : SIZES) {
        write(folder, size, unit * size);
      }
      measure(folder, 1, 2); // the compilers have to see everything once
      System.out.println(
          "| size | profiles | candidates | pairs compared | Spark, 1 core | Spark, 2 cores | shuffled"
              + " | in process, 1 thread | in process, 2 threads |");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      Run last = null;
      for (int size : SIZES) {
        Run one = measure(folder, size, 1);
        Run two = measure(folder, size, 2);
        Memory memory = inProcess(folder, size);
        System.out.printf(
            Locale.ROOT,
            "| %d× | %,d | %,d | %,d | %s | %s | %.1f MB | %s | %s |%n",
            size,
            two.report().profiles(),
            two.report().candidates(),
            two.report().comparisons(),
            one.took(),
            two.took(),
            two.effort().shuffledBytes() / 1e6,
            memory.one(),
            memory.two());
        if (memory.matches() != two.report().matches()) {
          throw new IllegalStateException("Spark and the linker disagree");
        }
        last = two;
      }
      System.out.printf(
          Locale.ROOT,
          "%nfrequencies: %,d values in %,d bytes; filter: %,d bytes; common keys: %,d%n",
          last.report().values(),
          last.report().valueBytes(),
          last.report().filterBytes(),
          last.report().commonKeys());
      System.out.println("what each stage moved at the largest size:");
      for (Effort.Move move : last.effort().moves()) {
        System.out.printf(
            Locale.ROOT,
            "%,12d rows %,14d bytes %8.1f a row%n",
            move.rows(),
            move.bytes(),
            (double) move.bytes() / move.rows());
      }
    } finally {
      delete(folder);
    }
  }

  /** Time on the clock, and time of the processor in this process, compilers and all. */
  private record Took(double wall, double cpu) {
    static Took of(Runnable work) {
      var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long start = System.nanoTime();
      long before = system.getProcessCpuTime();
      work.run();
      long cpu = system.getProcessCpuTime() - before;
      return new Took((System.nanoTime() - start) / 1e9, cpu / 1e9);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f s (%.0f s)", wall, cpu);
    }
  }

  private record Run(BulkLink.Report report, Effort effort, Took took) {}

  private static Run measure(Path folder, int size, int cores) throws IOException {
    Effort effort = new Effort();
    BulkLink.Report[] report = new BulkLink.Report[1];
    Took took;
    try (SparkSession spark = session(folder, cores)) {
      spark.sparkContext().addSparkListener(effort);
      BulkLink link = new BulkLink(MatchModel.standard(), 0.01, 0.99, false);
      Dataset<Row> candidates = read(spark, folder, "candidates" + size);
      Dataset<Row> profiles = read(spark, folder, "profiles" + size);
      String out = folder.resolve("links.parquet").toString();
      took =
          Took.of(
              () ->
                  report[0] =
                      link.link(
                          spark,
                          candidates,
                          profiles,
                          links -> links.write().mode("overwrite").parquet(out)));
    }
    return new Run(report[0], effort, took);
  }

  private static Dataset<Row> read(SparkSession spark, Path folder, String name) {
    return People.read(spark, folder.resolve(name + ".parquet").toString());
  }

  private static SparkSession session(Path folder, int cores) {
    return Sessions.start(
        new SparkConf()
            .setMaster("local[" + cores + "]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.local.dir", folder.resolve("spark").toString())
            .set("spark.sql.shuffle.partitions", "8"));
  }

  private record Memory(Took one, Took two, long matches) {}

  /** From people in memory to links in memory: reading is not in it. */
  private static Memory inProcess(Path folder, int size) throws IOException {
    List<Person> candidates = new ArrayList<>();
    List<Person> profiles = new ArrayList<>();
    try (SparkSession spark = session(folder, 2)) {
      read(spark, folder, "candidates" + size)
          .toLocalIterator()
          .forEachRemaining(row -> candidates.add(People.person(row)));
      read(spark, folder, "profiles" + size)
          .toLocalIterator()
          .forEachRemaining(row -> profiles.add(People.person(row)));
    }
    Took[] took = new Took[3];
    long[] matches = {0};
    for (int threads : new int[] {2, 1, 2}) { // the first is to warm up
      Linker linker = Linker.builder().model(MatchModel.standard()).threads(threads).build();
      took[threads] =
          Took.of(
              () ->
                  matches[0] =
                      linker
                          .link(candidates::forEach, profiles::forEach, pair -> {})
                          .matches());
    }
    return new Memory(took[1], took[2], matches[0]);
  }

  private static void write(Path folder, int size, int profiles) throws IOException {
    MadeUpWorld world = MadeUpWorld.of(7, profiles, profiles / 10);
    Path json = folder.resolve("profiles.jsonl");
    world.writeProfiles(json);
    List<Row> candidates = new ArrayList<>();
    for (MadeUpCandidate c : world.candidates()) {
      candidates.add(
          RowFactory.create(
              c.contactId(),
              c.name(),
              c.emails(),
              c.phones(),
              c.links(),
              c.location(),
              c.headline()));
    }
    try (SparkSession spark = session(folder, 2)) {
      People.read(spark, json.toString())
          .drop("_unread")
          .repartition(8)
          .write()
          .parquet(folder.resolve("profiles" + size + ".parquet").toString());
      spark
          .createDataFrame(candidates, CANDIDATE)
          .repartition(4)
          .write()
          .parquet(folder.resolve("candidates" + size + ".parquet").toString());
    }
    Files.delete(json);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
