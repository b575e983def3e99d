package io.github.atsconnect.enrichment.internal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that opens a store for each line with a file's name, and says how that went. */
public final class OpenedOften {
  private OpenedOften() {}

  /** Runs until there are no more lines. */
  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String file = in.readLine(); file != null; file = in.readLine()) {
      try {
        Database.sqlite(Path.of(file)).close();
        System.out.println("ok");
      } catch (RuntimeException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
