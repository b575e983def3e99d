package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.LeverClosedException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Whether a client is open, and which threads wait for something on its behalf. Closing wakes them,
 * and takes back the interrupt that it woke them with.
 */
final class Lifetime {

  private final Set<Waiter> waiters = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  private static final class Waiter {
    final Thread thread = Thread.currentThread();
    boolean woken;
  }

  /** Something that takes time and can be interrupted. */
  interface Waiting<T, E extends Exception> {
    T await() throws E, InterruptedException;
  }

  /** Throws {@link LeverClosedException} when the client is closed. */
  synchronized void requireOpen() {
    if (closed) {
      throw closed();
    }
  }

  /**
   * Waits.
   *
   * @throws LeverClosedException when the client is closed, before or while it waits
   */
  <T, E extends Exception> T await(Waiting<T, E> what) throws E, InterruptedException {
    Waiter me = new Waiter();
    synchronized (this) {
      requireOpen();
      waiters.add(me);
    }
    try {
      return what.await();
    } catch (InterruptedException e) {
      if (leave(me)) {
        throw closed();
      }
      throw e;
    } finally {
      leave(me);
    }
  }

  /** Tells whether closing woke the thread; that interrupt is ours and goes no further. */
  private synchronized boolean leave(Waiter me) {
    if (waiters.remove(me) && me.woken) {
      Thread.interrupted();
    }
    return me.woken;
  }

  synchronized void close() {
    closed = true;
    for (Waiter each : waiters) {
      each.woken = true;
      each.thread.interrupt();
    }
  }

  private static LeverClosedException closed() {
    return new LeverClosedException("The client is closed");
  }
}
