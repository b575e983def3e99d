import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

public class MicrometerPage {
  public static void main(String[] args) {
    MeterRegistry registry = new SimpleMeterRegistry();
    // block 1
  }
}
