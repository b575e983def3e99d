package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.LeverAccount;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** The application; the auto-configuration does the rest. */
@SpringBootApplication(proxyBeanMethods = false)
public class HostApplication {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(HostApplication.class, args);
  }

  /** Lever itself; the profile "demo" has a simulator in its place. */
  @Bean
  @Fallback
  LeverAccounts lever() {
    return (environment, name, apiKey) ->
        switch (environment) {
          case PRODUCTION -> LeverAccount.production(name, apiKey);
          case SANDBOX -> LeverAccount.sandbox(name, apiKey);
        };
  }
}
