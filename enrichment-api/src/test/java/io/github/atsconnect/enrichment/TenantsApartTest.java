package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F12: many tenants in one store, with the same people; probes across them. */
class TenantsApartTest {
  private static final long SEED = 1_212;
  private static final int TENANTS = 50;
  private static final int PEOPLE = 10;
  private static final int PROBES = CampaignRow.volume(10_000, 1_000_000);

  @TempDir Path folder;

  @Test
  void noCallOfOneTenantSeesOrTouchesAnother() throws Exception {
    Person[] people =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i -> Host.person("p" + i, "Person Number" + i, "person" + i + "@home.example"))
            .toArray(Person[]::new);
    Random random = new Random(SEED);
    List<FakeLever> levers = new ArrayList<>();
    Set<String> receipts = new HashSet<>();
    int probes = 0;
    try (EnrichmentTenants tenants =
        Host.of(folder.resolve("all.db"), people)
            .secrets(Secrets.aesGcm(new byte[32]))
            .buildTenants()) {
      List<Connection> connections = new ArrayList<>();
      for (int t = 0; t < TENANTS; t++) {
        FakeLever lever = new FakeLever();
        levers.add(lever);
        // Each account knows one of the people, under an id of its own.
        int i = t % PEOPLE;
        lever
            .candidate("o-" + t, "c-" + t, "Person Number" + i)
            .email("person" + i + "@home.example");
        EnrichmentService tenant = tenants.tenant("tenant-" + t);
        Connection c = tenant.connect(lever.account());
        connections.add(c);
        tenant.sync(c);
        receipts.add(tenant.eraseContact("nobody").hash());
      }
      assertThat(receipts).as("the same entry has another hash in each tenant").hasSize(TENANTS);
      for (; probes < PROBES; probes++) {
        int mine = random.nextInt(TENANTS);
        int other = (mine + 1 + random.nextInt(TENANTS - 1)) % TENANTS;
        EnrichmentService tenant = tenants.tenant("tenant-" + mine);
        probe(tenant, mine, other, connections.get(other), people, random);
      }
      for (int t = 0; t < TENANTS; t++) {
        int i = t % PEOPLE;
        assertThat(Host.links(tenants.tenant("tenant-" + t)))
            .isEqualTo("p" + i + "=c-" + t + " AUTO [o-" + t + "]");
      }
      Set<String> subjects = new HashSet<>();
      for (int t = 0; t < TENANTS; t++) {
        for (AuditEntry e : tenants.tenant("tenant-" + t).audit(0, 10)) {
          if (e.action().equals("contact.erased")) {
            subjects.add(e.subject());
          }
        }
      }
      assertThat(subjects).as("the same subject has another token in each tenant").hasSize(TENANTS);
      PurgeReceipt gone = tenants.tenant("tenant-0").eraseTenant();
      assertThat(gone.links()).isEqualTo(1);
    } finally {
      levers.forEach(FakeLever::close);
    }
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("all.db"));
        var r = c.createStatement().executeQuery("SELECT COUNT(*) FROM ats_link")) {
      r.next();
      assertThat(r.getLong(1)).as("only the erased tenant's link is gone").isEqualTo(TENANTS - 1);
    }
    CampaignRow.write("F12", TENANTS + " tenants, " + probes + " probes", SEED, "0 leaks");
  }

  private static void probe(
      EnrichmentService tenant,
      int mine,
      int other,
      Connection othersConnection,
      Person[] people,
      Random random) {
    int i = random.nextInt(PEOPLE);
    switch (random.nextInt(5)) {
      case 0 -> assertThat(tenant.links("p" + i)).allMatch(l -> l.contactId().equals("c-" + mine));
      case 1 -> assertThat(tenant.badges(List.of("p" + i)).isEmpty()).isEqualTo(i != mine % PEOPLE);
      case 2 -> assertThat(tenant.reviewQueue(5)).isEmpty();
      case 3 -> {
        if (i != mine % PEOPLE) {
          assertThat(tenant.enrich(people[i]).inAts()).isFalse();
        }
      }
      default ->
          assertThatThrownBy(() -> tenant.pause(othersConnection))
              .as("tenant %d on a connection of %d", mine, other)
              .isInstanceOf(EnrichmentException.class);
    }
  }
}
