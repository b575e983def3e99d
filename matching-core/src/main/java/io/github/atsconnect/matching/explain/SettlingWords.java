package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.explain.Settling.Side;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says in a sentence what evidence would settle a case. */
final class SettlingWords {

  private SettlingWords() {}

  static String of(PairExplanation why) {
    if (why.outcome() == Outcome.MATCH) {
      return "It is decided: no more evidence is needed.";
    }
    Map<Side, List<String>> alone = new EnumMap<>(Side.class);
    List<String> ways = new ArrayList<>();
    for (Settling s : why.settling()) {
      if (s.settles() && s.missing().size() == 1) {
        Settling.Missing missing = s.missing().get(0);
        alone.computeIfAbsent(missing.side(), k -> new ArrayList<>()).add(missing.evidence());
      }
    }
    alone.forEach((side, what) -> ways.add(either(what, " or ") + Settling.of(side)));
    if (ways.isEmpty()) {
      why.settling().stream()
          .filter(Settling::settles)
          .findFirst()
          .ifPresent(s -> ways.add("the " + s.words() + " together"));
    }
    if (ways.isEmpty()) {
      return why.settling().isEmpty()
          ? "Nothing that is compared is missing: what is there has to decide."
          : "Nothing that is missing would settle it.";
    }
    String sentence = either(ways, ", or ");
    return Character.toUpperCase(sentence.charAt(0))
        + sentence.substring(1)
        + " would settle it, if the same.";
  }

  /** "an email address, phone number or school": the article goes with the first. */
  private static String either(List<String> things, String last) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < things.size(); i++) {
      String thing = things.get(i);
      boolean named = thing.startsWith("a ") || thing.startsWith("an ") || thing.startsWith("the ");
      out.append(i == 0 ? "" : i == things.size() - 1 ? last : ", ")
          .append(i == 0 && !named ? article(thing) : "")
          .append(thing);
    }
    return out.toString();
  }

  private static String article(String thing) {
    return "aeiou".indexOf(Character.toLowerCase(thing.charAt(0))) >= 0 ? "an " : "a ";
  }
}
