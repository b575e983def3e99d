package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job, end to end, on a made-up account and made-up people. */
@Command(
    name = "demo",
    description = {
      "Runs the whole job against a Lever simulator in this process: connect, check the "
          + "permissions, sync, match, enrich.",
      "All people are made up; nothing leaves this machine, and the store is all that stays."
    })
final class DemoCommand extends Job {
  private static final String KEY = "made-up-key-of-the-demo";

  /** Lever's own rate would make the reader wait for résumés; --rate 10 shows it. */
  private static final String RATE = "60";

  @Option(
      names = "--candidates",
      defaultValue = "2000",
      paramLabel = "N",
      description = "Candidates of the account, ${DEFAULT-VALUE} unless said.")
  private int candidates;

  @Option(
      names = "--people",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Profiles of your product, ${DEFAULT-VALUE} unless said.")
  private int people;

  @Option(
      names = "--seed",
      defaultValue = "7",
      paramLabel = "S",
      description = "Another seed is another world; ${DEFAULT-VALUE} unless said.")
  private long seed;

  @Option(
      names = "--rate",
      defaultValue = RATE,
      paramLabel = "N",
      description = {
        "Requests a second that the simulator allows, ${DEFAULT-VALUE} unless said.",
        "Lever allows 10."
      })
  private double rate;

  /** Whose résumés are read. */
  enum Resumes {
    NEVER(SyncOptions.defaults().withResumeRequests(0)),
    DECISIVE(SyncOptions.defaults()),
    ALWAYS(SyncOptions.defaults().withEveryResume().withResumeRequests(Long.MAX_VALUE));

    private final SyncOptions options;

    Resumes(SyncOptions options) {
      this.options = options;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--resumes",
      defaultValue = "decisive",
      paramLabel = "never|decisive|always",
      description = {
        "Whose résumés are read: nobody's, those of whom the record does not decide, or everybody's;",
        "${DEFAULT-VALUE} unless said. Compare what each costs, and how right it is."
      })
  private Resumes resumes;

  @Option(
      names = "--store",
      paramLabel = "DB",
      description = "Where to keep the links; a new file in the temporary folder unless said.")
  private @Nullable Path store;

  DemoCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    if (candidates < 1 || people < 1 || !(rate > 0)) {
      throw wrongUsage("--candidates, --people and --rate must be above 0");
    }
    long begun = System.nanoTime();
    Path links = store == null ? Files.createTempFile("ats-connect-demo-", ".db") : store;
    DemoScreen screen = new DemoScreen(console());
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .seed(seed)
            .profiles(people)
            .candidates(candidates)
            .key(KEY, Permissions.all())
            .rateLimit(rate, (int) Math.ceil(2 * rate))
            .start()) {
      MadeUpWorld world = lever.world();
      screen.chapter("A made-up Lever account and a made-up product");
      screen.line(
          format(
              "Lever simulator at %s: %,d candidates, %.0f requests a second allowed%s",
              lever.baseUri(),
              candidates,
              rate,
              rate > AccountOptions.LEVERS_RATE ? " (Lever itself allows 10; try --rate 10)" : ""));
      List<Person> profiles = world.profiles().map(DemoPeople::person).toList();
      screen.line(format("Your product: %,d public profiles", profiles.size()));
      try (EnrichmentService connect =
          EnrichmentService.builder()
              .profiles(ProfileStores.inMemory(profiles))
              .storage(Storage.sqlite(links))
              .listener(new SyncView(console(), rate, candidates))
              .build()) {
        showTheJob(screen, connect, lever, profiles, world);
      }
      screen.chapter("In short");
      screen.line(
          format(
              "%.1f s, %,d requests, %,d of them answered 429",
              (System.nanoTime() - begun) / 1e9,
              lever.journal().requests(),
              lever.journal().rateLimited()));
    }
    screen.line("Kept, and nothing else: " + links + " (ids, states and codes; no personal data)");
  }

  private void showTheJob(
      DemoScreen screen,
      EnrichmentService connect,
      LeverSimulator lever,
      List<Person> profiles,
      MadeUpWorld world) {
    screen.chapter("Connect: what the API key may do");
    LeverAccount account =
        LeverAccount.at(lever.baseUri(), AccountOptions.CONNECTION, KEY)
            .withRequestsPerSecond(rate);
    Connection connection = connect.connect(account);
    screen.permissions(connection.preflight());

    screen.chapter("Sync: who of the candidates is who of your people");
    SyncReport report = connect.sync(connection, resumes.options);
    SyncCommand.lines(report).forEach(screen::line);
    screen.line(
        resumes != Resumes.DECISIVE
            ? "Résumés: " + resumes + ". The ATS data are dropped."
            : "A résumé is fetched only where the record alone does not decide. The ATS data are dropped.");

    screen.chapter("Enrich: what a recruiter sees beside a profile");
    DemoPicks picks = new DemoPicks(connect, profiles);
    picks.inAts().forEach(p -> screen.card(p.profile(), p.found()));
    Person stranger = picks.notInAts();
    screen.card(stranger, connect.enrich(stranger));

    screen.chapter("How right that is, against the simulator's own truth");
    try (Stream<Link> links = connect.links()) {
      DemoScore.of(links.toList(), world.truth().pairs()).lines().forEach(screen::line);
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
