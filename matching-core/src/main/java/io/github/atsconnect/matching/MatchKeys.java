package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyKinds;
import io.github.atsconnect.matching.internal.index.KeyList;
import io.github.atsconnect.matching.internal.index.Keys;
import io.github.atsconnect.matching.model.Person;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Blocking keys: short strings of which two records of one person share at least one. The same keys
 * serve every store: a map in memory, an indexed column of a table, a search engine, a join.
 *
 * <p>A key is a letter for its kind and eleven characters of a hash, so a column of keys shows no
 * name or address (it is no protection against somebody who guesses and hashes: treat the column as
 * personal data). Keys are stable within a major version of the library.
 */
public final class MatchKeys {

  private static final char[] DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".toCharArray();

  private MatchKeys() {}

  /**
   * {@return the keys of a person, the most telling first; empty for a person of whom nothing is
   * known}
   *
   * @param person the person, of either side
   */
  public static Set<String> of(Person person) {
    return of(person, Plugins.none());
  }

  /**
   * {@return the keys of a person with those of a host's own, which come first}
   *
   * @param person the person, of either side
   * @param plugins what the host plugs in; the same wherever the same people are concerned
   */
  public static Set<String> of(Person person, Plugins plugins) {
    Set<String> out = new LinkedHashSet<>();
    KeyList keys = new KeyList();
    Keys.of(plugins.preparer().prepare(person), keys);
    for (int i = 0; i < keys.size(); i++) {
      out.add(text(keys.kind(i), keys.hash(i)));
    }
    return out;
  }

  /**
   * {@return how many people of a store may share a key before it says too little to be looked up;
   * people behind it are found by the keys that a second field extends}
   *
   * @param key a key of {@link #of(Person)}
   */
  public static int commonLimit(String key) {
    return KeyKinds.limit(key.charAt(0));
  }

  private static String text(char kind, long hash) {
    char[] out = new char[12];
    out[0] = kind;
    long rest = hash;
    for (int i = 11; i > 0; i--) {
      out[i] = DIGITS[(int) (rest & 63)];
      rest >>>= 6;
    }
    return new String(out);
  }
}
