package io.github.atsconnect.examples.boot;

import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A profile as this host keeps it: one row, with what is not searched for as JSON. */
record Profile(
    String id,
    String name,
    @Nullable String headline,
    @Nullable String location,
    List<String> emails,
    List<String> phones,
    List<String> links,
    List<Job> career,
    List<String> schools,
    List<String> skills) {

  /** Dates as {@code 2019-04} or {@code 2019}; without an end it lasts. */
  record Job(
      @Nullable String title,
      @Nullable String company,
      @Nullable String start,
      @Nullable String end) {}

  /** Without id and name there is none; what else a JSON body leaves out is empty. */
  Profile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    emails = copy(emails);
    phones = copy(phones);
    links = copy(links);
    career = copy(career);
    schools = copy(schools);
    skills = copy(skills);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The profile as evidence for the matching. */
  Person person() {
    Person.Builder b = Person.builder(id).name(name).headline(headline).location(location);
    emails.forEach(b::email);
    phones.forEach(b::phone);
    links.forEach(b::link);
    schools.forEach(b::school);
    skills.forEach(b::skill);
    for (Job job : career) {
      b.position(
          new Position(
              job.title(), job.company(), date(job.start()), date(job.end()), job.end() == null));
    }
    return b.build();
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text).orElse(null);
  }
}
