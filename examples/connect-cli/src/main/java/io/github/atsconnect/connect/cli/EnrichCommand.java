package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.enrichment.model.UnknownReason;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the ATS knows of one profile. */
@Command(
    name = "enrich",
    description = "Prints what the ATS knows of one of your people, read live.")
final class EnrichCommand extends Job {

  @Option(
      names = "--profiles",
      required = true,
      paramLabel = "FILE",
      description = "Your people: JSON lines or CSV, also gzipped.")
  private Path profiles;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "Whose profile: the id in FILE.")
  private String id;

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final AccountOptions account;
  @Mixin private final PeopleOptions people;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  EnrichCommand(Console console) {
    super(console);
    account = new AccountOptions(console);
    people = new PeopleOptions(console);
  }

  @Override
  void run() {
    LeverAccount lever = account.account();
    Storage storage = store.existing();
    Person profile = profile();
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of(profile), Plugins.none(), changed()))
            .storage(storage)
            .build()) {
      connect.open(lever);
      Enrichment found = connect.enrich(profile);
      if (json) {
        printJson(fields(found));
      } else {
        new ProfileCard(console()).lines(profile, found).forEach(this::print);
      }
      found.notices().forEach(n -> console().say(n.message()));
    }
  }

  private Person profile() {
    List<Person> found = new ArrayList<>(1);
    people.forEach(
        profiles,
        p -> {
          if (p.id().equals(id)) {
            found.add(p);
          }
        });
    if (found.isEmpty()) {
      throw new CommandFailure("there is nobody with the id " + id + " in " + profiles);
    }
    return found.get(found.size() - 1);
  }

  /** A sync of the same file before it last changed may not have seen the profile. */
  private Instant changed() {
    try {
      return Files.getLastModifiedTime(profiles).toInstant();
    } catch (IOException e) {
      throw new CommandFailure("the age of " + profiles + " could not be read");
    }
  }

  static Map<String, @Nullable Object> fields(Enrichment found) {
    return Json.object(
        "profile", found.profileId(),
        "inAts", found.inAts(),
        "presence", found.presence().name(),
        "unknownBecause", found.unknownBecause().stream().map(UnknownReason::code).toList(),
        "asOf", found.asOf().toString(),
        "records", found.records().stream().map(EnrichCommand::fields).toList(),
        "match",
            found
                .match()
                .map(m -> Json.object("probability", m.probability(), "reasons", m.reasons()))
                .orElse(null));
  }

  private static Map<String, @Nullable Object> fields(AtsRecord r) {
    return Json.object(
        "opportunity", r.opportunityId(),
        "contact", r.contactId(),
        "kind", r.kind().name(),
        "stage", r.stageOrNull(),
        "status", r.status().name(),
        "archiveReason", r.archiveReasonOrNull(),
        "lastUpdated", text(r.lastUpdatedOrNull()),
        "recruiter", r.recruiter().map(EnrichCommand::fields).orElse(null),
        "posting", r.postingOrNull(),
        "emails", r.emails(),
        "phones", r.phones(),
        "attachments", r.attachments().stream().map(EnrichCommand::fields).toList(),
        "url", text(r.urlOrNull()));
  }

  private static Map<String, @Nullable Object> fields(Recruiter r) {
    return Json.object("name", r.nameOrNull(), "email", r.emailOrNull());
  }

  private static Map<String, @Nullable Object> fields(Attachment a) {
    return Json.object("kind", a.kind().name(), "name", a.name(), "id", a.id());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
