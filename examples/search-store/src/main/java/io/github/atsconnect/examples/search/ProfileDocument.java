package io.github.atsconnect.examples.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the engine keeps it: what the host shows and searches, and beside it the match keys,
 * in one document, so that they are never apart. A host has a document of its own and adds {@code
 * ats_keys} and {@code ats_indexed_at}.
 *
 * @param indexedAt when it was put in, ms since 1970
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProfileDocument(
    String id,
    List<String> names,
    List<String> emails,
    List<String> phones,
    List<String> links,
    List<String> locations,
    @Nullable String headline,
    List<Job> jobs,
    List<String> schools,
    @JsonProperty(ProfileIndex.KEYS) List<String> keys,
    @JsonProperty(ProfileIndex.INDEXED_AT) long indexedAt) {

  /** A job; all of it may be missing. */
  record Job(@Nullable String title, @Nullable String company) {}

  static ProfileDocument of(Person p, Set<String> keys, long now) {
    return new ProfileDocument(
        p.id(),
        p.names().stream().map(PersonName::full).toList(),
        p.emails(),
        p.phones(),
        p.links(),
        p.locations(),
        p.headline().orElse(null),
        p.positions().stream().map(x -> new Job(x.titleOrNull(), x.companyOrNull())).toList(),
        p.schools(),
        keys.stream().sorted().toList(),
        now);
  }

  Person toPerson() {
    Person.Builder person = Person.builder(id).headline(headline);
    names.forEach(person::name);
    emails.forEach(person::email);
    phones.forEach(person::phone);
    links.forEach(person::link);
    locations.forEach(person::location);
    jobs.forEach(j -> person.position(Position.of(j.title(), j.company())));
    schools.forEach(person::school);
    return person.build();
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "ProfileDocument[****]";
  }
}
