package io.github.atsconnect.connect.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the virtual machine from optimizing code that a command runs for seconds only. On a machine
 * with few processors the optimizing compiler takes more of them than it gives back: linking 20,000
 * candidates took 15 seconds with it and 10 without; what takes half a minute takes a tenth longer.
 * Where millions of people are read, the short loops over their texts are worth it all the same.
 * Best effort: a machine that has no such setting goes on as it is.
 */
final class QuickCode {

  /** With more processors than this, the compiler works beside the command. */
  private static final int FEW_PROCESSORS = 4;

  /** Files of this size hold some half a million people. */
  private static final long LARGE_FILE = 64L << 20;

  private static final String LIBRARY = "io/github/atsconnect/matching/internal/";

  /** Classes whose short loops take much of the time that reading a person takes. */
  static final List<String> LOOPS =
      List.of(
          "java/lang/String",
          "java/lang/StringLatin1",
          LIBRARY + "pack/ByteReader",
          LIBRARY + "pack/ByteWriter",
          LIBRARY + "prepare/FormCache",
          LIBRARY + "prepare/Handle",
          LIBRARY + "prepare/NameRemainder",
          LIBRARY + "text/EvenSort",
          LIBRARY + "text/Fold",
          LIBRARY + "text/Hash");

  private static final Thread PREFERRED =
      new Thread(() -> ask(directive(List.of("*"), true)), "quick-code");

  private static boolean expected;

  private QuickCode() {}

  /** Asks for it in the background, where it is worth it. */
  static void prefer() {
    if (isWorthIt()) {
      PREFERRED.setDaemon(true);
      PREFERRED.start();
    }
  }

  /** Lets short loops be optimized, where a file is so large that it is worth it. */
  static synchronized void expect(Path file) throws IOException {
    if (expected || !isWorthIt() || Files.size(file) < LARGE_FILE) {
      return;
    }
    expected = true;
    try {
      PREFERRED.join(); // of two directives the later counts
      ask(directive(LOOPS, false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isWorthIt() {
    return Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
  }

  private static String directive(List<String> classes, boolean exclude) {
    return classes.stream()
        .map(name -> '"' + name + ".*\"")
        .collect(Collectors.joining(", ", "[{match: [", "], c2: {Exclude: " + exclude + "}}]"));
  }

  private static void ask(String directive) {
    try {
      Path file = Files.createTempFile("connect-compiler", ".json");
      try {
        Files.writeString(file, directive);
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "compilerDirectivesAdd",
                new Object[] {new String[] {file.toString()}},
                new String[] {String[].class.getName()});
      } finally {
        Files.delete(file);
      }
    } catch (IOException | JMException | RuntimeException e) {
      // Slower, not wrong.
    }
  }
}
