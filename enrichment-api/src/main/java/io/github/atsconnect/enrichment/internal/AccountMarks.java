package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How an account is known again under another key: Lever has no id for it, but its archive reasons,
 * stages and users keep theirs. Kept as keyed tokens, so that no two tenants can be compared.
 */
final class AccountMarks {
  private static final int MOST = 200;

  /** Stages that every account has are not ids of one account: theirs are long. */
  private static final int LONG_ENOUGH = 20;

  private AccountMarks() {}

  /** Tokens of what the key may list; empty when it may list none of these. */
  static Set<String> read(LeverClient lever, TenantKey key) {
    Set<String> marks = new TreeSet<>();
    Stream.<Supplier<List<String>>>of(
            () -> lever.archiveReasons().list().stream().map(r -> r.id().value()).toList(),
            () -> lever.stages().list().stream().map(s -> s.id().value()).toList(),
            () ->
                lever.users().list().firstPage().items().stream().map(u -> u.id().value()).toList())
        .flatMap(ids -> listed(ids).stream())
        .filter(id -> id.length() >= LONG_ENOUGH)
        .limit(MOST)
        .forEach(id -> marks.add(key.token("account", id)));
    return marks;
  }

  /** Whether nothing that is known speaks against it. */
  static boolean mayBeSame(Collection<String> before, Collection<String> now) {
    return before.isEmpty() || now.isEmpty() || !Collections.disjoint(before, now);
  }

  private static List<String> listed(Supplier<List<String>> ids) {
    try {
      return ids.get();
    } catch (LeverException e) {
      // What the key may not list, or does not list now, tells nothing.
      return List.of();
    }
  }
}
