package io.github.atsconnect.connect.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line {@code connect}. Exit status 0 done, 1 the job failed (message on standard
 * error), 2 wrong usage.
 */
@Command(
    name = "connect",
    description = "What the applicant tracking system knows of the people in your product.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    QuickCode.prefer();
    Console console =
        new Console(
            utf8(System.out),
            utf8(System.err),
            Terminal.isThere(),
            Terminal.columns(),
            System::getenv);
    System.exit(run(console, args));
  }

  /** Runs a command in this process. */
  static int run(Console console, String... args) {
    CommandLine line = line(console);
    line.setOut(console.out());
    line.setErr(console.err());
    line.setParameterExceptionHandler((e, a) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, l, r) -> failed(console, e));
    int status = line.execute(args);
    console.out().flush();
    console.err().flush();
    return status;
  }

  /** All that can be asked for, not run yet; the house rules compare the documents with it. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new Main());
    for (Job job : jobs(console)) {
      line.addSubcommand(job);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** Every command, in the order in which the help lists them. */
  private static List<Job> jobs(Console console) {
    return List.of(
        new DemoCommand(console),
        new VerifyCommand(console),
        new SyncCommand(console),
        new LinksCommand(console),
        new ReviewCommand(console),
        new ConfirmCommand(console),
        new RejectCommand(console),
        new EnrichCommand(console),
        new ConnectionsCommand(console),
        new EraseCommand(console),
        new PurgeCommand(console),
        new AuditCommand(console),
        new LinkCommand(console),
        new EvaluateCommand(console),
        new TrainCommand(console),
        new DedupeCommand(console),
        new ExplainCommand(console),
        new ResumeCommand(console),
        new SimulatorCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command to run");
  }

  private static int wrongUsage(Console console, ParameterException e) {
    CommandLine command = e.getCommandLine();
    console.say(String.valueOf(e.getMessage()));
    command.usage(console.err());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e) {
    console.out().flush();
    console.say(Failures.message(e));
    if (console.variable("CONNECT_TRACE") != null) {
      e.printStackTrace(console.err());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter utf8(PrintStream stream) {
    OutputStream raw = stream;
    return new PrintWriter(new OutputStreamWriter(raw, StandardCharsets.UTF_8), false);
  }
}
