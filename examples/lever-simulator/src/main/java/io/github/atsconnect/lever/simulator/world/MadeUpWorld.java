package io.github.atsconnect.lever.simulator.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A population that exists twice: as public profiles, and in part as the candidates of an applicant
 * tracking system. A pure function of its seed and sizes; all people are made up.
 *
 * <p>About 70 % of the candidates have a profile. Profiles are computed when asked for, so a big
 * world costs no memory. Immutable and safe for many threads.
 */
public final class MadeUpWorld {

  private static final double WITH_PROFILE = 0.7;
  private static final double RECORDED_TWICE = 0.015;
  private static final long STRIDE = 15_485_863;

  private final int profiles;
  private final ProfileMaker profileMaker;
  private final List<MadeUpCandidate> candidates;
  private final Truth truth;

  private MadeUpWorld(long seed, int profiles, int candidates) {
    this.profiles = profiles;
    People people = new People(seed, profiles);
    this.profileMaker = new ProfileMaker(seed, people);
    CandidateMaker maker = new CandidateMaker(seed, people);
    List<MadeUpCandidate> made = new ArrayList<>(candidates);
    Map<String, String> pairs = new LinkedHashMap<>();
    Map<String, MadeUpCandidate.Standing> standings = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
    int seen = 0;
    int strangers = 0;
    for (int i = 0; i < candidates; i++) {
      boolean again = seen > 0 && random.nextDouble() < RECORDED_TWICE;
      boolean known = again || (random.nextDouble() < WITH_PROFILE && seen < profiles);
      int person = again ? place(seen - 1) : known ? place(seen++) : profiles + strangers++;
      MadeUpCandidate candidate = maker.candidate(i, person);
      made.add(candidate);
      standings.put(candidate.contactId(), candidate.standing());
      if (known && candidate.standing() == MadeUpCandidate.Standing.ORDINARY) {
        pairs.put(candidate.contactId(), ProfileMaker.id(person));
      }
    }
    this.candidates = List.copyOf(made);
    this.truth = new Truth(pairs, standings);
  }

  /**
   * The world of a seed.
   *
   * @param seed anything
   * @param profiles how many people have a public profile, 0 or more
   * @param candidates how many contacts the applicant tracking system has, 0 or more
   */
  public static MadeUpWorld of(long seed, int profiles, int candidates) {
    if (profiles < 0 || candidates < 0) {
      throw new IllegalArgumentException("sizes are 0 or more");
    }
    return new MadeUpWorld(seed, profiles, candidates);
  }

  /** Spreads the k-th candidate over the profiles; different for each k below their number. */
  private int place(int k) {
    long stride = STRIDE % profiles == 0 ? 1 : STRIDE;
    return (int) ((k * stride + profiles / 3) % profiles);
  }

  /** All profiles, in the order of their ids; computed as the stream goes on. */
  public Stream<MadeUpProfile> profiles() {
    return IntStream.range(0, profiles).mapToObj(profileMaker::profile);
  }

  /** How many profiles there are. */
  public int profileCount() {
    return profiles;
  }

  /** The candidates, one for each contact. */
  public List<MadeUpCandidate> candidates() {
    return candidates;
  }

  /** Who is who. */
  public Truth truth() {
    return truth;
  }

  /**
   * Writes all profiles as JSON lines with the fields {@code id, name, emails, phones, links,
   * location, headline, positions, schools, skills}; compressed when the name ends in {@code .gz}.
   *
   * @throws IOException when the file cannot be written
   */
  public void writeProfiles(Path file) throws IOException {
    PeopleFile.write(file, profiles());
  }
}
