package io.github.atsconnect.connect.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes. It appears under its name when it is complete, so that a job that
 * failed leaves no half file that looks like a result.
 */
final class OutputFile implements Closeable {
  private final Path target;
  private final Path written;
  private final Writer writer;
  private boolean complete;

  private OutputFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8);
  }

  /** Starts a file. */
  static OutputFile at(Path target) throws IOException {
    // A pipe or a device (/dev/stdout) can only be written in place.
    boolean inPlace = Files.exists(target) && !Files.isRegularFile(target);
    return new OutputFile(
        target, inPlace ? target : target.resolveSibling(target.getFileName() + ".part"));
  }

  /** Writes a whole file. */
  static void write(Path file, String text) {
    try (OutputFile output = at(file)) {
      output.writer().write(text);
      output.complete();
    } catch (IOException e) {
      throw new CommandFailure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Where to write. */
  Writer writer() {
    return writer;
  }

  /** Says that all is written. */
  void complete() {
    complete = true;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (written.equals(target)) {
      return;
    }
    if (complete) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(written);
    }
  }
}
