package io.github.atsconnect.lever.simulator.world;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which contact of the applicant tracking system is which profile. Immutable. */
public final class Truth {

  private final Map<String, String> pairs;
  private final Map<String, MadeUpCandidate.Standing> standings;

  Truth(Map<String, String> pairs, Map<String, MadeUpCandidate.Standing> standings) {
    this.pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    this.standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
  }

  /** Contact id to profile id of those whom a correct integration links, in contact order. */
  public Map<String, String> pairs() {
    return pairs;
  }

  /** The profile of a contact; empty when there is none, or when they must not be linked. */
  public Optional<String> profileOf(String contactId) {
    return Optional.ofNullable(pairs.get(contactId));
  }

  /** Every contact with its standing, also those without a profile. */
  public Map<String, MadeUpCandidate.Standing> contacts() {
    return standings;
  }

  /**
   * Writes the pairs as CSV with the header {@code left_id,right_id}: contact, profile.
   *
   * @throws IOException when the file cannot be written
   */
  public void writeCsv(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("left_id,right_id\n");
      for (Map.Entry<String, String> pair : pairs.entrySet()) {
        out.write(pair.getKey() + "," + pair.getValue() + "\n");
      }
    }
  }
}
