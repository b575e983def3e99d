package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Link;
import java.util.Locale;
import picocli.CommandLine.Parameters;

/** A person's word about a profile and a contact. */
abstract class VerdictJob extends ServiceJob {

  @Parameters(index = "0", paramLabel = "PROFILE", description = "Id of one of your people.")
  private String profile;

  @Parameters(index = "1", paramLabel = "CONTACT", description = "The person's id in the ATS.")
  private String contact;

  VerdictJob(Console console) {
    super(console);
  }

  /** Says it. */
  abstract Link say(EnrichmentService connect, String profile, String contact);

  @Override
  final void run() {
    with(
        connect -> {
          Link link = say(connect, profile, contact);
          print(
              Json.object(
                  "profile", link.profileId(),
                  "contact", link.contactId(),
                  "state", link.state().name()),
              String.format(
                  Locale.ROOT, "%s  %s = %s", link.state(), link.profileId(), link.contactId()));
        });
  }
}
