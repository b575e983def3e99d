package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SimulatedLever(candidates = 3)
class SimulatedLeverTest {

  private LeverSimulator prepared;

  @BeforeEach
  void prepare(LeverSimulator lever) {
    prepared = lever;
  }

  private static int opportunities(LeverSimulator lever) throws IOException, InterruptedException {
    return new LeverHttp(lever).walk("/opportunities?limit=1").size();
  }

  @Test
  void aTestGetsASimulatorOfItsOwn(LeverSimulator lever) throws IOException, InterruptedException {
    assertThat(lever.journal().requests()).isZero();
    assertThat(opportunities(lever)).isGreaterThan(2);
  }

  @Test
  void anotherTestGetsAnother(LeverSimulator lever) throws IOException, InterruptedException {
    assertThat(lever.journal().requests()).isZero();
    assertThat(new LeverHttp(lever).status("/stages")).isEqualTo(200);
  }

  @Test
  void whatIsPreparedForATestIsTheTests(LeverSimulator lever) {
    assertThat(lever).isSameAs(prepared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two"})
  void eachRunOfATestGetsItsOwn(String name, LeverSimulator lever) {
    assertThat(lever.journal().requests()).isZero();
    lever.candidate(name).add();
    assertThat(lever).isSameAs(prepared);
  }

  @Test
  @SimulatedLever(permissions = "list stages")
  void aMethodMayAskForSomethingElse(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.status("/stages")).isEqualTo(200);
    assertThat(http.status("/users")).isEqualTo(403);
  }

  @Nested
  class ANestedClass {

    @Test
    void hasWhatTheOuterOneAsksFor(LeverSimulator lever) throws IOException, InterruptedException {
      assertThat(lever).isSameAs(prepared);
      assertThat(opportunities(lever)).isGreaterThan(2);
    }

    @Nested
    @SimulatedLever
    class WithItsOwnWishes {

      @Test
      void hasThose(LeverSimulator lever) throws IOException, InterruptedException {
        assertThat(opportunities(lever)).isZero();
      }
    }
  }

  @Nested
  class AConstructor {

    private final LeverSimulator own;

    AConstructor(LeverSimulator lever) {
      own = lever;
    }

    @RepeatedTest(2)
    void getsTheSimulatorOfItsTest(LeverSimulator lever) {
      assertThat(lever).isSameAs(own);
      assertThat(lever.journal().requests()).isZero();
      lever.candidate("Ada").add();
    }
  }

  @Nested
  @TestInstance(PER_CLASS)
  class AClassThatPreparesOneForAll {

    private final Set<LeverSimulator> seen = new HashSet<>();

    @BeforeAll
    void prepareAll(LeverSimulator lever) {
      seen.add(lever);
    }

    @RepeatedTest(2)
    void sharesIt(LeverSimulator lever) throws IOException, InterruptedException {
      seen.add(lever);
      assertThat(seen).hasSize(1);
      assertThat(new LeverHttp(lever).status("/stages")).isEqualTo(200);
    }

    @Test
    @SimulatedLever(candidates = 1)
    void butForAMethodWithWishesOfItsOwn(LeverSimulator lever) {
      assertThat(seen).doesNotContain(lever);
    }

    @Nested
    class AndWhatIsNested {

      @Test
      void sharesItToo(LeverSimulator lever) {
        assertThat(seen).contains(lever);
      }
    }

    @AfterAll
    void untilTheEnd(LeverSimulator lever) throws IOException, InterruptedException {
      assertThat(seen).containsExactly(lever);
      assertThat(new LeverHttp(lever).status("/stages")).isEqualTo(200);
    }
  }
}
