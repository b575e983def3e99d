package io.github.atsconnect.enrichment.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The sessions of one tenant: one for a connection as it stands now. One that is out of date is
 * closed when its last user has left. Safe for use by many threads.
 */
final class Sessions implements AutoCloseable {
  private final Map<String, Session> sessions = new HashMap<>();
  private boolean closed;

  /** A session in use, until it is closed. */
  record Use(Session session) implements AutoCloseable {
    @Override
    public void close() {
      session.leave();
    }
  }

  /**
   * The session of a connection.
   *
   * @param make makes one where there is none, or one of another version
   */
  Use borrow(Connected connected, Supplier<Session> make) {
    synchronized (this) {
      Session there = sessions.get(connected.id());
      if (there != null && there.version() == connected.version() && there.enter()) {
        return new Use(there);
      }
    }
    // Not under the lock: it asks the host for the key.
    Session made = make.get();
    made.enter();
    Session old = made;
    synchronized (this) {
      Session there = sessions.get(connected.id());
      if (!closed && (there == null || there.version() < made.version())) {
        sessions.put(connected.id(), made);
        old = there;
      }
    }
    if (old != null) {
      // Ours too, where another made the same meanwhile: it is closed with its only use.
      old.retire();
    }
    return new Use(made);
  }

  void retire(String connection) {
    Session old;
    synchronized (this) {
      old = sessions.remove(connection);
    }
    if (old != null) {
      old.retire();
    }
  }

  @Override
  public void close() {
    Map<String, Session> all;
    synchronized (this) {
      closed = true;
      all = Map.copyOf(sessions);
      sessions.clear();
    }
    all.values().forEach(Session::retire);
  }
}
