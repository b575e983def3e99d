package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;

/**
 * Which values a list has shown of which person, as 64-bit numbers: the values themselves are not
 * kept. Most people who applied twice left the same name, address and number; then nothing has to
 * be read or decided again. Takes up to 64 MB for half a million people; of those beyond,
 * everything counts as new. For one thread.
 */
final class SaidBefore {
  private static final int MOST_SLOTS = 1 << 23;

  /** Open addressing; 0 is free. */
  private long[] slots = new long[1 << 12];

  private int used;

  /** Notes what is said of a person; returns whether all of it was said before. */
  boolean all(Person person) {
    long who = KeyIndex.hash(person.id());
    boolean all = !note(mix(who, 0));
    all &= said(who, "names", person.names());
    all &= said(who, "emails", person.emails());
    all &= said(who, "phones", person.phones());
    all &= said(who, "links", person.links());
    all &= said(who, "locations", person.locations());
    all &= said(who, "headline", person.headline().map(List::of).orElse(List.of()));
    all &= said(who, "positions", person.positions());
    all &= said(who, "schools", person.schools());
    all &= said(who, "skills", person.skills());
    return all;
  }

  private boolean said(long who, String kind, Collection<?> values) {
    boolean all = true;
    for (Object value : values) {
      all &= !note(mix(mix(who, kind.hashCode()), value.hashCode()));
    }
    return all;
  }

  void clear() {
    slots = new long[1 << 12];
    used = 0;
  }

  /** Returns whether it is new. */
  private boolean note(long mark) {
    int at = place(slots, mark);
    if (slots[at] == mark) {
      return false;
    }
    if (used * 2 >= slots.length) {
      if (slots.length >= MOST_SLOTS) {
        return true;
      }
      grow();
      at = place(slots, mark);
    }
    slots[at] = mark;
    used++;
    return true;
  }

  private void grow() {
    long[] more = new long[slots.length * 2];
    for (long mark : slots) {
      if (mark != 0) {
        more[place(more, mark)] = mark;
      }
    }
    slots = more;
  }

  private static int place(long[] slots, long mark) {
    int at = (int) (mark >>> 33) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != mark) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** Never 0, which means free. */
  private static long mix(long a, int b) {
    long x = (a + b) * 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
    return (x ^ (x >>> 32)) | 1;
  }
}
