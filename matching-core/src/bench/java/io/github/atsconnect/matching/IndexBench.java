package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One candidate after the other, each another one, against made-up profiles: stale records of them,
 * and in one case of four of nobody among them. The first run builds the index and keeps it in
 * {@code target}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class IndexBench {

  private static final int CANDIDATES = 40_000;

  /** How many profiles there are. */
  @Param("2000000")
  public int profiles;

  /** Whether the index is in memory as it was built, or mapped from a file. */
  @Param({"built", "opened"})
  public String index;

  private final Person[] candidates = new Person[CANDIDATES];
  private IndexMatcher matcher;
  private int next;

  /** Makes the index ready. */
  @Setup
  public void prepare() throws IOException {
    Crowd crowd = new Crowd(1);
    matcher = index(crowd).matcher();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < CANDIDATES; i++) {
      candidates[i] = crowd.candidate(random.nextInt(profiles + profiles / 3));
    }
  }

  private CandidateIndex index(Crowd crowd) throws IOException {
    Path file = Path.of("target", "crowd-" + profiles + ".index");
    if (index.equals("opened") && Files.exists(file)) {
      try {
        return CandidateIndex.open(file);
      } catch (UnusableIndexException e) {
        Files.delete(file);
      }
    }
    CandidateIndex built = CandidateIndex.of(crowd.profiles(profiles));
    if (index.equals("built")) {
      return built;
    }
    built.save(file);
    return CandidateIndex.open(file);
  }

  /** Decides about a candidate. */
  @Benchmark
  public Decision match() {
    next = next + 1 == CANDIDATES ? 0 : next + 1;
    return matcher.match(candidates[next]);
  }
}
