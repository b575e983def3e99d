package io.github.atsconnect.spark;

import io.github.atsconnect.matching.Census;
import io.github.atsconnect.matching.LinkScorer;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.model.Attribute;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every executor has to know to score: weights, how common values are, which attributes there
 * are. Sent as the counts come, and made into a scorer once in each process.
 */
final class Knowledge implements Serializable {

  private static final long serialVersionUID = 1;

  private final String model;
  private final byte[][] census;
  private final TreeMap<String, Attribute.Type> candidateAttributes;
  private transient volatile @Nullable LinkScorer scorer;

  /**
   * What is known.
   *
   * @param census the trimmed pieces of the profiles
   */
  Knowledge(MatchModel model, List<byte[]> census, Census.Totals candidates) {
    StringWriter json = new StringWriter();
    try {
      model.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.model = json.toString();
    this.census = census.toArray(byte[][]::new);
    this.candidateAttributes = new TreeMap<>(candidates.attributes());
  }

  LinkScorer scorer() {
    LinkScorer made = scorer;
    if (made == null) {
      synchronized (this) {
        made = scorer;
        if (made == null) {
          made = make();
          scorer = made;
        }
      }
    }
    return made;
  }

  private LinkScorer make() {
    Census.Totals profiles = Census.totals(List.of(census));
    try {
      return Steps.STEPS.scorer(
          MatchModel.read(new StringReader(model)),
          profiles.population(),
          candidateAttributes,
          profiles.attributes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the counts, sent to each executor. */
  long bytes() {
    long sum = 0;
    for (byte[] piece : census) {
      sum += piece.length;
    }
    return sum;
  }
}
