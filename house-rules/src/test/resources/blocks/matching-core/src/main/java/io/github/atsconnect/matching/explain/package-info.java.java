import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

public class ExplainPage {
  public static void main(String[] args) {
    Matcher matcher = Matcher.standard();
    Person candidate = Person.builder("c1").name("Ada Quill").email("ada@quill.example").build();
    List<Person> proposed = List.of(Person.builder("p1").name("Ada Quill").build());
    // block 1
  }

  public static void check(String printed) {
    assertThat(printed).contains("name");
  }
}
