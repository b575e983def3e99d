package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Verdicts of reviewers by candidate: what is known for certain of a candidate's alternatives. */
final class Verdicts {

  static final Verdicts NONE = new Verdicts(Set.of());

  private final Map<String, String> same = new HashMap<>();
  private final Map<String, Set<String>> different = new HashMap<>();
  private final Set<String> nobody = new HashSet<>();

  Verdicts(Collection<Verdict> all) {
    for (Verdict v : all) {
      String person = v.personIdOrNull();
      if (person == null) {
        nobody.add(v.candidateId());
      } else if (v.same()) {
        same.put(v.candidateId(), person);
      } else {
        different.computeIfAbsent(v.candidateId(), k -> new HashSet<>()).add(person);
      }
    }
  }

  boolean isEmpty() {
    return same.isEmpty() && different.isEmpty() && nobody.isEmpty();
  }

  /** Whether anything is known about a candidate. */
  boolean knows(String candidateId) {
    return isSettled(candidateId) || different.containsKey(candidateId);
  }

  /** Whether it is known who the candidate is, or that it is nobody. */
  boolean isSettled(String candidateId) {
    return same.containsKey(candidateId) || nobody.contains(candidateId);
  }

  /** Whether somebody is known not to be the candidate. */
  boolean isRuledOut(String candidateId, String personId) {
    String is = same.get(candidateId);
    return nobody.contains(candidateId)
        || (is != null && !is.equals(personId))
        || different.getOrDefault(candidateId, Set.of()).contains(personId);
  }
}
