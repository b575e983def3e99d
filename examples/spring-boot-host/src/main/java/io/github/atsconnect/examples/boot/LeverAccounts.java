package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.LeverAccount;

/** Where the customers' accounts are. */
@FunctionalInterface
public interface LeverAccounts {

  /** What a customer chooses beside name and key. */
  enum Environment {
    PRODUCTION,
    SANDBOX
  }

  /** The account to connect. */
  LeverAccount account(Environment environment, String name, String apiKey);
}
