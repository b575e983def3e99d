package io.github.atsconnect.recruiter;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.recruiter.demo.DemoLever;
import io.github.atsconnect.recruiter.demo.SimulatorPages;
import io.github.atsconnect.recruiter.people.Directory;
import io.github.atsconnect.recruiter.search.LiveFilter;
import io.github.atsconnect.recruiter.search.Search;
import io.github.atsconnect.recruiter.search.Seen;
import io.github.atsconnect.recruiter.sync.SyncDesk;
import io.github.atsconnect.recruiter.view.Who;
import io.github.atsconnect.recruiter.web.Environments;
import io.github.atsconnect.recruiter.web.Product;
import io.github.atsconnect.recruiter.web.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product, wired: start here to see what a host has to do. */
public final class RecruiterWeb implements AutoCloseable {
  /** Fixed where links stay, since a connection remembers where its Lever is. */
  private static final int LEVER_PORT = 7071;

  private final DemoLever lever;
  private final EnrichmentService connect;
  private final SyncDesk syncs;
  private final LiveFilter filter;
  private final Server server;
  private final @Nullable Path temporary;

  private RecruiterWeb(
      DemoLever lever,
      EnrichmentService connect,
      SyncDesk syncs,
      LiveFilter filter,
      Server server,
      @Nullable Path temporary) {
    this.lever = lever;
    this.connect = connect;
    this.syncs = syncs;
    this.filter = filter;
    this.server = server;
    this.temporary = temporary;
  }

  /**
   * Starts the product.
   *
   * @param say is told how that gets on
   */
  public static RecruiterWeb start(Settings settings, Consumer<String> say) {
    say.accept(
        String.format(
            Locale.ROOT,
            "Making up %,d people and a Lever account with %,d candidates …",
            settings.profiles(),
            settings.candidates()));
    DemoLever lever =
        DemoLever.start(
            settings.dataOrNull() == null ? 0 : LEVER_PORT,
            settings.profiles(),
            settings.candidates(),
            settings.rate(),
            settings.seed());
    List<Person> people = lever.people();
    say.accept("Indexing them …");
    Clock clock = Clock.systemUTC();
    SyncDesk syncs = new SyncDesk(clock);
    Path data = folder(settings);
    say.accept("Links are kept in " + data + " (ids, states and codes; no personal data)");
    EnrichmentService connect = service(data, people, syncs);
    Seen seen = new Seen();
    LiveFilter filter = new LiveFilter(connect, seen);
    Directory directory = new Directory(people);
    Product product =
        new Product(
            connect,
            directory,
            new Search(directory, connect, filter, clock),
            seen,
            syncs,
            new Environments(lever.productionUri(), lever.sandboxUri(), lever.rate()),
            clock);
    syncs.everyDay(connect);
    Server server = Server.start(product, settings.port(), new SimulatorPages(lever));
    return new RecruiterWeb(
        lever, connect, syncs, filter, server, settings.dataOrNull() == null ? data : null);
  }

  private static Path folder(Settings settings) {
    Path given = settings.dataOrNull();
    try {
      return given == null
          ? Files.createTempDirectory("recruiter-web-")
          : Files.createDirectories(given);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for the links cannot be used", e);
    }
  }

  /** What a host says: its people, where links are kept, who is told, who may see what. */
  private static EnrichmentService service(Path data, List<Person> people, SyncDesk syncs) {
    return EnrichmentService.builder()
        .profiles(ProfileStores.inMemory(people))
        .storage(Storage.sqlite(data.resolve("links.db")))
        .secrets(Secrets.aesGcm(MasterKey.in(data)))
        .listener(syncs)
        .access(Who.POLICY)
        .build();
  }

  /** Where it is. */
  public String url() {
    return "http://localhost:" + server.port();
  }

  /** The simulated Lever, for tests. */
  public DemoLever lever() {
    return lever;
  }

  /** The service, for tests. */
  public EnrichmentService connect() {
    return connect;
  }

  @Override
  public void close() {
    server.close();
    syncs.close();
    filter.close();
    connect.close();
    lever.close();
    if (temporary != null) {
      delete(temporary);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder could not be deleted", e);
    }
  }
}
