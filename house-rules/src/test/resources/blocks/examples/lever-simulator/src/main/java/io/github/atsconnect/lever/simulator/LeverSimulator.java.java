import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.*;

public class LeverSimulatorBlocks {
  public static void main(String[] args) {
    // replace // GET lever.baseUri() + "/opportunities" with lever.key() as Basic user name => assertThat(lever.baseUri() + lever.key()).isNotEmpty();
    // replace candidates(2000) => candidates(20)
    // block 1
  }
}
