package io.github.atsconnect.enrichment.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.enrichment.JdbcProfileStore;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresProfileStoreTest extends ProfileStoreContract {
  private static final boolean FULL = "full".equals(System.getProperty("campaign"));
  private static final int MANY = FULL ? 1_000_000 : 3_000;
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static DataSource fresh() {
    String name = "d" + DATABASES.incrementAndGet();
    try (var c = server.getPostgresDatabase().getConnection();
        var s = c.createStatement()) {
      s.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getDatabase("postgres", name);
  }

  @Override
  protected ProfileStore storeOf(List<Person> profiles) {
    return HostTable.storeOver(fresh(), profiles);
  }

  /** 3,000 profiles; a million with {@code -Dcampaign=full}. */
  @Test
  void decidesAsTheStoreInMemoryDoes() {
    List<Person> people = crowd();
    ProfileStore memory = ProfileStores.inMemory(people);
    JdbcProfileStore table = HostTable.storeOver(fresh(), people);
    Matcher matcher = Matcher.standard();
    Matcher byMemory = matcher.withPopulation(memory.population());
    Matcher byTable = matcher.withPopulation(table.population());
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Person p = people.get(random.nextInt(people.size()));
      Person candidate = Person.builder("c").name(p.names().get(0).full()).build();
      if (i % 2 == 0) {
        candidate = candidate.toBuilder().email(p.emails().get(0)).build();
      }
      Decision one = byMemory.match(candidate, memory.findByKeys(MatchKeys.of(candidate), 40));
      Decision other = byTable.match(candidate, table.findByKeys(MatchKeys.of(candidate), 40));
      assertEquals(one.outcome(), other.outcome(), p::id);
      if (one.outcome() == Decision.Outcome.MATCH) {
        assertEquals(p.id(), other.best().orElseThrow().personId());
      }
    }
  }

  @Test
  void takesUpChangesAndForgets() {
    Person ada = Person.builder("p1").name("Ada Quill").email("ada@home.example").build();
    HostTable host = new HostTable(List.of(ada));
    JdbcProfileStore store = ProfileStores.jdbc(fresh(), host);
    store.indexAll(host.all());
    Person married = ada.toBuilder().email("ada.rask@home.example").build();
    host.put(married);
    Person byNew = Person.builder("c").email("ada.rask@home.example").build();
    assertTrue(store.findByKeys(MatchKeys.of(byNew), 5).isEmpty());

    store.index(married);
    assertEquals(1, store.findByKeys(MatchKeys.of(byNew), 5).size());

    store.remove("p1");
    assertTrue(store.findByKeys(MatchKeys.of(byNew), 5).isEmpty());
  }

  @Test
  void whatANewFillingDoesNotBringIsForgottenAndItsCountsHoldOnEveryNode() {
    DataSource source = fresh();
    List<Person> people = crowd().subList(0, 1_000);
    HostTable host = new HostTable(people);
    JdbcProfileStore store = ProfileStores.jdbc(source, host);
    store.indexAll(host.all());
    JdbcProfileStore other = ProfileStores.jdbc(source, host);
    assertEquals(1_000, other.population().size());
    List<Long> told = new ArrayList<>();

    store.indexAll(people.subList(0, 600).stream(), told::add);

    assertEquals(600, told.get(told.size() - 1));
    assertEquals(600, other.population().size());
    Person gone = people.get(999);
    assertTrue(
        other.findByKeys(MatchKeys.of(gone), 40).stream().noneMatch(p -> p.id().equals(gone.id())));
  }

  @Test
  void twoFillingsAtOnceLoseNobody() throws Exception {
    DataSource source = fresh();
    List<Person> people = crowd().subList(0, 1_000);
    HostTable host = new HostTable(people);
    JdbcProfileStore older = ProfileStores.jdbc(source, host);
    JdbcProfileStore newer = ProfileStores.jdbc(source, host);
    CountDownLatch olderBegan = new CountDownLatch(1);
    CountDownLatch newerWroteSome = new CountDownLatch(1);
    ExecutorService node = Executors.newSingleThreadExecutor();
    try {
      Stream<Person> waiting =
          people.stream()
              .peek(
                  p -> {
                    olderBegan.countDown();
                    await(newerWroteSome);
                  });
      Future<Long> olderEnded = node.submit(() -> older.indexAll(waiting));
      await(olderBegan);
      Stream<Person> overtaken =
          IntStream.range(0, people.size())
              .mapToObj(
                  i -> {
                    if (i == people.size() - 1) {
                      assertDoesNotThrow(() -> olderEnded.get(60, SECONDS));
                    }
                    return people.get(i);
                  });

      newer.indexAll(overtaken, n -> newerWroteSome.countDown());
    } finally {
      node.shutdownNow();
    }

    for (Person each : people) {
      assertTrue(newer.findByKeys(MatchKeys.of(each), 40).contains(each), each::id);
    }
  }

  @Test
  void theCountsOfTheFillingThatBeganLastHold() {
    DataSource source = fresh();
    List<Person> people = crowd().subList(0, 1_000);
    HostTable host = new HostTable(people);
    JdbcProfileStore older = ProfileStores.jdbc(source, host);
    JdbcProfileStore newer = ProfileStores.jdbc(source, host);
    Stream<Person> overtaken =
        IntStream.range(0, 600)
            .mapToObj(
                i -> {
                  if (i == 0) {
                    newer.indexAll(people.stream());
                  }
                  return people.get(i);
                });

    older.indexAll(overtaken);

    assertEquals(1_000, newer.population().size());
    assertEquals(1_000, older.population().size());
  }

  private static void await(CountDownLatch latch) {
    assertTrue(assertDoesNotThrow(() -> latch.await(60, SECONDS)));
  }

  private static List<Person> crowd() {
    Random random = new Random(11);
    return IntStream.range(0, MANY)
        .mapToObj(
            i ->
                Person.builder("p" + i)
                    .name(word(random, 400) + " " + word(random, 3_000))
                    .email("mail" + i + "@home.example")
                    .location(word(random, 60))
                    .build())
        .toList();
  }

  /** A made-up word, the lower numbers the more common. */
  private static String word(Random random, int different) {
    int n = (int) (different * Math.pow(random.nextDouble(), 2));
    StringBuilder out = new StringBuilder();
    for (int rest = n + different; rest > 0; rest /= 20) {
      out.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest % 20 / 4));
    }
    return Character.toUpperCase(out.charAt(0)) + out.substring(1);
  }
}
