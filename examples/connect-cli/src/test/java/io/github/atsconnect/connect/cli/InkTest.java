package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InkTest {

  @Test
  void coloursNothingWhereItIsOff() {
    assertThat(new Ink(false).bold("text")).isEqualTo("text");
    assertThat(new Ink(true).bold("text")).isEqualTo("\u001b[1mtext\u001b[0m");
  }

  @Test
  void widthLeavesColoursOutAndCountsWideLettersTwice() {
    assertThat(Ink.width(new Ink(true).red("Ada"))).isEqualTo(3);
    assertThat(Ink.width("高橋 Ken")).isEqualTo(8);
    assertThat(Ink.width("Jose\u0301")).isEqualTo(4);
  }
}
