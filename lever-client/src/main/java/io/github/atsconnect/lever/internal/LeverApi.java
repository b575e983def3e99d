package io.github.atsconnect.lever.internal;

import feign.Feign;
import feign.Logger;
import feign.Retryer;

/**
 * The endpoints, wired: retry around reading around one attempt.
 *
 * @param account the endpoints of the account
 * @param opportunities the endpoints of people
 * @param webhooks the endpoints of webhooks
 * @param meter counts what they do
 */
public record LeverApi(
    AccountApi account, OpportunityApi opportunities, WebhookApi webhooks, UsageMeter meter) {

  /**
   * Wires a client.
   *
   * @param settings what it was built with
   * @return the endpoints
   */
  public static LeverApi of(Settings settings) {
    UsageMeter meter = new UsageMeter();
    TokenBucket budget =
        Budgets.shared(
            new Budgets.Owner(
                settings.keyDigest(), settings.baseUrl().getAuthority(), settings.sleeper()),
            settings.requestsPerSecond());
    Feign feign =
        Feign.builder()
            .client(
                new AttemptClient(
                    settings,
                    new Exchange(
                        settings, Connections.of(settings.httpClient(), settings.connectTimeout())),
                    budget,
                    meter))
            .retryer(Retryer.NEVER_RETRY)
            .logLevel(Logger.Level.NONE)
            .methodInterceptor(new RetryInterceptor(settings.sleeper(), meter))
            .responseInterceptor(new ResponseReader(new Json(settings.strict()), settings.clock()))
            .build();
    String url = settings.baseUrl().toString();
    return new LeverApi(
        feign.newInstance(new feign.Target.HardCodedTarget<>(AccountApi.class, url)),
        feign.newInstance(new feign.Target.HardCodedTarget<>(OpportunityApi.class, url)),
        feign.newInstance(new feign.Target.HardCodedTarget<>(WebhookApi.class, url)),
        meter);
  }
}
