package io.github.atsconnect.recruiter.people;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The host's people, found by words. Immutable and safe for many threads. */
public final class Directory {
  private final Map<String, Person> byId = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Person person, String text) {}

  /** Takes up people. */
  public Directory(Collection<Person> people) {
    for (Person p : people) {
      byId.put(p.id(), p);
      entries.add(new Entry(p, text(p)));
    }
  }

  /** How many there are. */
  public int size() {
    return entries.size();
  }

  /** Somebody. */
  public Optional<Person> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Who has all of these words somewhere, in the order of the directory. */
  public List<Person> search(String words) {
    String[] all = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return entries.stream().filter(e -> hasAll(e.text(), all)).map(Entry::person).toList();
  }

  private static boolean hasAll(String text, String[] words) {
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String text(Person p) {
    StringBuilder text = new StringBuilder();
    p.names().stream().map(PersonName::full).forEach(n -> text.append(n).append(' '));
    p.headline().ifPresent(h -> text.append(h).append(' '));
    p.locations().forEach(l -> text.append(l).append(' '));
    p.positions()
        .forEach(
            job -> {
              job.title().ifPresent(t -> text.append(t).append(' '));
              job.company().ifPresent(c -> text.append(c).append(' '));
            });
    p.skills().forEach(s -> text.append(s).append(' '));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
