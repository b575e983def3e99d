package io.github.atsconnect.lever;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bodies made up for the tests, after the public documentation; nobody in them exists. */
final class Samples {

  private Samples() {}

  static String text(String name) {
    try (InputStream file = Samples.class.getResourceAsStream("samples/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("No sample " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
