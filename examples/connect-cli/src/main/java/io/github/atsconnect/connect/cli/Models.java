package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.MatchModel;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model files. */
final class Models {

  private Models() {}

  static MatchModel read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return MatchModel.read(reader);
    } catch (IOException e) {
      throw new CommandFailure("cannot read the model " + file + ": " + e.getMessage(), e);
    }
  }

  static void write(MatchModel model, Path file) {
    try (OutputFile output = OutputFile.at(file)) {
      model.write(output.writer());
      output.writer().write('\n');
      output.complete();
    } catch (IOException e) {
      throw new CommandFailure("cannot write the model " + file + ": " + e.getMessage(), e);
    }
  }
}
