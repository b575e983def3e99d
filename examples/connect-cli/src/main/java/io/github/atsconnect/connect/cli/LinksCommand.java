package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.model.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every link of a store. */
@Command(name = "links", description = "Prints every link that the store keeps.")
final class LinksCommand extends Job {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean json;

  LinksCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Storage storage = store.existing();
    try (EnrichmentService connect =
            EnrichmentService.builder()
                .profiles(ProfileStores.inMemory(List.of()))
                .storage(storage)
                .build();
        Stream<Link> links = connect.links()) {
      links.forEach(json ? l -> printJson(fields(l)) : l -> print(line(l)));
    }
  }

  static Map<String, @Nullable Object> fields(Link link) {
    return Json.object(
        "profile", link.profileId(),
        "contact", link.contactId(),
        "opportunities", link.opportunityIds(),
        "state", link.state().name(),
        "probability", link.probability(),
        "reasons", link.reasons());
  }

  private static String line(Link link) {
    return String.format(
        Locale.ROOT,
        "%-9s %.3f  %s = %s  (%s)",
        link.state(),
        link.probability(),
        link.profileId(),
        link.contactId(),
        String.join(", ", link.reasons()));
  }
}
