package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import java.net.URI;

/**
 * Where Lever's environments are. A product gives {@link LeverAccount#PRODUCTION} and {@link
 * LeverAccount#SANDBOX}, and no rate; the demo gives the simulator's.
 *
 * @param production the real thing
 * @param sandbox for trying
 * @param rate requests a second, or 0 for Lever's own
 */
public record Environments(URI production, URI sandbox, double rate) {
  private static final String SANDBOX = "sandbox";
  private static final double LEVERS_RATE = 10;

  LeverAccount account(String environment, String name, String key, FeatureLevel level) {
    URI base = environment.equals(SANDBOX) ? sandbox : production;
    LeverAccount account = LeverAccount.at(base, name, key).withLevel(level);
    return rate > 0 ? account.withRequestsPerSecond(rate) : account;
  }

  /** Requests a second that are allowed. */
  double limit() {
    return rate > 0 ? rate : LEVERS_RATE;
  }

  /** Which one a connection is of. */
  public String of(Connection c) {
    return c.baseUrl().equals(sandbox) ? SANDBOX : "production";
  }
}
