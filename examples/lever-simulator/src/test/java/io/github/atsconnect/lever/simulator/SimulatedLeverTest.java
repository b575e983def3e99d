package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@SimulatedLever(candidates = 3)
class SimulatedLeverTest {

  @Test
  void aTestGetsASimulatorOfItsOwn(LeverSimulator lever) throws IOException, InterruptedException {
    assertThat(lever.journal().requests()).isZero();
    assertThat(new LeverHttp(lever).walk("/opportunities?limit=1").size()).isGreaterThan(2);
  }

  @Test
  void anotherTestGetsAnother(LeverSimulator lever) throws IOException, InterruptedException {
    assertThat(lever.journal().requests()).isZero();
    assertThat(new LeverHttp(lever).status("/stages")).isEqualTo(200);
  }

  @Test
  @SimulatedLever(permissions = "list stages")
  void aMethodMayAskForSomethingElse(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.status("/stages")).isEqualTo(200);
    assertThat(http.status("/users")).isEqualTo(403);
  }
}
