package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Link;
import picocli.CommandLine.Command;

/** Yes. */
@Command(
    name = "confirm",
    description = "Says that a contact of the ATS is one of your people, whatever syncs think.")
final class ConfirmCommand extends VerdictJob {

  ConfirmCommand(Console console) {
    super(console);
  }

  @Override
  Link say(EnrichmentService connect, String profile, String contact) {
    return connect.confirm(profile, contact);
  }
}
