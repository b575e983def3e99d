package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F17: people anonymised, deleted, merged, without consent, in every order. */
class GonePeopleTest {
  @TempDir Path folder;

  /** What may happen to somebody in the ATS. */
  private enum Fate {
    ANONYMIZED {
      @Override
      void befall(FakeLever lever, int i) {
        FakeLever.Candidate c = lever.candidates.get("o" + i);
        if (c != null) {
          c.anonymize();
          c.updatedAt += 1_000;
        }
      }
    },
    DELETED {
      @Override
      void befall(FakeLever lever, int i) {
        lever.delete("o" + i);
      }
    },
    MERGED {
      @Override
      void befall(FakeLever lever, int i) {
        FakeLever.Candidate c = lever.candidates.get("o" + i);
        if (c != null) {
          c.contact = "c9";
          c.updatedAt += 1_000;
        }
      }
    },
    WITHOUT_CONSENT {
      @Override
      void befall(FakeLever lever, int i) {
        FakeLever.Candidate c = lever.candidates.get("o" + i);
        if (c != null) {
          c.dataProtection = "{\"store\":{\"allowed\":false,\"expiresAt\":null}}";
          c.updatedAt += 1_000;
        }
      }
    };

    abstract void befall(FakeLever lever, int i);
  }

  @Test
  void whoIsGoneIsUnlinkedWithinOneSyncAndNeverLinkedAgain() {
    int orders = 0;
    for (List<Fate> order : permutations(List.of(Fate.values()))) {
      check(order, orders % 2 == 0, orders);
      orders++;
    }
    CampaignRow.write("F17", orders + " orders of 4 fates", 0, "0 links left, 0 linked again");
  }

  private void check(List<Fate> order, boolean syncAfterEach, int n) {
    Person[] people = {
      Host.person("p1", "Ada One", "ada@home.example"),
      Host.person("p2", "Bo Two", "bo@home.example")
    };
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect = Host.of(folder.resolve(n + ".db"), people).build()) {
      lever.candidate("o1", "c1", "Ada One").email("ada@home.example");
      lever.candidate("o2", "c2", "Bo Two").email("bo@home.example");
      Connection connection = connect.open(lever.account());
      connect.sync(connection);
      connect.confirm("p1", "c1");
      for (Fate fate : order) {
        fate.befall(lever, 1);
        if (syncAfterEach) {
          connect.sync(connection, SyncOptions.defaults().withFull());
          boolean there = lever.candidates.containsKey("o1");
          boolean mayBe = order.get(0) == Fate.MERGED && fate == Fate.MERGED && there;
          assertThat(connect.links("p1").isEmpty())
              .as("after %s of %s", fate, order)
              .isEqualTo(!mayBe);
        }
      }
      connect.sync(connection, SyncOptions.defaults().withFull());
      connect.sync(connection);
      assertThat(connect.links("p1")).as("after %s", order).isEmpty();
      assertThat(connect.links().map(Host::text).collect(Collectors.joining()))
          .isEqualTo("p2=c2 AUTO [o2]");
    }
  }

  private static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> out = new ArrayList<>();
    for (T first : all) {
      List<T> rest = new ArrayList<>(all);
      rest.remove(first);
      for (List<T> each : permutations(rest)) {
        List<T> one = new ArrayList<>();
        one.add(first);
        one.addAll(each);
        out.add(one);
      }
    }
    return out;
  }
}
