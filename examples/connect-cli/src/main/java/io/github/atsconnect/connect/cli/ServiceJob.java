package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentServiceBuilder;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.matching.model.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A job on the store of an earlier sync, which needs neither Lever nor the people. */
abstract class ServiceJob extends Job {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean json;

  ServiceJob(Console console) {
    super(console);
  }

  /** Does the job with a service over the store. */
  final void with(Consumer<EnrichmentService> what) {
    with(List.of(), what);
  }

  /** Does the job with a service over the store and these people. */
  final void with(List<Person> people, Consumer<EnrichmentService> what) {
    EnrichmentServiceBuilder builder =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(people))
            .storage(store.existing());
    configure(builder);
    try (EnrichmentService connect = builder.build()) {
      what.accept(connect);
    }
  }

  /** Whatever else the job wants of the service. */
  void configure(EnrichmentServiceBuilder builder) {}

  /** Prints one result, as the options say. */
  final void print(Map<String, @Nullable Object> fields, String line) {
    if (json) {
      printJson(fields);
    } else {
      print(line);
    }
  }

  /** Prints what was deleted. */
  final void print(PurgeReceipt receipt) {
    print(
        Json.object(
            "action", receipt.action(),
            "at", receipt.at().toString(),
            "links", receipt.links(),
            "opportunities", receipt.opportunities(),
            "secrets", receipt.secrets(),
            "hash", receipt.hash()),
        String.format(
            Locale.ROOT,
            "%s: %,d links and %,d candidacies deleted, receipt %s",
            receipt.action(),
            receipt.links(),
            receipt.opportunities(),
            receipt.hash()));
  }
}
