package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * What pairs that agree on an identifier show: they are nearly all one person, so they stand for
 * labels, and the other pairs of such a candidate are nearly all two.
 */
final class Anchors {

  /** Place of the name among the features. */
  static final int NAME = 0;

  /** The last level of the name at which all of it agrees. */
  private static final int LAST_FULL_NAME_LEVEL = 2;

  /** No pair is one person for sure. */
  private static final double CERTAINTY = 0.98;

  /** People of the store that may share an identifier by chance for it to anchor a pair. */
  private static final double MOST_NAMESAKES = 1;

  private final List<Integer> identifiers = new ArrayList<>();
  private final LevelCounts all;
  private final LevelCounts[] withoutIdentifier;
  private final LevelCounts namesakes;
  private final double mostFrequency;

  private Anchors(List<Feature> features, long storeSize) {
    mostFrequency = MOST_NAMESAKES / storeSize;
    all = new LevelCounts(features);
    namesakes = new LevelCounts(features);
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f).isIdentifier()) {
        identifiers.add(f);
      }
    }
    withoutIdentifier = new LevelCounts[identifiers.size()];
    for (int i = 0; i < withoutIdentifier.length; i++) {
      withoutIdentifier[i] = new LevelCounts(features);
    }
  }

  /**
   * Collects anchors.
   *
   * @param storeSize people of the store
   * @param within whether one set is compared with itself, so that a person may have several
   */
  static Anchors of(List<Feature> features, CandidatePairs pairs, long storeSize, boolean within) {
    Anchors anchors = new Anchors(features, storeSize);
    for (int i = 0; i < pairs.candidates(); i++) {
      anchors.add(pairs.findings(), pairs.starts()[i], pairs.starts()[i + 1], within);
    }
    return anchors;
  }

  private void add(Vectors findings, int from, int to, boolean within) {
    if (within) {
      for (int pair = from; pair < to; pair++) {
        if (agreements(findings, pair) > 0) {
          count(findings, pair);
        }
      }
      return;
    }
    int anchored = -1;
    for (int pair = from; pair < to; pair++) {
      if (agreements(findings, pair) > 0) {
        if (anchored >= 0) {
          return; // two people claim the candidate's identifiers: no anchor
        }
        anchored = pair;
      }
    }
    if (anchored < 0) {
      return;
    }
    count(findings, anchored);
    for (int pair = from; pair < to; pair++) {
      int name = findings.level(pair, NAME);
      if (pair != anchored && name > 0 && name <= LAST_FULL_NAME_LEVEL) {
        namesakes.add(findings, pair, 1);
      }
    }
  }

  private void count(Vectors findings, int pair) {
    all.add(findings, pair, CERTAINTY);
    for (int i = 0; i < withoutIdentifier.length; i++) {
      int here = agrees(findings, pair, identifiers.get(i)) ? 1 : 0;
      if (agreements(findings, pair) > here) {
        withoutIdentifier[i].add(findings, pair, CERTAINTY);
      }
    }
  }

  private int agreements(Vectors findings, int pair) {
    int n = 0;
    for (int f : identifiers) {
      n += agrees(findings, pair, f) ? 1 : 0;
    }
    return n;
  }

  /** Whether a pair agrees on an identifier that hardly anybody shares by chance. */
  private boolean agrees(Vectors findings, int pair, int identifier) {
    return findings.level(pair, identifier) == 1
        && findings.frequency(pair, identifier) <= mostFrequency;
  }

  /** Whether a feature is an identifier. */
  boolean isIdentifier(int feature) {
    return identifiers.contains(feature);
  }

  /** Matches to learn a feature from: for an identifier, those that another one shows. */
  LevelCounts matches(int feature) {
    int i = identifiers.indexOf(feature);
    return i < 0 ? all : withoutIdentifier[i];
  }

  /** Pairs of one name that are two people. */
  LevelCounts namesakes() {
    return namesakes;
  }
}
