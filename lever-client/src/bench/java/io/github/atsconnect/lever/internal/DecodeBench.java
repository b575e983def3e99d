package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 100 expanded opportunities: records beside a plain tree of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBench {

  private final byte[] page = BenchPage.of(100, null);
  private final ObjectMapper plain = new ObjectMapper();
  private final Json ours = new Json(false);

  /** Jackson's tree, and nothing made of it. */
  @Benchmark
  public Object tree() throws IOException {
    return plain.readTree(page);
  }

  /** Our records. */
  @Benchmark
  public Object records() throws IOException {
    return ours.list(page, PeopleCodecs::opportunity);
  }
}
