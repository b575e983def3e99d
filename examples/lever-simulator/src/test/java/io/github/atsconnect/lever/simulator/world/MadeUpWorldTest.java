package io.github.atsconnect.lever.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpWorldTest {

  private static final MadeUpWorld WORLD = MadeUpWorld.of(7, 20_000, 2_000);

  @Test
  void theSameSeedGivesTheSamePeople() {
    MadeUpWorld again = MadeUpWorld.of(7, 20_000, 2_000);
    assertThat(again.profiles().limit(500)).containsExactlyElementsOf(firstProfiles());
    assertThat(again.truth().pairs()).isEqualTo(WORLD.truth().pairs());
    for (int i = 0; i < 2_000; i++) {
      MadeUpCandidate one = WORLD.candidates().get(i);
      MadeUpCandidate other = again.candidates().get(i);
      assertThat(other.name()).isEqualTo(one.name());
      assertThat(other.emails()).isEqualTo(one.emails());
      assertThat(other.recordedAt()).isEqualTo(one.recordedAt());
    }
    assertThat(MadeUpWorld.of(8, 20_000, 10).candidates().get(0).contactId())
        .isNotEqualTo(WORLD.candidates().get(0).contactId());
  }

  private static List<MadeUpProfile> firstProfiles() {
    return WORLD.profiles().limit(500).toList();
  }

  @Test
  void aboutThreeOfTenCandidatesHaveNoProfile() {
    long ordinary =
        WORLD.candidates().stream()
            .filter(c -> c.standing() == MadeUpCandidate.Standing.ORDINARY)
            .count();
    assertThat(WORLD.truth().pairs().size() / (double) ordinary).isBetween(0.66, 0.76);
    assertThat(WORLD.truth().contacts()).hasSize(2_000);
  }

  @Test
  void theTruthNamesProfilesThatExistAndHidesWhoMustNotBeLinked() {
    Set<String> profiles = new HashSet<>(WORLD.profiles().map(MadeUpProfile::id).toList());
    assertThat(profiles).hasSize(20_000).containsAll(WORLD.truth().pairs().values());
    Set<MadeUpCandidate.Standing> standings = new HashSet<>();
    for (MadeUpCandidate candidate : WORLD.candidates()) {
      standings.add(candidate.standing());
      if (candidate.standing() != MadeUpCandidate.Standing.ORDINARY) {
        assertThat(WORLD.truth().profileOf(candidate.contactId())).isEmpty();
      }
      if (candidate.standing() == MadeUpCandidate.Standing.ANONYMIZED) {
        assertThat(candidate.name() + candidate.headline() + candidate.location()).isEmpty();
        assertThat(candidate.resume()).isEmpty();
      }
    }
    assertThat(standings).hasSize(MadeUpCandidate.Standing.values().length);
  }

  @Test
  void manyShareANameButNobodyAnAddress() {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Integer> emails = new HashMap<>();
    Map<String, Integer> links = new HashMap<>();
    WORLD
        .profiles()
        .forEach(
            profile -> {
              names.merge(profile.name(), 1, Integer::sum);
              profile.emails().stream()
                  .filter(email -> !email.contains("-software") && !email.contains("-systems"))
                  .forEach(email -> emails.merge(email, 1, Integer::sum));
              profile.links().forEach(link -> links.merge(link, 1, Integer::sum));
            });
    long shared = names.values().stream().filter(count -> count > 1).mapToInt(i -> i).sum();
    assertThat(shared).isBetween(3_000L, 16_000L);
    long doubled = emails.values().stream().filter(count -> count > 1).count();
    assertThat(doubled).isLessThan(emails.size() / 500);
    assertThat(links.values()).allMatch(count -> count == 1);
  }

  @Test
  void recordsAreStaleSwappedNativeAndMissing() {
    Map<String, MadeUpProfile> profiles = new HashMap<>();
    WORLD.profiles().forEach(profile -> profiles.put(profile.id(), profile));
    int same = 0;
    int noContact = 0;
    int native_ = 0;
    for (MadeUpCandidate candidate : WORLD.candidates()) {
      MadeUpProfile profile =
          profiles.get(WORLD.truth().profileOf(candidate.contactId()).orElse(""));
      same += profile != null && profile.name().equals(candidate.name()) ? 1 : 0;
      noContact += candidate.emails().isEmpty() && candidate.phones().isEmpty() ? 1 : 0;
      native_ += candidate.name().codePoints().anyMatch(c -> c > 0x370) ? 1 : 0;
    }
    assertThat(same / (double) WORLD.truth().pairs().size()).isBetween(0.3, 0.7);
    assertThat(noContact).isBetween(50, 400);
    assertThat(native_).isBetween(3, 100);
  }

  @Test
  void aboutHalfLeftAResume() {
    long with = WORLD.candidates().stream().filter(c -> c.resume().isPresent()).count();
    assertThat(with).isBetween(900L, 1_100L);
  }

  @Test
  void aWorldMayBeSmallOrEmpty() {
    assertThat(MadeUpWorld.of(1, 0, 0).profiles()).isEmpty();
    assertThat(MadeUpWorld.of(1, 0, 50).truth().pairs()).isEmpty();
    MadeUpWorld few = MadeUpWorld.of(1, 3, 50);
    assertThat(new HashSet<>(few.truth().pairs().values()).size()).isLessThanOrEqualTo(3);
  }

  @Test
  void profilesAndTruthAreWrittenAsFiles(@TempDir Path folder) throws IOException {
    Path plain = folder.resolve("people.jsonl");
    Path packed = folder.resolve("people.jsonl.gz");
    MadeUpWorld small = MadeUpWorld.of(3, 40, 20);
    small.writeProfiles(plain);
    small.writeProfiles(packed);
    List<String> lines = Files.readAllLines(plain);
    assertThat(lines).hasSize(40);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.path("id").asText()).isEqualTo("p0000000");
    assertThat(first.path("positions").get(0).path("start").asText()).matches("\\d{4}-\\d{2}");
    Path truth = folder.resolve("truth.csv");
    small.truth().writeCsv(truth);
    assertThat(Files.readAllLines(truth))
        .hasSize(small.truth().pairs().size() + 1)
        .startsWith("left_id,right_id");
  }
}
