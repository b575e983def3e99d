package io.github.atsconnect.spark;

import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpPosition;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Made-up people as rows. */
final class Worlds {

  private Worlds() {}

  static List<Row> profiles(MadeUpWorld world) {
    return world.profiles().map(Worlds::row).toList();
  }

  static List<Row> candidates(MadeUpWorld world) {
    return world.candidates().stream().map(Worlds::row).toList();
  }

  /** Somebody of whom a few things are known. */
  static Row person(String id, String name, String email, String location, String company) {
    return row(
        id,
        name,
        email.isEmpty() ? List.of() : List.of(email),
        List.of(),
        List.of(),
        location,
        "",
        company.isEmpty() ? List.of() : List.of(RowFactory.create("Nurse", company, null, null)),
        List.of(),
        List.of(),
        Map.of());
  }

  /** A row with another id. */
  static Row again(Row row, String id) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == 0 ? id : row.get(i);
    }
    return RowFactory.create(values);
  }

  /** A row with attributes of a host's own. */
  static Row with(Row row, Map<String, Row> attributes) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == values.length - 1 ? attributes : row.get(i);
    }
    return RowFactory.create(values);
  }

  private static Row row(MadeUpProfile p) {
    return row(
        p.id(),
        p.name(),
        p.emails(),
        p.phones(),
        p.links(),
        p.location(),
        p.headline(),
        p.positions().stream().map(Worlds::position).toList(),
        p.schools(),
        p.skills(),
        Map.of());
  }

  private static Row position(MadeUpPosition p) {
    String end = p.end() == null ? null : p.end().toString();
    return RowFactory.create(p.title(), p.company(), p.start().toString(), end);
  }

  private static Row row(MadeUpCandidate c) {
    return row(
        c.contactId(),
        c.name(),
        c.emails(),
        c.phones(),
        c.links(),
        c.location(),
        c.headline(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Row row(
      String id,
      String name,
      List<String> emails,
      List<String> phones,
      List<String> links,
      String location,
      String headline,
      List<Row> positions,
      List<String> schools,
      List<String> skills,
      Map<String, Row> attributes) {
    return RowFactory.create(
        id,
        name,
        null,
        null,
        emails,
        phones,
        links,
        location,
        headline,
        positions,
        schools,
        skills,
        null,
        attributes);
  }
}
