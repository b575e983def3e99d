package io.github.atsconnect.connect.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the virtual machine from optimizing code that a command runs for seconds only. On a machine
 * with few processors the optimizing compiler takes more of them than it gives back: linking 20,000
 * candidates took 15 seconds with it and 10 without; what takes half a minute takes a tenth longer.
 * Best effort: a machine that has no such setting goes on as it is.
 */
final class QuickCode {

  /** With more processors than this, the compiler works beside the command. */
  private static final int FEW_PROCESSORS = 4;

  private static final String DIRECTIVE = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private QuickCode() {}

  /** Asks for it in the background, where it is worth it. */
  static void prefer() {
    if (Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS) {
      Thread thread = new Thread(QuickCode::ask, "quick-code");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void ask() {
    try {
      Path file = Files.createTempFile("connect-compiler", ".json");
      try {
        Files.writeString(file, DIRECTIVE);
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
