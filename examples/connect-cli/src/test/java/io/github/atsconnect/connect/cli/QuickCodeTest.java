package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class QuickCodeTest {

  @Test
  void classesWhoseLoopsAreOptimizedAreThere() {
    for (String name : QuickCode.LOOPS) {
      assertThatCode(() -> Class.forName(name.replace('/', '.')))
          .as(name)
          .doesNotThrowAnyException();
    }
  }
}
