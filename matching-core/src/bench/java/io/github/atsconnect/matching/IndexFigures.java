package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Prints what a {@link CandidateIndex} of made-up people takes: time to build with one and two
 * threads, bytes a profile, time to save and to open, time to match one candidate, matches a second
 * with one and two threads, changes a second.
 */
public final class IndexFigures {

  private static final int CANDIDATES = 20_000;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Crowd crowd = new Crowd(1);
  private final int profiles;

  private IndexFigures(int profiles) {
    this.profiles = profiles;
  }

  /** Runs; the number of profiles is the only argument, 2,000,000 by default. */
  public static void main(String[] args) throws IOException {
    new IndexFigures(args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000).run();
  }

  private void run() throws IOException {
    CandidateIndex built = build();
    Person[] candidates = candidates();
    Path file = Files.createTempFile("crowd", ".index");
    try {
      long start = System.nanoTime();
      built.save(file);
      print("save: %.2f s, %,d MB", seconds(start), Files.size(file) >> 20);
      match("built", built, candidates);
      CandidateIndex opened = open(file);
      match("opened", opened, candidates);
      throughput(opened, candidates);
      changes(opened);
    } finally {
      Files.delete(file);
    }
  }

  private CandidateIndex build() {
    List<Person> people = IntStream.range(0, profiles).mapToObj(crowd::profile).toList();
    CandidateIndex.of(people.subList(0, Math.min(profiles, 100_000))::forEach);
    double[] seconds = new double[3];
    CandidateIndex index = CandidateIndex.of(sink -> {});
    for (int threads : new int[] {1, 2}) {
      seconds[threads] = Double.MAX_VALUE;
      for (int round = 0; round < 2; round++) {
        index = CandidateIndex.of(sink -> {});
        System.gc();
        long start = System.nanoTime();
        index = CandidateIndex.builder().threads(threads).build(people::forEach);
        seconds[threads] = Math.min(seconds[threads], seconds(start));
      }
      print(
          "build, %d thread(s): %.2f s, %,.0f profiles/s",
          threads, seconds[threads], profiles / seconds[threads]);
    }
    print("build, two threads are %.2f times as fast as one", seconds[1] / seconds[2]);
    print("bytes a profile: %.0f", index.bytes() / (double) profiles);
    return index;
  }

  private Person[] candidates() {
    SplittableRandom random = new SplittableRandom(3);
    return IntStream.range(0, CANDIDATES)
        .mapToObj(i -> crowd.candidate(random.nextInt(profiles + profiles / 3)))
        .toArray(Person[]::new);
  }

  private CandidateIndex open(Path file) throws IOException {
    long start = System.nanoTime();
    CandidateIndex.builder().checked(false).open(file);
    print("open, unchecked: %.3f s", seconds(start));
    start = System.nanoTime();
    CandidateIndex opened = CandidateIndex.open(file);
    print("open: %.3f s", seconds(start));
    return opened;
  }

  private void match(String name, CandidateIndex index, Person[] candidates) {
    IndexMatcher matcher = index.matcher();
    for (Person candidate : candidates) {
      matcher.match(candidate);
    }
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    print("%s: heap %,d MB in use, people read included", name, heap >> 20);
    long[] nanos = new long[candidates.length];
    long found = 0;
    long matches = 0;
    for (int i = 0; i < candidates.length; i++) {
      long start = System.nanoTime();
      Decision decision = matcher.match(candidates[i]);
      nanos[i] = System.nanoTime() - start;
      found += index.propose(candidates[i]).size();
      matches += decision.outcome() == Decision.Outcome.MATCH ? 1 : 0;
    }
    Arrays.sort(nanos);
    print(
        "%s: match median %.3f ms, 99 of 100 below %.3f ms, longest %.1f ms; %.1f compared, %.2f"
            + " matched",
        name,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length / 100 * 99] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        found / (double) candidates.length,
        matches / (double) candidates.length);
  }

  private void throughput(CandidateIndex index, Person[] candidates) {
    IndexMatcher matcher = index.matcher();
    double[] seconds = new double[3];
    for (int threads : new int[] {1, 2}) {
      try (Parallel parallel = new Parallel(threads)) {
        long start = System.nanoTime();
        parallel.run(candidates.length, i -> matcher.match(candidates[i]));
        seconds[threads] = seconds(start);
        print("match, %d thread(s): %,.0f/s", threads, candidates.length / seconds[threads]);
      }
    }
    print("match, two threads are %.2f times as fast as one", seconds[1] / seconds[2]);
  }

  private void changes(CandidateIndex index) {
    int n = Math.min(100_000, profiles / 10);
    long start = System.nanoTime();
    for (int i = 0; i < n; i++) {
      index.add(crowd.profile(i % 2 == 0 ? i : profiles + i));
    }
    print("add and replace: %,.0f/s", n / seconds(start));
    start = System.nanoTime();
    index.merge();
    print("merge: %.2f s", seconds(start));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void print(String format, Object... values) {
    out.printf(java.util.Locale.ROOT, format + "%n", values);
  }
}
