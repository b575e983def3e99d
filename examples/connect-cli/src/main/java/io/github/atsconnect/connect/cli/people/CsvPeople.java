package io.github.atsconnect.connect.cli.people;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns the records of a CSV file into people. */
final class CsvPeople {
  private static final int NONE = -1;

  private record AttributeColumn(String name, Attribute.Type type, int column) {}

  private final int columns;
  private final List<ColumnMap.Entry> entries;
  private final List<String> header;
  private final int id;
  private final int name;
  private final int given;
  private final int family;
  private final int company;
  private final int title;
  private final int[] emails;
  private final int[] phones;
  private final int[] links;
  private final int[] locations;
  private final int[] schools;
  private final List<AttributeColumn> attributes = new ArrayList<>();

  CsvPeople(List<String> header, ColumnMap map) {
    this.header = header.stream().map(String::strip).toList();
    this.columns = header.size();
    this.entries = map.entriesFor(this.header);
    this.id = one("id");
    this.name = one("name");
    this.given = one("given");
    this.family = one("family");
    this.company = one("company");
    this.title = one("title");
    this.emails = all("email");
    this.phones = all("phone");
    this.links = all("link");
    this.locations = all("location");
    this.schools = all("school");
    for (ColumnMap.Entry e : entries) {
      if (e.type() != null) {
        attributes.add(new AttributeColumn(e.field(), e.type(), this.header.indexOf(e.column())));
      }
    }
  }

  /** Looks whether a record can be made into a person. */
  void check(CsvRecord csv, long line) throws MalformedLineException {
    int size = csv.size();
    if (size != columns) {
      throw new MalformedLineException(line, size + " fields, the header has " + columns);
    }
    if (csv.field(id).isBlank()) {
      throw new MalformedLineException(line, "no id");
    }
  }

  /** The person of a record that can be made into one; called by many threads. */
  Person person(CsvRecord csv) {
    Person.Builder b = Person.builder(csv.field(id).strip());
    addName(b, csv);
    for (int c : emails) {
      PeopleValues.each(csv.field(c), b::email);
    }
    for (int c : phones) {
      PeopleValues.each(csv.field(c), b::phone);
    }
    for (int c : links) {
      PeopleValues.each(csv.field(c), b::link);
    }
    for (int c : locations) {
      b.location(csv.field(c));
    }
    for (int c : schools) {
      b.school(csv.field(c));
    }
    if (company != NONE || title != NONE) {
      b.position(Position.of(value(csv, title), value(csv, company)));
    }
    for (AttributeColumn a : attributes) {
      b.attribute(a.name(), a.type(), csv.field(a.column()));
    }
    return b.build();
  }

  private void addName(Person.Builder b, CsvRecord csv) {
    String full = value(csv, name);
    String first = value(csv, given);
    String last = value(csv, family);
    if (full.isBlank()) {
      b.name(first, last);
    } else {
      b.name(new PersonName(full, first, last));
    }
  }

  private static String value(CsvRecord csv, int column) {
    return column == NONE ? "" : csv.field(column);
  }

  private int one(String field) {
    int[] found = all(field);
    return found.length == 0 ? NONE : found[0];
  }

  private int[] all(String field) {
    return entries.stream()
        .filter(e -> e.type() == null && Objects.equals(e.field(), field))
        .mapToInt(e -> header.indexOf(e.column()))
        .toArray();
  }
}
