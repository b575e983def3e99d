import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

public class OwnStoreBlocks {
  private static final Logger log = LoggerFactory.getLogger(OwnStoreBlocks.class);

  record OurPeople(Map<String, Person> all) {
    List<Person> byIds(Collection<String> ids) {
      return ids.stream().filter(all::containsKey).map(all::get).toList();
    }

    Stream<Person> stream() {
      return all.values().stream();
    }
  }

  public static void main(String[] args) {
    Person person = Person.builder("p1").name("Ada Quill").email("ada@quill.example").build();
    OurPeople ourPeople = new OurPeople(Map.of("p1", person));
    String id = "p2";
    DataSource dataSource = dataSource(Path.of(args[0]).resolve("profiles.db"));
    // block 1
    assertThat(profiles.findByKeys(MatchKeys.of(person), 5)).containsExactly(person);
  }

  private static DataSource dataSource(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
