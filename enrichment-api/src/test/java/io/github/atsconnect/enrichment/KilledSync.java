package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that syncs and says a line after each step, for {@link KillTest} to kill. */
public final class KilledSync {
  /** So long the next one waits to see that its predecessor is dead. */
  private static final Duration LEASES = Duration.ofSeconds(1);

  private KilledSync() {}

  private static Storage storage(String where) {
    if (!where.startsWith("jdbc:")) {
      return Storage.sqlite(Path.of(where)).withLeases(LEASES);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(where);
    return Storage.postgres(source).withLeases(LEASES);
  }

  /** Runs. Arguments: address, store, seed, profiles, candidates. */
  public static void main(String[] args) {
    MadeUpWorld world =
        MadeUpWorld.of(
            Long.parseLong(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    EnrichmentListener tell =
        new EnrichmentListener() {
          @Override
          public void onProgress(String tenant, String connection, SyncProgress progress) {
            System.out.println(progress.phase());
          }
        };
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .resumeReader(PatientReader.get())
            .profiles(ProfileStores.inMemory(SimulatedCustomer.people(world)))
            .storage(storage(args[1]))
            .listener(tell)
            .build()) {
      Connection lever =
          connect.open(
              LeverAccount.at(URI.create(args[0]), "Lever", SimulatedCustomer.KEY)
                  .withRequestsPerSecond(5_000));
      connect.sync(lever);
    }
    System.out.println("ENDED");
  }
}
