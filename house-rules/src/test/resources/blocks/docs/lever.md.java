import static io.github.atsconnect.lever.OpportunityExpand.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.*;
import io.github.atsconnect.lever.model.*;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class LeverBlocks {
  public static void main(String[] args) throws Exception {
    try (LeverSimulator simulator = LeverSimulator.builder().profiles(20).candidates(7).start()) {
      String key = simulator.key();
      Instant yesterday = Instant.EPOCH;
      // replace LeverClient.builder().cred => LeverClient.builder().baseUrl(simulator.baseUri()).cred
      // block 1
    }
    webhooks();
  }

  public static void check(String printed) {
    assertThat(printed.lines()).isNotEmpty().allMatch(l -> l.matches("\\S+ is in .+"));
  }

  private static void webhooks() throws Exception {
    SigningToken signingToken = new SigningToken("a-made-up-signing-token");
    byte[] body = delivery(signingToken);
    List<OpportunityId> queue = new ArrayList<>();
    // block 2
    assertThat(queue).containsExactly(new OpportunityId("o-1"));
  }

  private static byte[] delivery(SigningToken token) throws Exception {
    long now = System.currentTimeMillis();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        HexFormat.of().formatHex(mac.doFinal(("once" + now).getBytes(StandardCharsets.UTF_8)));
    return """
        {"id": "d-1", "event": "candidateStageChange", "triggeredAt": %d, "token": "once",
         "signature": "%s", "data": {"opportunityId": "o-1", "fromStageId": "s-1", "toStageId": "s-2"}}
        """
        .formatted(now, signature)
        .getBytes(StandardCharsets.UTF_8);
  }
}
