import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.*;

public class MatchingModelPage {
  public static void main(String[] args) {
    // block 1
    assertThat(ada.positions()).hasSize(1);
    assertThat(ada.toString()).doesNotContain("Quill");
  }
}
