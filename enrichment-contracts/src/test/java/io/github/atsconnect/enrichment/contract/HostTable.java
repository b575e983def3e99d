package io.github.atsconnect.enrichment.contract;

import io.github.atsconnect.enrichment.JdbcProfileStore;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Stands for the host's own table of profiles. */
final class HostTable implements ProfileLoader {
  private final Map<String, Person> rows = new ConcurrentHashMap<>();

  HostTable(List<Person> people) {
    people.forEach(this::put);
  }

  static JdbcProfileStore storeOver(DataSource source, List<Person> people) {
    JdbcProfileStore store = ProfileStores.jdbc(source, new HostTable(people));
    store.indexAll(people.stream());
    return store;
  }

  void put(Person person) {
    rows.put(person.id(), person);
  }

  Stream<Person> all() {
    return rows.values().stream();
  }

  @Override
  public Collection<Person> load(Collection<String> ids) {
    return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
  }
}
