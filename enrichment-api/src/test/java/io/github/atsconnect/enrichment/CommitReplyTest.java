package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.matching.model.Person;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F10: what was written counts, but the database's word that it was is lost on the way. */
class CommitReplyTest {
  private static final long SEED = 10_010;
  private static final int RUNS = CampaignRow.volume(10, 200);
  private static final int PEOPLE = 60;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private int lost;

  @Test
  void whoAsksAgainFindsEverythingDoneOnceAndNothingLocked() {
    Person[] people =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
            .toArray(Person[]::new);
    for (int run = 0; run < RUNS; run++) {
      DataSource real = Postgres.database(folder + "/" + run);
      try (FakeLever lever = new FakeLever();
          EnrichmentService connect =
              again(() -> Host.of(Storage.postgres(forgetful(real)), people).build())) {
        lever.pageSize = 10;
        for (int i = 0; i < PEOPLE; i++) {
          lever.candidate("o%05d".formatted(i), "c" + i, "Person Number" + i).email(email(i));
        }
        var connection = again(() -> connect.open(lever.account()));
        again(() -> connect.sync(connection));
        again(() -> connect.confirm("p1", "c1"));
        again(() -> connect.reject("p2", "c2"));
        again(() -> connect.eraseProfile(people[3]));
        again(() -> connect.sync(connection, SyncOptions.defaults().withFull()));

        assertThat(connect.connections()).hasSize(1);
        assertThat(connect.links().filter(l -> l.state().holds()).count())
            .as("seed %d, run %d", SEED, run)
            .isEqualTo(PEOPLE - 2);
        assertThat(connect.links("p3")).isEmpty();
        assertThat(
                connect.history("p1").stream().filter(e -> e.stateOrNull() == LinkState.CONFIRMED))
            .hasSize(1);
        assertThat(
                connect.history("p2").stream().filter(e -> e.stateOrNull() == LinkState.REJECTED))
            .hasSize(1);
        assertThat(connect.verifyAudit().isWhole()).isTrue();
      }
    }
    assertThat(lost).isPositive();
    CampaignRow.write(
        "F10-reply",
        RUNS + " syncs of " + PEOPLE + " on PostgreSQL",
        SEED,
        lost + " replies to a commit lost: 0 links lost, nothing twice, no lease left");
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  /** As a host would: what the store could not tell is asked for again, and nothing else is. */
  private static <T> T again(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (EnrichmentException e) {
        assertThat(e.reason()).isEqualTo(Reason.STORAGE);
      }
    }
  }

  /** The database behind a network that now and then loses the answer to a commit. */
  private DataSource forgetful(DataSource real) {
    return proxy(
        DataSource.class,
        (p, method, arguments) ->
            method.getName().equals("getConnection")
                ? forgetful(real.getConnection())
                : call(real, method, arguments));
  }

  private Connection forgetful(Connection real) {
    return proxy(
        Connection.class,
        (p, method, arguments) -> {
          Object result = call(real, method, arguments);
          if (method.getName().equals("commit") && random.nextInt(12) == 0) {
            lost++;
            throw new SQLException("the answer to a commit did not come", "08006");
          }
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CommitReplyTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
