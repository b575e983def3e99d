package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.ParsedMonth;
import io.github.atsconnect.lever.model.ParsedPosition;
import io.github.atsconnect.lever.model.ParsedResume;
import io.github.atsconnect.lever.model.ParsedSchool;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ATS says of one person, gathered from all their candidacies that have been read. Lives
 * for one sync at most. Immutable.
 *
 * @param person the evidence; its id is the contact's
 * @param opportunities the candidacies, by id
 * @param resumes how far résumés went into it
 * @param list what the list alone says
 */
record Evidence(
    Person person, Map<String, OpportunityFacts> opportunities, Resumes resumes, Person list) {

  Evidence(Person person, Map<String, OpportunityFacts> opportunities) {
    this(person, opportunities, Resumes.UNREAD, person);
  }

  static Evidence of(String contact, Collection<Opportunity> opportunities, Reference reference) {
    Person.Builder person = Person.builder(contact);
    Map<String, OpportunityFacts> facts = new LinkedHashMap<>();
    for (Opportunity o : opportunities) {
      add(person, o);
      facts.put(o.id().value(), reference.facts(o));
    }
    return new Evidence(person.build(), facts);
  }

  /** Both together, what {@code newer} says of a candidacy first. */
  Evidence and(Evidence newer) {
    Map<String, OpportunityFacts> facts = new LinkedHashMap<>(opportunities);
    facts.putAll(newer.opportunities);
    Person both = person.toBuilder().merge(newer.person).build();
    Person bothLists = person == list ? both : list.toBuilder().merge(newer.list).build();
    return new Evidence(both, facts, resumes, bothLists);
  }

  /** With what a résumé says of the person. */
  Evidence and(Person more) {
    return withResume(person.toBuilder().merge(more).build());
  }

  /** With what Lever itself read from a résumé. */
  Evidence and(ParsedResume parsed) {
    Person.Builder more = person.toBuilder();
    for (ParsedPosition p : parsed.positions()) {
      PartialDate start = date(p.start());
      PartialDate end = date(p.end());
      more.position(new Position(p.title(), p.org(), start, end, start != null && end == null));
    }
    for (ParsedSchool school : parsed.schools()) {
      more.school(school.org());
    }
    return withResume(more.build());
  }

  /** A résumé that adds nothing is none: the decision does not rest on it. */
  private Evidence withResume(Person more) {
    Resumes now = says(more).equals(says(person)) ? resumes : Resumes.READ;
    return new Evidence(more, opportunities, now, list);
  }

  private static List<Object> says(Person p) {
    return List.of(
        p.names(),
        p.emails(),
        p.phones(),
        p.links(),
        p.locations(),
        p.headline(),
        p.positions(),
        p.schools(),
        p.skills());
  }

  /** All that there is was looked at: whom no résumé spoke of, of those none does. */
  Evidence complete() {
    return new Evidence(
        person, opportunities, resumes == Resumes.READ ? Resumes.READ : Resumes.SILENT, list);
  }

  /** Not all that there is could be had: no decision may rest on it for good. */
  Evidence incomplete() {
    return new Evidence(person, opportunities, Resumes.UNREAD, list);
  }

  private static void add(Person.Builder person, Opportunity o) {
    person.name(o.name()).location(o.location());
    o.emails().forEach(person::email);
    o.phones().forEach(p -> person.phone(p.value()));
    o.links().forEach(person::link);
    Headline.addTo(person, o.headline());
    for (var each : o.applications()) {
      each.expanded().ifPresent(a -> add(person, a));
    }
  }

  /** The form that the person filled in, or somebody for them. */
  private static void add(Person.Builder person, Application a) {
    person.name(a.name()).email(a.email());
    if (a.phone() != null) {
      person.phone(a.phone().value());
    }
    a.links().forEach(person::link);
    person.position(Position.of(null, a.company()));
  }

  private static @Nullable PartialDate date(@Nullable ParsedMonth m) {
    if (m == null || m.year() == null || m.year() < 1 || m.year() > 9999) {
      return null;
    }
    Integer month = m.month();
    return month == null || month < 1 || month > 12
        ? PartialDate.of(m.year())
        : PartialDate.of(m.year(), month);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Evidence[opportunities=" + opportunities.size() + ", ****]";
  }
}
