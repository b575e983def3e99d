package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.Strategies;
import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares five matchers on the same people, and prints what each is worth. */
public final class Compare {
  /** What the host brings: a similarity, a feature, keys. The same wherever people are matched. */
  static final Plugins PLUGINS =
      Plugins.builder()
          .similarity(Teams.ATTRIBUTE, new Teams())
          .feature(new BadgeFeature())
          .keys(new BadgeKeys())
          .build();

  private Compare() {}

  /** Prints the table. */
  public static void main(String[] args) {
    Map<String, Evaluation> all = all(Sites.madeUp(20_261_127, 4_000, 4_000));
    System.out.println("| matcher | precision | recall | F1 | recall at .99 | calibration error |");
    System.out.println("|---|---|---|---|---|---|");
    all.forEach(
        (name, e) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                e.matches().precision(),
                e.matches().recall(),
                e.matches().f1(),
                e.recallAt99(),
                e.calibrationError()));
  }

  /** Half of the candidates teach the classifier; all are measured on the other half. */
  static Map<String, Evaluation> all(Sites sites) {
    int half = sites.candidates().size() / 2;
    List<Person> taught = sites.candidates().subList(0, half);
    List<Person> asked = sites.candidates().subList(half, sites.candidates().size());
    Map<String, Linker> matchers = new LinkedHashMap<>();
    matchers.put("standard", Linker.builder().build());
    matchers.put("standard with the host's plug-ins", Linker.builder().plugins(PLUGINS).build());
    matchers.put(
        "exact identifiers (the library's rules)",
        Linker.builder().plugins(PLUGINS).strategy(Strategies.exactIdentifiers()).build());
    matchers.put(
        "site rules (the host's)",
        Linker.builder().plugins(PLUGINS).strategy(new SiteRules()).build());
    matchers.put(
        "classifier (learnt from judged pairs)",
        Linker.builder()
            .plugins(PLUGINS)
            .strategy(classifier(taught, sites.profiles(), sites.truth()))
            .build());
    Map<String, Evaluation> results = new LinkedHashMap<>();
    matchers.forEach((name, m) -> results.put(name, evaluate(m, asked, sites)));
    return results;
  }

  private static Evaluation evaluate(Linker linker, List<Person> asked, Sites sites) {
    List<LinkedPair> pairs = new ArrayList<>();
    linker.link(asked::forEach, sites.profiles()::forEach, pairs::add);
    Set<String> ids = asked.stream().map(Person::id).collect(Collectors.toSet());
    Map<String, Set<String>> truth = new HashMap<>(sites.truth());
    truth.keySet().retainAll(ids);
    return Evaluation.of(pairs, truth);
  }

  /** Learns from the pairs that share a match key: those that a person would be asked about. */
  static Classifier classifier(
      List<Person> candidates, List<Person> store, Map<String, Set<String>> truth) {
    Map<String, List<Person>> byKey = new HashMap<>();
    for (Person person : store) {
      MatchKeys.of(person, PLUGINS)
          .forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(person));
    }
    List<LabelledPair> pairs = new ArrayList<>();
    for (Person candidate : candidates) {
      Set<Person> found = new LinkedHashSet<>();
      MatchKeys.of(candidate, PLUGINS).stream()
          .sorted()
          .map(k -> byKey.getOrDefault(k, List.of()))
          .forEach((Collection<Person> some) -> found.addAll(some));
      for (Person person : found) {
        boolean same = truth.getOrDefault(candidate.id(), Set.of()).contains(person.id());
        pairs.add(new LabelledPair(candidate, person, same));
      }
    }
    long others = pairs.stream().filter(p -> !p.same()).count();
    return Classifier.learn(pairs, others / ((double) candidates.size() * store.size()));
  }
}
