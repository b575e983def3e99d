package io.github.atsconnect.connect.cli;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator until interrupted. */
@Command(
    name = "simulator",
    description = "Runs a made-up Lever account on loopback until interrupted, and prints its URL.")
final class SimulatorCommand extends Job {

  @Option(
      names = "--port",
      defaultValue = "0",
      paramLabel = "P",
      description = "Where to listen; a free port unless said.")
  private int port;

  @Option(
      names = "--candidates",
      defaultValue = "2000",
      paramLabel = "N",
      description = "How many people the account has, ${DEFAULT-VALUE} unless said.")
  private int candidates;

  @Option(
      names = "--seed",
      defaultValue = "7",
      paramLabel = "S",
      description = "Another seed is another world; ${DEFAULT-VALUE} unless said.")
  private long seed;

  @Option(
      names = "--key",
      defaultValue = "made-up-key",
      paramLabel = "K",
      description = "The API key that it accepts, ${DEFAULT-VALUE} unless said.")
  private String key;

  SimulatorCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    if (port < 0 || port > 65_535 || candidates < 0) {
      throw wrongUsage("--port must be 0 to 65535 and --candidates 0 or more");
    }
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .port(port)
            .seed(seed)
            .candidates(candidates)
            .key(key, Permissions.all())
            .start()) {
      print(lever.baseUri().toString());
      console().out().flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
