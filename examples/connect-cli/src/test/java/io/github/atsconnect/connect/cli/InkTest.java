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

  @Test
  void aTextThatIsTooWideIsCutAndItsColourStillEnds() {
    assertThat(Ink.clip("Ada Quill", 9)).isEqualTo("Ada Quill");
    assertThat(Ink.clip("Ada Quill", 6)).isEqualTo("Ada Q…");
    assertThat(Ink.clip(new Ink(true).red("高橋 Ken"), 4)).isEqualTo("\u001b[31m高…\u001b[0m");
  }
}
