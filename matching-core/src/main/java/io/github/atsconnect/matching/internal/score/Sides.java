package io.github.atsconnect.matching.internal.score;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values of both sides of a comparison, in words. */
final class Sides {

  private static final int MOST = 3;
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Sides() {}

  /** "Acme, Initech / Acme", or only "Acme" where both say the same. */
  static String of(Collection<String> candidate, Collection<String> person) {
    return of(joined(candidate), joined(person));
  }

  /** The same, and what was made of other values: of those, none is left out. */
  static String of(
      Collection<String> candidate,
      Collection<String> derivedCandidate,
      Collection<String> person,
      Collection<String> derivedPerson) {
    return of(with(joined(candidate), derivedCandidate), with(joined(person), derivedPerson));
  }

  private static String with(String named, Collection<String> derived) {
    String more = String.join(", ", derived);
    return named.isEmpty() || more.isEmpty() ? named + more : named + ", " + more;
  }

  /** The values of both sides; said once where they are the same. */
  static String of(String candidate, String person) {
    return candidate.equals(person)
        ? isolated(person)
        : isolated(candidate) + " / " + isolated(person);
  }

  private static String joined(Collection<String> values) {
    List<String> first = values.stream().distinct().limit(MOST + 1).toList();
    String shown = first.stream().limit(MOST).collect(Collectors.joining(", "));
    return first.size() > MOST ? shown + ", …" : shown;
  }

  /** Keeps a text that runs from right to left from turning what stands beside it. */
  static String isolated(String text) {
    return java.text.Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }
}
