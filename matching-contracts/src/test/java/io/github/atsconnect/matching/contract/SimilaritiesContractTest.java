package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.Similarities;
import io.github.atsconnect.matching.spi.Similarity;
import org.junit.jupiter.api.Nested;

/** The similarities that come with the library sit the exam. */
class SimilaritiesContractTest {

  /** A million random pairs in the long campaigns. */
  private static final int PAIRS =
      System.getProperty("campaign", "small").equals("full") ? 1_000_000 : 5_000;

  private abstract static class Exam extends SimilarityContract {
    private final Similarity similarity;

    Exam(Similarity similarity) {
      this.similarity = similarity;
    }

    @Override
    protected Similarity similarity() {
      return similarity;
    }

    @Override
    protected int randomPairs() {
      return PAIRS;
    }
  }

  @Nested
  class Exact extends Exam {
    Exact() {
      super(Similarities.exact());
    }
  }

  @Nested
  class Edits extends Exam {
    Edits() {
      super(Similarities.edits());
    }
  }

  @Nested
  class Words extends Exam {
    Words() {
      super(Similarities.words());
    }
  }
}
