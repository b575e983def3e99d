package io.github.atsconnect.lever.internal;

import java.util.concurrent.ExecutorService;

/** Work that goes on when whoever asked for it gives up, and that nobody can interrupt. */
public final class Background {

  private static final class Shared {
    static final ExecutorService THREADS = Threads.perTask("lever-token");
  }

  private Background() {}

  /**
   * Runs something on a thread of its own.
   *
   * @param task what to run; tells its result itself
   */
  public static void run(Runnable task) {
    Shared.THREADS.execute(task);
  }
}
