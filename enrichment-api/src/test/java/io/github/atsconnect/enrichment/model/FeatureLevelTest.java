package io.github.atsconnect.enrichment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureLevelTest {
  private static final List<String> JOB = List.of("list postings", "read posting");

  @Test
  void aLevelNamesThePermissionsThatItNeeds() {
    assertThat(FeatureLevel.STATUS.needs())
        .hasSize(5)
        .contains(List.of("list opportunities"), JOB)
        .doesNotContain(List.of("list opportunity files"));
    assertThat(FeatureLevel.FILES.needs())
        .hasSize(9)
        .containsAll(FeatureLevel.STATUS.needs())
        .contains(List.of("download opportunity file"));
  }

  @Test
  void contactsComeWithTheStatus() {
    assertThat(FeatureLevel.CONTACT.needs()).isEqualTo(FeatureLevel.STATUS.needs());
  }
}
