package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverClientBuilder;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.spi.CallGate;
import io.github.atsconnect.lever.spi.CallObserver;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes clients. */
public final class LeverClients {
  private final UnaryOperator<LeverClientBuilder> more;
  private final @Nullable LeverOAuth application;

  /**
   * Makes clients with settings of one's own.
   *
   * @param more what to add to each, such as how to wait
   */
  public LeverClients(UnaryOperator<LeverClientBuilder> more) {
    this(more, null);
  }

  private LeverClients(UnaryOperator<LeverClientBuilder> more, @Nullable LeverOAuth application) {
    this.more = more;
    this.application = application;
  }

  /**
   * The same with further settings, which count for less.
   *
   * @param further what to add to each before the rest
   */
  public LeverClients with(UnaryOperator<LeverClientBuilder> further) {
    return new LeverClients(b -> more.apply(further.apply(b)), application);
  }

  /**
   * The same for accounts that granted an application access.
   *
   * @param app null where there is none
   */
  public LeverClients forApplication(@Nullable LeverOAuth app) {
    return new LeverClients(more, app);
  }

  /** Proves who we are; one object serves all clients of a connection, which share its budget. */
  LeverCredentials credentials(Account account) {
    if (account.tokens() == null) {
      return LeverCredentials.apiKey(account.apiKey());
    }
    if (application == null) {
      throw new IllegalStateException(
          "an account with OAuth tokens needs the application that they were granted to:"
              + " builder().oauthApplication(..)");
    }
    return LeverCredentials.oauth(application, account.tokens());
  }

  LeverClient open(Account account, Teller teller) {
    return open(account, credentials(account), () -> {}, teller);
  }

  LeverClient open(Account account, LeverCredentials credentials, CallGate gate, Teller teller) {
    LeverClientBuilder builder =
        LeverClient.builder()
            .credentials(credentials)
            .gate(gate)
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
