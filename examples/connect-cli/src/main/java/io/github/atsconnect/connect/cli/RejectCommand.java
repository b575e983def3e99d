package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Link;
import picocli.CommandLine.Command;

/** No. */
@Command(
    name = "reject",
    description = "Says that a contact of the ATS is not one of your people, whatever syncs think.")
final class RejectCommand extends VerdictJob {

  RejectCommand(Console console) {
    super(console);
  }

  @Override
  Link say(EnrichmentService connect, String profile, String contact) {
    return connect.reject(profile, contact);
  }
}
