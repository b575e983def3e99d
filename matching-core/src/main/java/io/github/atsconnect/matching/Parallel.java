package io.github.atsconnect.matching;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs loops on a number of threads of its own. */
final class Parallel implements AutoCloseable {

  private final ForkJoinPool pool;

  Parallel(int threads) {
    this.pool = new ForkJoinPool(threads);
  }

  /** Runs a loop over a range, in parallel, and waits for its end. */
  void run(IntStream range, Consumer<IntStream> loop) {
    pool.submit(() -> loop.accept(range.parallel())).join();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
