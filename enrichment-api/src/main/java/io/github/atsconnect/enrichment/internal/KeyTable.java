package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Population;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Which profiles have which match keys, in a table of the host's database. Keys are kept as 64-bit
 * hashes. Safe for use by many threads.
 */
public final class KeyTable {
  /** A filling never makes older what a newer one has written: that one would forget it. */
  private static final String INSERT =
      "INSERT INTO ats_profile_key (key_hash, profile, generation) VALUES (:key, :profile,"
          + " :generation) ON CONFLICT (key_hash, profile) DO UPDATE SET generation ="
          + " excluded.generation WHERE ats_profile_key.generation < excluded.generation";

  private static final int TRIES = 5;

  private final Jdbi jdbi;
  private final Dialect dialect;
  private volatile Known known = new Known(-1, Population.ofSize(1));

  private KeyTable(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  private record Known(long generation, Population population) {}

  /** Opens the table, and makes it where it is not there. */
  public static KeyTable open(DataSource source) {
    Jdbi jdbi = Database.jdbi(new HostConnections(source));
    boolean postgres = isPostgres(jdbi);
    KeyTable table =
        new KeyTable(jdbi, postgres ? new PostgresDialect(false) : new SqliteDialect());
    table.make(
        "CREATE TABLE IF NOT EXISTS ats_profile_key (key_hash BIGINT NOT NULL, profile TEXT NOT"
            + " NULL, generation BIGINT NOT NULL, PRIMARY KEY (key_hash, profile))",
        "CREATE INDEX IF NOT EXISTS ats_profile_key_profile ON ats_profile_key (profile)",
        "CREATE TABLE IF NOT EXISTS ats_profile_generation (one BIGINT NOT NULL PRIMARY KEY, last"
            + " BIGINT NOT NULL)",
        "INSERT INTO ats_profile_generation (one, last) VALUES (1, 0) ON CONFLICT DO NOTHING",
        "CREATE TABLE IF NOT EXISTS ats_profile_population (generation BIGINT NOT NULL PRIMARY"
            + " KEY, counts "
            + (postgres ? "BYTEA" : "BLOB")
            + " NOT NULL)");
    return table;
  }

  private void make(String... statements) {
    again(
        h -> dialect.beginSchema(h, true),
        h -> {
          for (String statement : statements) {
            h.execute(dialect.script(statement));
          }
          return true;
        });
  }

  private static boolean isPostgres(Jdbi jdbi) {
    try (Handle h = jdbi.open()) {
      return h.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException | JdbiException e) {
      throw StoreProblem.of(e);
    }
  }

  /** A number higher than that of any filling that was begun before. */
  public long nextGeneration() {
    return write(
        h -> {
          h.execute("UPDATE ats_profile_generation SET last = last + 1");
          return lastGeneration(h);
        });
  }

  private static long lastGeneration(Handle h) {
    return h.createQuery("SELECT last FROM ats_profile_generation").mapTo(Long.class).one();
  }

  /** Makes these the keys of a profile; none forgets it. */
  public void replace(String profile, Set<String> keys) {
    write(
        h -> {
          h.createUpdate("DELETE FROM ats_profile_key WHERE profile = :profile")
              .bind("profile", profile)
              .execute();
          // As new as a filling under way, which so does not take it for forgotten.
          insert(h, Map.of(profile, keys), lastGeneration(h));
          return true;
        });
  }

  /** Adds keys of profiles, in one transaction. */
  public void add(Map<String, Set<String>> keys, long generation) {
    write(
        h -> {
          insert(h, keys, generation);
          return true;
        });
  }

  private static void insert(Handle h, Map<String, Set<String>> keys, long generation) {
    PreparedBatch batch = h.prepareBatch(INSERT);
    // In one order everywhere, so that of two nodes with the same profiles one waits for the other.
    new TreeMap<>(keys)
        .forEach(
            (profile, all) -> {
              Set<Long> hashes = new TreeSet<>();
              all.forEach(k -> hashes.add(KeyIndex.hash(k)));
              for (long hash : hashes) {
                batch
                    .bind("key", hash)
                    .bind("profile", profile)
                    .bind("generation", generation)
                    .add();
              }
            });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /**
   * Ends a filling: what it did not add goes, and its counts hold from now on, unless those of one
   * that began later are there.
   */
  public void finish(long generation, Population population) {
    ByteArrayOutputStream counts = new ByteArrayOutputStream();
    try {
      population.write(counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(
        h -> {
          h.createUpdate("DELETE FROM ats_profile_key WHERE generation < :generation")
              .bind("generation", generation)
              .execute();
          h.createUpdate("DELETE FROM ats_profile_population WHERE generation < :generation")
              .bind("generation", generation)
              .execute();
          h.createUpdate(
                  "INSERT INTO ats_profile_population (generation, counts) VALUES (:generation,"
                      + " :counts)")
              .bind("generation", generation)
              .bind("counts", counts.toByteArray())
              .execute();
          return true;
        });
  }

  /** The counts of the last filling, also where another node filled. */
  public Population population() {
    long newest =
        read(
            h ->
                h.createQuery("SELECT COALESCE(MAX(generation), 0) FROM ats_profile_population")
                    .mapTo(Long.class)
                    .one());
    Known now = known;
    if (newest == now.generation()) {
      return now.population();
    }
    Population population = newest == 0 ? Population.ofSize(1) : load(newest);
    known = new Known(newest, population);
    return population;
  }

  private Population load(long generation) {
    byte[] counts =
        read(
            h ->
                h.createQuery(
                        "SELECT counts FROM ats_profile_population WHERE generation = :generation")
                    .bind("generation", generation)
                    .mapTo(byte[].class)
                    .one());
    try {
      return Population.read(new ByteArrayInputStream(counts));
    } catch (IOException e) {
      throw new EnrichmentException(
          Reason.STORAGE, "the counts of profiles cannot be read: index all profiles again", e);
    }
  }

  /**
   * Profiles that share keys, those that share the most and rarest first.
   *
   * @param limit most profiles, at least 1
   */
  public List<String> find(Collection<String> keys, int limit) {
    List<Key> all = new ArrayList<>();
    for (String key : keys) {
      all.add(new Key(KeyIndex.hash(key), Math.max(limit, MatchKeys.commonLimit(key)) + 1));
    }
    if (all.isEmpty()) {
      return List.of();
    }
    return read(h -> new Ballot(blocks(h, all)).elect(h, limit));
  }

  /** A key, and how many of its profiles are looked at. */
  private record Key(long hash, int most) {}

  /** The profiles of a key, as far as they are looked at. */
  private record Block(long hash, List<String> profiles, boolean common) {}

  private static List<Block> blocks(Handle h, List<Key> keys) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      sql.append(i == 0 ? "" : " UNION ALL ")
          .append(
              "SELECT * FROM (SELECT key_hash, profile FROM ats_profile_key WHERE key_hash = :k")
          .append(i)
          .append(" ORDER BY profile LIMIT :n")
          .append(i)
          .append(") b")
          .append(i);
    }
    Query query = h.createQuery(sql.toString());
    Map<Long, Integer> most = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      query.bind("k" + i, keys.get(i).hash()).bind("n" + i, keys.get(i).most());
      most.put(keys.get(i).hash(), keys.get(i).most());
    }
    Map<Long, List<String>> found = new HashMap<>();
    query
        .map((r, c) -> Map.entry(r.getLong("key_hash"), r.getString("profile")))
        .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    List<Block> blocks = new ArrayList<>();
    found.forEach(
        (hash, profiles) ->
            blocks.add(new Block(hash, profiles, profiles.size() >= most.getOrDefault(hash, 0))));
    blocks.sort(
        Comparator.comparing(Block::common)
            .thenComparingInt(b -> b.profiles().size())
            .thenComparingLong(Block::hash));
    return blocks;
  }

  /** Profiles get votes from their keys; a rare key has more to say. */
  private static final class Ballot {
    private final List<Block> blocks;
    private final Map<String, Double> votes = new HashMap<>();

    Ballot(List<Block> blocks) {
      this.blocks = blocks;
    }

    List<String> elect(Handle h, int limit) {
      List<Block> common = new ArrayList<>();
      for (Block block : blocks) {
        if (block.common() && !votes.isEmpty()) {
          common.add(block);
        } else {
          block.profiles().forEach(p -> votes.merge(p, worth(block), Double::sum));
        }
      }
      if (!common.isEmpty() && votes.size() > limit) {
        askCommon(h, common);
      }
      return votes.entrySet().stream()
          .sorted(
              Comparator.<Map.Entry<String, Double>>comparingDouble(e -> -e.getValue())
                  .thenComparing(Map.Entry::getKey))
          .limit(limit)
          .map(Map.Entry::getKey)
          .toList();
    }

    /** Common keys propose nobody, but tell the proposed apart. */
    private void askCommon(Handle h, List<Block> common) {
      Map<Long, Double> worth = new HashMap<>();
      common.forEach(b -> worth.put(b.hash(), worth(b)));
      h.createQuery(
              "SELECT key_hash, profile FROM ats_profile_key WHERE profile IN (<profiles>) AND"
                  + " key_hash IN (<keys>)")
          .bindList("profiles", List.copyOf(votes.keySet()))
          .bindList("keys", List.copyOf(worth.keySet()))
          .map((r, c) -> Map.entry(r.getLong("key_hash"), r.getString("profile")))
          .forEach(
              e -> votes.merge(e.getValue(), worth.getOrDefault(e.getKey(), 0.0), Double::sum));
    }

    private static double worth(Block block) {
      return 1 / (1 + Math.log(block.profiles().size()));
    }
  }

  private <T> T read(Function<Handle, T> work) {
    try {
      return Database.read(jdbi, dialect, "", work);
    } catch (JdbiException e) {
      throw StoreProblem.of(e);
    }
  }

  private <T> T write(Function<Handle, T> work) {
    return again(h -> dialect.beginBeside(h, ""), work);
  }

  /** Two nodes that write the same profiles may each hold what the other needs: once more, then. */
  private <T> T again(Consumer<Handle> begin, Function<Handle, T> work) {
    for (int left = TRIES - 1; ; left--) {
      try {
        return jdbi.inTransaction(
            h -> {
              begin.accept(h);
              return work.apply(h);
            });
      } catch (JdbiException e) {
        if (left == 0 || !StoreProblem.passes(e)) {
          throw StoreProblem.of(e);
        }
      }
    }
  }
}
