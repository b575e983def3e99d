package host;

import io.github.atsconnect.matching.contract.SimilarityContract;
import io.github.atsconnect.matching.spi.Similarity;

/** The exam of a similarity, in somebody else's build. */
class SimilarityTest extends SimilarityContract {
  @Override
  protected Similarity similarity() {
    return (a, b) -> a.strip().equals(b.strip()) ? 1 : 0;
  }
}
