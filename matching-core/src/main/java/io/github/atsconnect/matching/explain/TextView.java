package io.github.atsconnect.matching.explain;

import java.util.List;
import java.util.stream.Collectors;

/** An explanation as lines of text. */
final class TextView {

  private final PairExplanation why;
  private final StringBuilder out = new StringBuilder();

  TextView(PairExplanation why) {
    this.why = why;
  }

  String text() {
    line("%s, probability %s", Words.outcome(why.outcome()), Words.probability(why.probability()));
    line("  candidate  %s", withId(why.candidateName(), why.candidateId()));
    line("  person     %s", withId(why.personName(), why.personId()));
    if (!why.proposed()) {
      line("  No match key proposes this pair: it is never compared.");
    }
    line("");
    Step.of(why).forEach(s -> line("%8s  %s", Words.bits(s.bits()), s.words()));
    line("%8s  in all, in bits: log2 of the odds", Words.bits(why.bits()));
    line("");
    alternatives();
    line("%s", why.whatWouldSettle());
    for (Settling s : why.settling()) {
      line(
          "  %s: %s if the same, %s if another",
          s.words(), Words.probability(s.ifSame()), Words.probability(s.ifOther()));
    }
    return out.toString();
  }

  private void alternatives() {
    line("It may also be");
    for (Rivals r : why.rivals()) {
      line("  %7s  %s%s", Words.probability(r.probability()), r.words(), members(r));
    }
    line("  %7s  %s", Words.probability(why.noneProbability()), Words.NONE);
    line("");
  }

  private static String members(Rivals rivals) {
    List<Rivals.Member> members = rivals.members();
    if (members.isEmpty()) {
      return "";
    }
    if (rivals.count() == 1) {
      return " (" + members.get(0).personId() + ")";
    }
    return members.stream()
        .map(m -> m.personId() + " " + Words.probability(m.probability()))
        .collect(Collectors.joining(", ", " (", members.size() < rivals.count() ? ", …)" : ")"));
  }

  private static String withId(String name, String id) {
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private void line(String format, Object... values) {
    out.append(Words.format(format, values).stripTrailing()).append('\n');
  }
}
