package io.github.atsconnect.enrichment.internal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that ask the ATS several things at once, for the answers of one tenant. When all are busy
 * the one who asks does the work, so nobody waits for another's answer. They end when there is
 * nothing to do. Safe for use by many threads.
 */
final class Crew {
  private static final int MOST = 16;
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread made = new Thread(work, "ats-connect-answer");
            made.setDaemon(true);
            return made;
          },
          (work, pool) -> work.run());

  <T> FutureTask<T> ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    threads.execute(task);
    return task;
  }

  /** Asks several things at once; the last one is asked by this thread, which would only wait. */
  void ask(List<? extends FutureTask<?>> questions) {
    int last = questions.size() - 1;
    for (int i = 0; i < last; i++) {
      threads.execute(questions.get(i));
    }
    if (last >= 0) {
      questions.get(last).run();
    }
  }
}
