package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.GivenBlocks;
import io.github.atsconnect.matching.internal.index.KeyKinds;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * The steps of a bulk attempt one by one, for engines that spread it over many machines. What lies
 * between two steps is bytes, and numbers to sort and group by:
 *
 * <ol>
 *   <li>{@link #pack} the people of both sides;
 *   <li>take a {@link #census} of the store, share by share;
 *   <li>join both sides by their {@link #keys}, without those that the census found to be common,
 *       and {@link #propose} who is worth a comparison with each candidate;
 *   <li>score a candidate with everybody proposed, by a {@link #scorer}, and decide by a {@link
 *       ThresholdPolicy}.
 * </ol>
 *
 * <p>Proposed are the same people, and each pair has the same score and probability, to the last
 * bit, as with a {@link Linker} that is given the same model. Immutable and safe for use by many
 * threads.
 */
public final class LinkSteps {

  /** A key that more people of the store share is looked up by no candidate. */
  public static final int MOST_PER_KEY = KeyKinds.MOST;

  private final Plugins plugins;
  private final Forms forms = Forms.none();

  private LinkSteps(Plugins plugins) {
    this.plugins = plugins;
  }

  /** {@return the steps without anything of a host's own} */
  public static LinkSteps standard() {
    return of(Plugins.none());
  }

  /**
   * {@return the steps with a host's own match keys and similarities}
   *
   * @param plugins what the host plugs in; the same wherever the same people are concerned
   * @throws IllegalArgumentException when the plug-ins have features: what those read of people are
   *     objects that cannot be packed
   */
  public static LinkSteps of(Plugins plugins) {
    if (!plugins.levelCodes().isEmpty()) {
      throw new IllegalArgumentException(
          "people with features of a host's own cannot be packed, since what these read are objects:"
              + " make an attribute of what they read, with a similarity");
    }
    return new LinkSteps(plugins);
  }

  /**
   * {@return a person in the form that is compared, in a few hundred bytes, to be sent to where it
   * is needed} These are personal data; not to be kept, since another version of the library may
   * read them otherwise.
   *
   * @param person the person, of either side
   */
  public byte[] pack(Person person) {
    return PackedPeople.pack(plugins.preparer().prepare(person), forms);
  }

  /**
   * {@return the match keys of a packed person, each once, as numbers}
   *
   * @param packed a person of {@link LinkSteps#pack}
   */
  public long[] keys(byte[] packed) {
    return GivenBlocks.keysOf(PackedPeople.unpack(packed, forms));
  }

  /**
   * Starts to count a share of a set of people.
   *
   * @param keys which match keys are to be counted: those that a candidate may have
   * @return an empty census, for one thread
   */
  public Census census(LongPredicate keys) {
    return new Census(keys);
  }

  /**
   * Who of the store is worth a comparison with a candidate. As in every look-up, the rarest keys
   * are taken whole, and of commoner ones whoever shares two.
   *
   * @param candidate a packed person
   * @param blocks gives all people of the store who have a key, each by a number of the caller's
   *     own and once; nobody where more than {@link #MOST_PER_KEY} have it
   * @return their numbers, sorted
   */
  public long[] propose(byte[] candidate, LongFunction<long[]> blocks) {
    return GivenBlocks.search(PackedPeople.unpack(candidate, forms), blocks);
  }

  /**
   * {@return a scorer of candidates with people of the store}
   *
   * @param model the weights; a host without any of its own takes {@link MatchModel#standard}
   * @param population how many people the store holds, and how common their names are
   * @param candidates which attributes the candidates have, all of them
   * @param store which attributes the people of the store have, all of them
   * @throws IllegalArgumentException when the model was learnt with features that are not there;
   *     the message names them
   */
  public LinkScorer scorer(
      MatchModel model,
      Population population,
      Map<String, Attribute.Type> candidates,
      Map<String, Attribute.Type> store) {
    model.requireFeatures(plugins);
    Map<String, Attribute.Type> attributes = new TreeMap<>(candidates);
    attributes.putAll(store);
    return new LinkScorer(plugins.features(attributes), model, population);
  }
}
