package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.matching.model.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The host's table of profiles. That it is a {@link ProfileLoader} is all that the
 * auto-configuration needs to match against it.
 */
@Component
class ProfileTable implements ProfileLoader {
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  ProfileTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
    this.database = database;
    this.batches = batches;
    this.json = json;
  }

  @Override
  public Collection<Person> load(Collection<String> ids) {
    return byIds(ids).stream().map(Profile::person).toList();
  }

  List<Profile> byIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql("SELECT profile FROM profile WHERE id IN (:ids)")
            .param("ids", ids)
            .query(this::profile)
            .list();
  }

  /** Whose names contain the text, by id. */
  List<Profile> search(String text, int limit) {
    return database
        .sql(
            "SELECT profile FROM profile WHERE position(lower(:text) in lower(name)) > 0"
                + " ORDER BY id LIMIT :limit")
        .param("text", text)
        .param("limit", limit)
        .query(this::profile)
        .list();
  }

  /** All, row by row where the caller has opened a transaction; to be closed. */
  Stream<Profile> all() {
    return database
        .sql("SELECT profile FROM profile ORDER BY id")
        .withFetchSize(BATCH)
        .query(this::profile)
        .stream();
  }

  void save(Collection<Profile> profiles) {
    batches.batchUpdate(
        "INSERT INTO profile (id, name, profile) VALUES (?, ?, ?::jsonb)"
            + " ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, profile = EXCLUDED.profile",
        profiles,
        BATCH,
        (statement, p) -> {
          statement.setString(1, p.id());
          statement.setString(2, p.name());
          statement.setString(3, json.writeValueAsString(p));
        });
  }

  boolean delete(String id) {
    return database.sql("DELETE FROM profile WHERE id = :id").param("id", id).update() > 0;
  }

  private Profile profile(ResultSet row, int number) throws SQLException {
    return json.readValue(row.getString("profile"), Profile.class);
  }
}
