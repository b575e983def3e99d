package io.github.atsconnect.lever.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for work that others wait for, and may give up waiting for. */
final class Threads {

  private Threads() {}

  /**
   * A thread for each task: a virtual one where the JDK has them, else a daemon of a pool that
   * forgets the idle ones.
   */
  static ExecutorService perTask(String name) {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      return Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
          });
    }
  }
}
