package io.github.atsconnect.recruiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void withoutOptionsItIsAsTheReadmeSays() {
    assertThat(Settings.parse(List.of())).isEqualTo(new Settings(7070, 20_000, 2_000, 60, 7, null));
  }

  @Test
  void optionsChangeWhatTheyName() {
    assertThat(
            Settings.parse(
                List.of(
                    "--port",
                    "0",
                    "--profiles",
                    "30",
                    "--candidates",
                    "20",
                    "--rate",
                    "10",
                    "--data",
                    "x")))
        .isEqualTo(new Settings(0, 30, 20, 10, 7, Path.of("x")));
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.parse(List.of("--colour", "red")))
        .withMessageContaining("--colour");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.parse(List.of("--port")))
        .withMessageContaining("no number");
  }

  @Test
  void theMasterKeyIsMadeOnceAndKept() throws Exception {
    byte[] key = MasterKey.in(folder);

    assertThat(key).hasSize(32).isEqualTo(MasterKey.in(folder));
    assertThat(Files.getPosixFilePermissions(folder.resolve("master.key"))).hasSize(2);
  }
}
