package io.github.atsconnect.matching;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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

  /** Runs a loop from 0 to a number less one, in parallel, and waits for its end. */
  void run(int n, IntConsumer body) {
    run(IntStream.range(0, n), range -> range.forEach(body));
  }

  /** Starts a job beside what the caller does. */
  <T> ForkJoinTask<T> start(Callable<T> job) {
    return pool.submit(job);
  }

  /** How many jobs may wait to be joined before the caller is too far ahead. */
  int ahead() {
    // One thread means one: the caller waits for each job.
    return pool.getParallelism() == 1 ? 0 : 2 * pool.getParallelism();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
