package io.github.atsconnect.examples.boot;

import com.zaxxer.hikari.HikariDataSource;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** A made-up Lever and, unless a database is given, a PostgreSQL for as long as the demo runs. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
  static final String KEY = "made-up-key-of-the-demo";

  private static final String NO_DATABASE_GIVEN = "'${spring.datasource.url:}'.isEmpty()";
  private static final int RATE = 60;

  @Bean
  LeverSimulator simulator(
      @Value("${demo.candidates:200}") int candidates,
      @Value("${demo.profiles:2000}") int profiles) {
    return LeverSimulator.builder()
        .candidates(candidates)
        .profiles(profiles)
        .key(KEY, Permissions.all())
        .rateLimit(RATE, 2 * RATE)
        .start();
  }

  @Bean
  LeverAccounts simulatedLever(LeverSimulator simulator) {
    return (environment, name, apiKey) ->
        LeverAccount.at(simulator.baseUri(), name, apiKey).withRequestsPerSecond(RATE);
  }

  @Bean
  DemoTour tour(
      LeverSimulator simulator,
      Profiles profiles,
      ProfileTable table,
      Customers customers,
      LeverAccounts lever,
      Environment settings) {
    return new DemoTour(simulator, profiles, table, customers, lever, settings);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(NO_DATABASE_GIVEN)
  static class OwnDatabase {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
      return EmbeddedPostgres.start();
    }

    @Bean
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
      HikariDataSource pool = new HikariDataSource();
      pool.setDataSource(postgres.getPostgresDatabase());
      return pool;
    }

    /** The database goes with the process, so the key may go too. */
    @Bean
    Secrets secrets() {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      return Secrets.aesGcm(key);
    }
  }
}
