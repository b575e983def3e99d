package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is compared of a person though no field of the record says it in so many words, each value
 * with where it comes from. For explanations: the source stands there whole, so that whoever hides
 * the source hides what was made of it.
 */
public final class Derived {
  private static final int SHORTEST_HANDLE = 6;

  private Derived() {}

  /** The headline where employers and titles are read from it: where there is no career. */
  public static List<String> headline(Person person) {
    return person.positions().isEmpty() ? person.headline().stream().toList() : List.of();
  }

  /** Employers that mail domains name, and nothing else does. */
  public static List<String> employers(Person person) {
    List<String> out = new ArrayList<>();
    List<Employer> named = new ArrayList<>();
    List<Position> career =
        person.positions().isEmpty()
            ? person.headline().map(Headline::positions).orElse(List.of())
            : person.positions();
    for (Position p : career) {
      CompanyForm form = p.companyOrNull() == null ? null : CompanyForm.parse(p.companyOrNull());
      if (form != null) {
        named.add(Employer.named(form));
      }
    }
    for (String address : first(person.emails())) {
      EmailForm email = EmailForm.parse(address, MailDomain::of);
      Employer employer = email == null ? null : email.domain().employer();
      if (employer != null && named.stream().noneMatch(e -> e.isNamedLike(employer))) {
        named.add(employer);
        out.add(from(employer.flat(), address));
      }
    }
    return out;
  }

  /** Job titles that the headline names where there is no career. */
  public static List<String> titles(Person person) {
    return headline(person).stream()
        .flatMap(h -> Headline.positions(h).stream())
        .flatMap(p -> p.title().stream())
        .map(t -> from(t, "the headline"))
        .toList();
  }

  /** The user names that two people share, as the one has them. */
  public static List<String> sharedHandles(Person of, Person with) {
    Map<Long, String> others = handles(with);
    List<String> out = new ArrayList<>();
    handles(of)
        .forEach(
            (hash, text) -> {
              if (others.containsKey(hash)) {
                out.add(text);
              }
            });
    return out;
  }

  /** The addresses and profiles whose user names are read. */
  public static List<String> handleSources(Person person) {
    List<String> out = new ArrayList<>();
    for (String address : first(person.emails())) {
      EmailForm email = EmailForm.parse(address, MailDomain::of);
      if (email != null && !email.role()) {
        out.add(address);
      }
    }
    for (String url : first(person.links())) {
      LinkForm link = LinkForm.parse(url);
      if (link != null && link.profile()) {
        out.add(url);
      }
    }
    return out;
  }

  private static Map<Long, String> handles(Person person) {
    Map<Long, String> out = new LinkedHashMap<>();
    for (String source : handleSources(person)) {
      EmailForm email = EmailForm.parse(source, MailDomain::of);
      LinkForm link = email == null ? LinkForm.parse(source) : null;
      String written = email != null ? email.local() : link != null ? link.slug() : "";
      Handle handle = new Handle(written);
      if (handle.length() >= SHORTEST_HANDLE) {
        out.putIfAbsent(handle.hash(), from(written, source));
      }
    }
    return out;
  }

  private static String from(String value, String source) {
    return value + " (from " + source + ")";
  }

  private static List<String> first(List<String> all) {
    return all.subList(0, Math.min(Preparer.MAX_VALUES, all.size()));
  }
}
