import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.*;
import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.model.Person;
import java.util.*;

public class EvaluationPage {
  public static void main(String[] args) {
    PeopleSource candidates = List.of(ada("c1"))::forEach;
    PeopleSource store = List.of(ada("p1"))::forEach;
    // block 1
  }

  public static void check(String printed) {
    assertThat(printed.strip()).isEqualTo("1.0 1.0");
  }

  private static Person ada(String id) {
    return Person.builder(id).name("Ada Quill").email("ada@quill.example").build();
  }
}
