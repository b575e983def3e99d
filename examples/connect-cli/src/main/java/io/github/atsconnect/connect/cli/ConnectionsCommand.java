package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Connection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The connections of a store. */
@Command(
    name = "connections",
    description = {
      "Prints the connections that the store knows, and how they stand.",
      "With one of the options, does that first; --remove deletes all that is kept of it."
    })
final class ConnectionsCommand extends ServiceJob {

  @Option(names = "--pause", paramLabel = "NAME", description = "Let no sync run.")
  private @Nullable String pause;

  @Option(names = "--resume", paramLabel = "NAME", description = "Let syncs run again.")
  private @Nullable String resume;

  @Option(
      names = "--remove",
      paramLabel = "NAME",
      description = "Delete the connection with its links, and print the receipt.")
  private @Nullable String remove;

  @Option(
      names = "--discard",
      paramLabel = "NAME",
      description = "Forget a sync that was interrupted, so that the next one begins anew.")
  private @Nullable String discard;

  ConnectionsCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    if (Stream.of(pause, resume, remove, discard).filter(Objects::nonNull).count() > 1) {
      throw wrongUsage("--pause, --resume, --remove and --discard: give one of them");
    }
    with(
        connect -> {
          if (pause != null) {
            connect.pause(named(connect, pause));
          } else if (resume != null) {
            connect.resume(named(connect, resume));
          } else if (remove != null) {
            print(connect.remove(named(connect, remove)));
          } else if (discard != null) {
            connect.discardSync(named(connect, discard));
          }
          connect.connections().forEach(this::print);
        });
  }

  private static Connection named(EnrichmentService connect, String name) {
    return connect
        .connection(name)
        .orElseThrow(() -> new CommandFailure("there is no connection named \"" + name + "\""));
  }

  private void print(Connection c) {
    String synced = c.syncedAt().map(Object::toString).orElse(null);
    print(
        Json.object(
            "name", c.name(),
            "id", c.id(),
            "state", c.state().name(),
            "reason", c.reasonOrNull(),
            "since", c.since().toString(),
            "level", c.level().name(),
            "url", c.baseUrl().toString(),
            "key", c.keyHint(),
            "synced", synced),
        String.format(
            Locale.ROOT,
            "%-16s %-15s since %s  last sync %s  %s%s",
            c.name(),
            c.state(),
            c.since(),
            synced == null ? "never" : synced,
            c.baseUrl(),
            c.reason().map(r -> "  " + r).orElse("")));
  }
}
