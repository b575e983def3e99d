package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.model.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes a person, or everything. */
@Command(
    name = "erase",
    description = {
      "Deletes what the store keeps of a person, and lets no sync bring it back; or everything.",
      "Prints the receipt."
    })
final class EraseCommand extends ServiceJob {

  /** Whom. */
  static final class Whom {
    @Option(names = "--profile", paramLabel = "ID", description = "One of your people.")
    private @Nullable String profile;

    @Option(names = "--contact", paramLabel = "ID", description = "A person of the ATS.")
    private @Nullable String contact;

    @Option(names = "--tenant", description = "Everybody: links, keys, the audit log, all.")
    private boolean tenant;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Whom whom = new Whom();

  EraseCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    with(
        connect -> {
          if (whom.profile != null) {
            print(connect.eraseProfile(Person.builder(whom.profile).build()));
          } else if (whom.contact != null) {
            print(connect.eraseContact(whom.contact));
          } else {
            print(connect.eraseTenant());
          }
        });
  }
}
