package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.PostingState;
import io.github.atsconnect.lever.model.StageId;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  @Test
  void aPageHasOneToOneHundredItems() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().list(q -> q.pageSize(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().list(q -> q.pageSize(101)));
  }

  @Test
  void aBlankValueIsRefusedSinceItWouldBeDroppedAndTheListGrow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().opportunities().list(q -> q.email(" ")));
    assertThat(server.requests()).isEmpty();
  }

  static Stream<Arguments> filtersOfSeveralValues() {
    return Stream.<Supplier<Query<?>>>of(
            OpportunityQuery::new,
            PostingQuery::new,
            RequisitionQuery::new,
            UserQuery::new,
            ArchiveReasonQuery::new,
            DeletedQuery::new,
            UploadQuery::new)
        .flatMap(
            fresh ->
                Arrays.stream(fresh.get().getClass().getMethods())
                    .filter(Method::isVarArgs)
                    .filter(method -> !method.getName().matches("expand|include"))
                    .map(
                        method ->
                            Arguments.of(
                                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                                fresh.get(),
                                method)));
  }

  private static Object values(Class<?> type, int count) throws ReflectiveOperationException {
    Object values = Array.newInstance(type, count);
    for (int i = 0; i < count; i++) {
      Object value =
          type.isEnum()
              ? type.getEnumConstants()[i]
              : type == String.class
                  ? "value" + i
                  : type.getConstructor(String.class).newInstance("value" + i);
      Array.set(values, i, value);
    }
    return values;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filtersOfSeveralValues")
  void aFilterWithoutAValueIsRefusedSinceTheListWouldHaveEverything(
      String name, Query<?> query, Method filter) throws ReflectiveOperationException {
    Object none = values(filter.getParameterTypes()[0].getComponentType(), 0);

    assertThatThrownBy(() -> filter.invoke(query, none))
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(query.parameters()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filtersOfSeveralValues")
  void severalValuesOfAFilterAreOneParameterRepeated(String name, Query<?> query, Method filter)
      throws ReflectiveOperationException {
    filter.invoke(query, values(filter.getParameterTypes()[0].getComponentType(), 2));

    assertThat(query.parameters()).hasSize(1);
    assertThat(query.parameters().values().iterator().next()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void nothingToExpandIsFine() {
    server.answerJson("{\"data\":[]}");

    server.client().opportunities().list(q -> q.expand()).firstPage();

    assertThat(server.targets()).containsExactly("/opportunities?limit=100");
  }

  @Test
  void aTimeThatMillisecondsCannotCountIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().opportunities().list(q -> q.createdSince(Instant.MIN)))
        .withMessageContaining("created_at_start");
  }

  @Test
  void anUnknownWordCannotBeAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().opportunities().list(q -> q.origin(Origin.OTHER)));
  }

  @Test
  void aWindowOfPostingsCannotBeCombinedWithWhatLeverRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                server
                    .client()
                    .postings()
                    .list(q -> q.updatedSince(Instant.EPOCH).state(PostingState.CLOSED)));
  }

  @Test
  void anIdCannotLeaveItsPlaceInThePath() {
    server.otherwise(request -> LeverServer.json("{\"data\":{\"id\":\"i\"}}"));

    server.client().stages().get(new StageId("../users?x=1#y/ü"));

    assertThat(server.targets()).containsExactly("/stages/..%2Fusers%3Fx%3D1%23y%2F%C3%BC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().stages().get(new StageId("..")));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpportunityId(" "));
  }

  @Test
  void aQueryPrintsItsNamesOnly() {
    server
        .client()
        .opportunities()
        .list(
            q -> {
              q.email("ada@example.org");
              assertThat(q.toString()).contains("email").doesNotContain("ada");
            });
  }
}
