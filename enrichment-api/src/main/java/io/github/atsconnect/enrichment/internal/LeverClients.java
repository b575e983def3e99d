package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverClientBuilder;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.spi.CallObserver;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Makes clients. */
public final class LeverClients {
  private final UnaryOperator<LeverClientBuilder> more;

  /**
   * Makes clients with settings of one's own.
   *
   * @param more what to add to each, such as how to wait
   */
  public LeverClients(UnaryOperator<LeverClientBuilder> more) {
    this.more = more;
  }

  /**
   * The same, with other times than the client's own.
   *
   * @param attempt for one attempt of a request
   * @param deadline for all attempts of a request
   */
  public LeverClients waiting(Duration attempt, Duration deadline) {
    return new LeverClients(b -> more.apply(b.attemptTimeout(attempt).deadline(deadline)));
  }

  LeverClient open(Account account, Teller teller) {
    LeverClientBuilder builder =
        LeverClient.builder()
            .credentials(LeverCredentials.apiKey(account.apiKey()))
            .baseUrl(account.baseUrl())
            .observer(a -> teller.tell((l, t) -> l.onRequest(t, request(a))));
    if (account.requestsPerSecond() > 0) {
      builder.requestsPerSecond(account.requestsPerSecond());
    }
    return more.apply(builder).build();
  }

  private static AtsRequest request(CallObserver.Attempt a) {
    return new AtsRequest(a.method(), a.endpoint(), a.number(), a.status(), a.waited(), a.took());
  }
}
