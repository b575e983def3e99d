import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

public class SchedulingPage {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    DataSource dataSource = withTable(folder.resolve("tasks.db"));
    try (LeverSimulator simulator = LeverSimulator.builder().start();
        EnrichmentTenants tenants =
            EnrichmentService.builder()
                .profiles(ProfileStores.inMemory(List.of()))
                .storage(Storage.sqlite(folder.resolve("links.db")))
                .buildTenants()) {
      Connection connection =
          tenants
              .tenant("acme")
              .connect(LeverAccount.at(simulator.baseUri(), "Lever", simulator.key()));
      // block 1
      assertThat(schedule.next("acme", connection)).isPresent();
      schedule.close();
    }
  }

  private static DataSource withTable(Path file) throws Exception {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    try (InputStream script =
            EnrichmentService.class.getResourceAsStream(
                "internal/migration/ats_scheduled_task_sqlite.sql");
        java.sql.Connection c = source.getConnection();
        Statement s = c.createStatement()) {
      for (String each : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
        if (!each.isBlank()) {
          s.execute(each);
        }
      }
    }
    return source;
  }
}
