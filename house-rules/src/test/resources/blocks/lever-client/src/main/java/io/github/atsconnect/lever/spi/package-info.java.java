import io.github.atsconnect.lever.spi.CallObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class LeverSpiPage {
  private static final Logger log = LoggerFactory.getLogger(LeverSpiPage.class);

  public static void main(String[] args) {
    // block 1
    slow.onAttempt(
        new CallObserver.Attempt("GET", "/stages", 1, 200, Duration.ZERO, Duration.ofSeconds(9)));
  }
}
