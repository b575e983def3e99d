package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.examples.boot.LeverAccounts.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What stands behind a page "Integrations". */
@RestController
@RequestMapping("/api/customers/{customer}/connections")
class ConnectionsApi {
  private final Customers customers;
  private final LeverAccounts lever;
  private final Optional<SyncSchedule> schedule;

  ConnectionsApi(Customers customers, LeverAccounts lever, Optional<SyncSchedule> schedule) {
    this.customers = customers;
    this.lever = lever;
    this.schedule = schedule;
  }

  /** A customer's wish; the environment is production and the level files unless said. */
  record NewConnection(
      String name, String apiKey, @Nullable Environment environment, @Nullable FeatureLevel level) {

    /** What is missing in the JSON is told as a bad request. */
    NewConnection {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(apiKey, "apiKey");
      if (name.isBlank() || apiKey.isBlank()) {
        throw new IllegalArgumentException("name and apiKey are needed");
      }
    }

    LeverAccount account(LeverAccounts lever) {
      Environment where = environment == null ? Environment.PRODUCTION : environment;
      LeverAccount account = lever.account(where, name, apiKey);
      return level == null ? account : account.withLevel(level);
    }

    @Override
    public String toString() {
      return "NewConnection[" + name + ", ****]";
    }
  }

  /** What Lever shows when a webhook is made. */
  record WebhookToken(String signingToken) {
    WebhookToken {
      Objects.requireNonNull(signingToken, "signingToken");
    }

    @Override
    public String toString() {
      return "WebhookToken[****]";
    }
  }

  /** A connection as the customer sees it. */
  record View(
      String name,
      String state,
      @Nullable String reason,
      String key,
      FeatureLevel level,
      List<String> missingPermissions,
      @Nullable Instant lastSync,
      @Nullable Instant nextSync) {}

  @GetMapping
  List<View> all(@PathVariable String customer) {
    return customers.service(customer).connections().stream().map(c -> view(customer, c)).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View connect(@PathVariable String customer, @RequestBody NewConnection wish) {
    return view(customer, customers.service(customer).connect(wish.account(lever)));
  }

  @PutMapping("/{name}")
  View edit(
      @PathVariable String customer, @PathVariable String name, @RequestBody NewConnection wish) {
    Connection before = connection(customer, name);
    return view(customer, customers.service(customer).edit(before, wish.account(lever)));
  }

  @DeleteMapping("/{name}")
  Object remove(@PathVariable String customer, @PathVariable String name) {
    return customers.service(customer).remove(connection(customer, name));
  }

  /** Runs on one of the nodes, soon. */
  @PostMapping("/{name}/sync")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void sync(@PathVariable String customer, @PathVariable String name) {
    schedule
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "no schedule here"))
        .runNow(customer, connection(customer, name));
  }

  @PutMapping("/{name}/webhook")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void trustWebhooks(
      @PathVariable String customer, @PathVariable String name, @RequestBody WebhookToken token) {
    EnrichmentService service = customers.service(customer);
    service.trustWebhooks(connection(customer, name), token.signingToken());
  }

  private Connection connection(String customer, String name) {
    return customers
        .service(customer)
        .connection(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such connection"));
  }

  private View view(String customer, Connection c) {
    return new View(
        c.name(),
        c.state().name(),
        c.reasonOrNull(),
        c.keyHint(),
        c.level(),
        c.preflight().missing().getOrDefault(c.level(), List.of()),
        c.syncedAtOrNull(),
        schedule.flatMap(s -> s.next(customer, c)).orElse(null));
  }
}
