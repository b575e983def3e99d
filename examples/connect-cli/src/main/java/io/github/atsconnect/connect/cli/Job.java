package io.github.atsconnect.connect.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands share. A command throws {@link CommandFailure} when its job failed (exit status
 * 1) and {@link #wrongUsage} when it was called wrongly (exit status 2).
 */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Job implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  Job(Console console) {
    this.console = console;
  }

  /** Does the job. */
  abstract void run() throws Exception;

  @Override
  public final Integer call() throws Exception {
    run();
    console.out().flush();
    return 0;
  }

  Console console() {
    return console;
  }

  /** Prints one line of the result. */
  void print(String line) {
    console.out().println(line);
  }

  /** Prints one result as one line of JSON. */
  void printJson(Object value) {
    print(Json.line(value));
  }

  /** To throw when the command was called wrongly. */
  ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
