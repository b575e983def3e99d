package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.OpportunityId;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every attribute of every kind of object, wherever in it the attribute stands. Each
 * sample has all attributes and everything that can be expanded; each test varies one value of it
 * after another.
 */
class RecordShapesTest {

  private static final OpportunityId O = new OpportunityId("o1");

  /** Where there is JSON as Lever wrote it, which is not brought into one form. */
  private static final Set<String> AS_IT_IS = Set.of("value", "score", "customFields");

  /** Where there may be an id or, expanded, the whole thing. */
  private static final Set<String> REFERENCES =
      Set.of(
          "contact",
          "stage",
          "owner",
          "sourcedBy",
          "followers",
          "applications",
          "posting",
          "postingOwner",
          "postingHiringManager",
          "user",
          "creator",
          "hiringManager",
          "feedbackForms",
          "postings",
          "referrer");

  @RegisterExtension final LeverServer server = new LeverServer();

  private final LeverClient client = server.client();
  private final LeverClient strictClient = server.builder().failOnUnknownFields().build();

  /** A kind of object, the envelope that it comes in, and how to read it. */
  private record Kind(
      String name, String envelope, Function<LeverClient, ? extends List<?>> reader) {

    Object sample() {
      return PlainJson.read(Samples.text("whole/" + name + ".json"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Kind listed(String name, Function<LeverClient, Listing<?>> list) {
    return new Kind(name, "{\"data\":[%s]}", client -> list.apply(client).firstPage().items());
  }

  private static Kind unpaged(String name, Function<LeverClient, List<?>> list) {
    return new Kind(name, "{\"data\":[%s]}", list);
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        listed("opportunity", c -> c.opportunities().list()),
        listed("deleted", c -> c.opportunities().deleted(q -> {})),
        new Kind("contact", "{\"data\":%s}", c -> List.of(c.contacts().get(new ContactId("c1")))),
        listed("application", c -> c.applications().list(O)),
        unpaged("resume", c -> c.resumes().list(O)),
        unpaged("file", c -> c.files().list(O)),
        listed("note", c -> c.notes().list(O)),
        listed("feedback", c -> c.feedback().list(O)),
        listed("form", c -> c.forms().list(O)),
        listed("referral", c -> c.referrals().list(O)),
        listed("interview", c -> c.interviews().list(O)),
        listed("panel", c -> c.panels().list(O)),
        listed("offer", c -> c.offers().list(O)),
        listed("posting", c -> c.postings().list()),
        listed("requisition", c -> c.requisitions().list()),
        listed("user", c -> c.users().list()),
        listed("stage", c -> c.stages().list()),
        listed("archive_reason", c -> c.archiveReasons().list()),
        listed("tag", c -> c.tags().list()),
        listed("source", c -> c.sources().list()),
        unpaged("webhook", c -> c.webhooks().list()));
  }

  private Object read(Kind kind, Object json, boolean strict) {
    String body = kind.envelope().formatted(PlainJson.write(json));
    server.otherwise(request -> LeverServer.json(body));
    List<?> read = kind.reader().apply(strict ? strictClient : client);
    return read.isEmpty() ? null : read.get(0);
  }

  /** The record, or null where it is refused. */
  private Object read(Kind kind, Object json) {
    try {
      return read(kind, json, false);
    } catch (LeverUnreadableException e) {
      return null;
    }
  }

  /** Goes through the values of a sample but for its id, with the record that the sample makes. */
  private void each(
      Kind kind, Predicate<Object> which, TriConsumer<List<Object>, Object, Object> check) {
    Object sample = kind.sample();
    Object whole = read(kind, sample);
    assertThat(whole).isNotNull();
    List<Runnable> checks = new ArrayList<>();
    PlainJson.walk(
        sample,
        (path, value) -> {
          if (!path.isEmpty() && !path.equals(List.of("id")) && which.test(value)) {
            checks.add(() -> check.accept(path, value, whole));
          }
        });
    checks.forEach(Runnable::run);
  }

  private interface TriConsumer<A, B, C> {
    void accept(A a, B b, C c);
  }

  private Object vary(Kind kind, List<Object> path, Object replacement) {
    return read(kind, PlainJson.with(kind.sample(), path, replacement));
  }

  private static boolean isLeaf(Object value) {
    return value instanceof String || value instanceof Long || value instanceof Boolean;
  }

  private static boolean isAsItIs(List<Object> path) {
    return path.stream().anyMatch(AS_IT_IS::contains);
  }

  private static boolean isId(List<Object> path) {
    return path.get(path.size() - 1).equals("id");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void everyAttributeIsReadSoThatAnotherValueMakesAnotherRecord(Kind kind) {
    assertThat(read(kind, kind.sample(), true)).isNotNull();

    each(
        kind,
        RecordShapesTest::isLeaf,
        (path, value, whole) -> {
          Object other =
              value instanceof Long number
                  ? (Object) (number + 1)
                  : value instanceof Boolean truth ? (Object) !truth : "hologram-word";
          Object read = vary(kind, path, other);
          assertThat(read).as("%s", path).isNotNull();
          if (!path.equals(List.of("candidateId"))) { // an old name of opportunityId
            assertThat(read).as("%s", path).isNotEqualTo(whole);
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void nothingButTheIdIsNeeded(Kind kind) {
    Object id = Map.of("id", "only");
    boolean named = ((Map<?, ?>) kind.sample()).containsKey("id");

    assertThat(read(kind, named ? id : Map.of(), true)).isNotNull();
    if (named && !kind.name().equals("form")) { // questions of a posting are forms without an id
      assertThat(read(kind, Map.of("id", ""))).isNull();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void nullIsAsGoodAsAbsent(Kind kind) {
    each(
        kind,
        value -> true,
        (path, value, whole) -> {
          Object absent = vary(kind, path, PlainJson.ABSENT);
          Object nothing = vary(kind, path, null);
          if (isId(path) && absent == null) {
            assertThat(nothing).as("%s", path).isNull();
          } else {
            assertThat(nothing).as("%s", path).isNotNull();
            assertThat(absent).as("%s", path).isNotNull();
            // what has no id is no reference, and stays among the unknown as it came
            if (!isAsItIs(path) && !isId(path)) {
              assertThat(nothing).as("%s", path).isEqualTo(absent);
            }
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void anEmptyTextListOrObjectIsFine(Kind kind) {
    each(
        kind,
        value -> !(value instanceof Boolean),
        (path, value, whole) -> {
          Object empty =
              value instanceof List<?> ? List.of() : value instanceof Map<?, ?> ? Map.of() : "";
          Object read = vary(kind, path, empty);
          boolean isReference =
              value instanceof Map<?, ?> map && map.containsKey("id") && !isAsItIs(path);
          if (!isId(path) && !isReference) {
            assertThat(read).as("%s", path).isNotNull();
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aNumberOrTruthValueMayBeTextAndANumberMayHaveAFraction(Kind kind) {
    each(
        kind,
        value -> value instanceof Long || value instanceof Boolean,
        (path, value, whole) -> {
          Object text = vary(kind, path, value.toString());
          assertThat(text).as("%s", path).isNotNull();
          if (!isAsItIs(path)) {
            assertThat(text).as("%s", path).isEqualTo(whole);
          }
          if (value instanceof Long number) {
            Object fraction = vary(kind, path, new BigDecimal(number + ".5"));
            assertThat(fraction).as("%s", path).isNotNull();
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatCanBeExpandedMayBeABareId(Kind kind) {
    each(
        kind,
        value -> value instanceof Map<?, ?> map && map.containsKey("id"),
        (path, value, whole) -> {
          Object name =
              path.get(path.size() - 1) instanceof Integer
                  ? path.get(path.size() - 2)
                  : path.get(path.size() - 1);
          if (REFERENCES.contains(name) && !isAsItIs(path)) {
            Object bare = vary(kind, path, "bare-id");
            assertThat(bare).as("%s", path).isNotNull().isNotEqualTo(whole);
            assertThat(bare).as("%s", path).isNotEqualTo(vary(kind, path, "other-id"));
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void anUnknownFieldIsKeptWhereverItStandsAndNamedByTheStrictMode(Kind kind) {
    BiConsumer<List<Object>, Object> check =
        (path, whole) -> {
          List<Object> added = PlainJson.append(path, "brandNew");
          Object json = PlainJson.with(kind.sample(), added, Map.of("deep", List.of("vermilion")));
          assertThat(read(kind, json)).as("%s", path).isNotNull().isNotEqualTo(whole);
          if (isAsItIs(path)) {
            assertThat(read(kind, json, true)).as("%s", path).isNotNull();
          } else {
            assertThatThrownBy(() -> read(kind, json, true))
                .as("%s", path)
                .isInstanceOf(LeverUnreadableException.class)
                .hasMessageContaining(path.equals(List.of("signatures")) ? "[deep]" : "[brandNew]")
                .hasMessageNotContaining("vermilion");
          }
        };

    check.accept(List.of(), read(kind, kind.sample()));
    each(
        kind,
        value -> value instanceof Map<?, ?>,
        (path, value, whole) -> check.accept(path, whole));
  }

  @Test
  void theSamplesFillEveryPartOfEveryRecord() {
    Set<String> parts = new TreeSet<>();
    Set<String> filled = new TreeSet<>();
    kinds().forEach(kind -> collect(read(kind, kind.sample(), true), parts, filled));
    parts.removeAll(filled);

    assertThat(parts).containsExactly("Headcount.unlimited");
  }

  private static void collect(Object value, Set<String> parts, Set<String> filled) {
    if (value instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        Object inner = valueOf(record, part);
        String name = record.getClass().getSimpleName() + "." + part.getName();
        if (!part.getName().equals("unknown")) {
          parts.add(name);
          if (isFilled(inner)) {
            filled.add(name);
          }
        }
        collect(inner, parts, filled);
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(each -> collect(each, parts, filled));
    } else if (value instanceof Map<?, ?> map) {
      collect(map.values(), parts, filled);
    }
  }

  private static Object valueOf(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isFilled(Object value) {
    return value != null
        && !(value instanceof Collection<?> all && all.isEmpty())
        && !(value instanceof Map<?, ?> map && map.isEmpty())
        && !(value instanceof JsonValue json && json.isNull())
        && !Boolean.FALSE.equals(value);
  }
}
