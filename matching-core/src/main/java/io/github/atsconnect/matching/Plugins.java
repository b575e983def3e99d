package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.Additions;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Features;
import io.github.atsconnect.matching.internal.score.Level;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import io.github.atsconnect.matching.spi.KeySource;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a host adds to how people are compared, or puts in place of what is there: similarities for
 * its attributes, features, match keys. Nothing by default. Give the same plug-ins to everything
 * that works together: the {@link Trainer} that learns the weights of a feature, the {@link
 * Matcher} or {@link Linker} that uses them, the store that is searched by the keys.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Plugins {

  private static final Plugins NONE = builder().build();

  private final Map<String, Similarity> similarities;
  private final Additions additions;
  private final Preparer preparer;

  private Plugins(Builder b) {
    this.similarities = Map.copyOf(b.similarities);
    this.additions = new Additions(b.features, b.keys, b.standardKeys);
    this.preparer = new Preparer(additions);
  }

  /** {@return nothing of a host's own} */
  public static Plugins none() {
    return NONE;
  }

  /**
   * Starts with nothing.
   *
   * @return a builder without anything
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The levels of each feature, by the feature's name: what a model learnt with them knows of. */
  Map<String, List<String>> levelCodes() {
    Map<String, List<String>> out = new TreeMap<>();
    for (Feature<?> feature : additions.features()) {
      out.put(feature.name(), feature.levels().stream().map(AgreementLevel::code).toList());
    }
    return out;
  }

  /** Prepares people, with what the plug-ins make of them. */
  Preparer preparer() {
    return preparer;
  }

  /** The features by which people with these attributes are compared. */
  List<io.github.atsconnect.matching.internal.score.Feature> features(
      Map<String, Attribute.Type> attributes) {
    return Features.with(attributes, similarities, additions.features());
  }

  /** The features for these people's attributes. */
  List<io.github.atsconnect.matching.internal.score.Feature> features(
      Iterable<PreparedPerson> people) {
    return features(Features.attributesOf(people));
  }

  /** Names the plug-ins and the weights that they come with. */
  String fingerprint() {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(similarities).keySet().forEach(name -> out.append("|s:").append(name));
    additions.features().forEach(f -> out.append("|f:").append(f.name()).append(f.levels()));
    return out.toString();
  }

  /** Collects plug-ins. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Similarity> similarities = new HashMap<>();
    private final List<Feature<?>> features = new ArrayList<>();
    private final List<KeySource> keys = new ArrayList<>();
    private boolean standardKeys = true;

    private Builder() {}

    /**
     * Compares an attribute by a similarity instead of by its type: from .98 on values count as
     * equal, from .80 on as nearly equal. {@link Similarities} has some.
     *
     * @param attribute the attribute's name
     * @param similarity compares two texts; shared by threads
     * @return this builder
     */
    public Builder similarity(String attribute, Similarity similarity) {
      similarities.put(attribute, similarity);
      return this;
    }

    /**
     * Adds a feature. One that is named like a standard feature takes its place; the name itself
     * stays, since learning leans on it.
     *
     * @param feature what to compare; shared by threads
     * @return this builder
     */
    public Builder feature(Feature<?> feature) {
      features.add(feature);
      return this;
    }

    /**
     * Adds match keys to the standard ones.
     *
     * @param source the keys of a person; shared by threads
     * @return this builder
     */
    public Builder keys(KeySource source) {
      keys.add(source);
      return this;
    }

    /**
     * Drops the standard match keys: people are proposed by the host's own keys only. They have to
     * be as many as the host has ways to find a person again.
     *
     * @return this builder
     */
    public Builder withoutStandardKeys() {
      standardKeys = false;
      return this;
    }

    /**
     * Makes the plug-ins.
     *
     * @return the plug-ins, unchangeable and safe for threads
     * @throws IllegalArgumentException when two features, or levels of two features, are named
     *     alike; the message names them
     */
    public Plugins build() {
      Set<String> names = new HashSet<>();
      Set<String> replaced = new HashSet<>();
      for (Feature<?> feature : features) {
        checkName(feature.name(), names);
        replaced.add(feature.name());
      }
      Set<String> codes = new HashSet<>();
      for (var standard : Features.standard()) {
        if (!replaced.contains(standard.name())) {
          standard.levels().stream().map(Level::code).forEach(codes::add);
        }
      }
      features.forEach(f -> checkLevels(f, codes));
      if (!standardKeys && keys.isEmpty()) {
        throw new IllegalArgumentException(
            "without the standard keys, and with none of your own, nobody is ever proposed:"
                + " add keys(..)");
      }
      return new Plugins(this);
    }

    private static void checkName(String name, Set<String> names) {
      if (name.isBlank() || name.equals(Features.standard().get(Anchors.NAME).name())) {
        throw new IllegalArgumentException(
            "a feature cannot be named \"" + name + "\": name it after what it compares");
      }
      if (!names.add(name)) {
        throw new IllegalArgumentException("two features are named \"" + name + "\"");
      }
    }

    private static void checkLevels(Feature<?> feature, Set<String> codes) {
      int n = feature.levels().size();
      if (n < 1 || n > 100) {
        throw new IllegalArgumentException(
            "feature \"" + feature.name() + "\" needs 1 to 100 levels, has " + n);
      }
      for (AgreementLevel level : feature.levels()) {
        if (!codes.add(level.code()) || level.code().startsWith("ATTR_")) {
          throw new IllegalArgumentException(
              "feature \""
                  + feature.name()
                  + "\": the level code "
                  + level.code()
                  + " is taken; codes that begin with ATTR_ are those of attributes");
        }
      }
    }
  }
}
