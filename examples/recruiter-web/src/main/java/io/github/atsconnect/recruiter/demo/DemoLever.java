package io.github.atsconnect.recruiter.demo;

import io.github.atsconnect.lever.simulator.Fault;
import io.github.atsconnect.lever.simulator.FaultPlan;
import io.github.atsconnect.lever.simulator.FaultRule;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.matching.model.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two Lever accounts on loopback, one with candidates and one that is empty, with switches for what
 * can go wrong. Safe for many threads.
 */
public final class DemoLever implements AutoCloseable {
  /** Key of the account with candidates. */
  public static final String KEY = "made-up-key-of-production-8f2c";

  /** Key of the account without. */
  public static final String SANDBOX_KEY = "made-up-key-of-sandbox-51d0";

  /** The permissions that are used, in the order of the set-up page's tick list. */
  public static final List<String> USED =
      List.of(
          "list opportunities",
          "list stages",
          "list archive reasons",
          "list postings",
          "list users",
          "list opportunity resumes",
          "download opportunity resume",
          "list opportunity files",
          "download opportunity file");

  /** How Lever answers. */
  public enum Pace {
    /** At once. */
    NORMAL,
    /** Each answer takes three seconds. */
    SLOW,
    /** Every answer is a 503. */
    DOWN
  }

  /** Reading one does as well as listing all: who loses the one here loses the other too. */
  private static final Map<String, String> TOO =
      Map.of("list users", "read user", "list postings", "read posting");

  private static final Duration SLOWLY = Duration.ofSeconds(3);

  private final LeverSimulator production;
  private final LeverSimulator sandbox;
  private final double rate;
  private Pace pace = Pace.NORMAL;
  private boolean revoked;
  private final Set<String> refused = new TreeSet<>();

  private DemoLever(LeverSimulator production, LeverSimulator sandbox, double rate) {
    this.production = production;
    this.sandbox = sandbox;
    this.rate = rate;
  }

  /**
   * Starts both.
   *
   * @param port of the one with candidates, the other one has the next; 0 for any
   */
  public static DemoLever start(int port, int profiles, int candidates, double rate, long seed) {
    LeverSimulator full =
        LeverSimulator.builder()
            .port(port)
            .seed(seed)
            .profiles(profiles)
            .candidates(candidates)
            .key(KEY, Permissions.all())
            .rateLimit(rate, (int) Math.ceil(2 * rate))
            .start();
    LeverSimulator empty =
        LeverSimulator.builder()
            .port(port == 0 ? 0 : port + 1)
            .seed(seed + 1)
            .profiles(1)
            .candidates(0)
            .key(SANDBOX_KEY, Permissions.all())
            .rateLimit(rate, (int) Math.ceil(2 * rate))
            .start();
    return new DemoLever(full, empty, rate);
  }

  /** The account with candidates. */
  public URI productionUri() {
    return production.baseUri();
  }

  /** The account without. */
  public URI sandboxUri() {
    return sandbox.baseUri();
  }

  /** Requests a second that are allowed. */
  public double rate() {
    return rate;
  }

  /** The product's people. */
  public List<Person> people() {
    return production.world().profiles().parallel().map(DemoPeople::person).toList();
  }

  /** Requests that were made to the account with candidates. */
  public long requests() {
    return production.journal().requests();
  }

  /** Makes Lever fast, slow or down. */
  public synchronized void pace(Pace next) {
    pace = next;
    FaultPlan plan =
        switch (next) {
          case NORMAL -> FaultPlan.none();
          case SLOW -> FaultPlan.of(FaultRule.everywhere().then(Fault.delay(SLOWLY)));
          case DOWN -> FaultPlan.of(FaultRule.everywhere().then(Fault.empty(503)));
        };
    production.faults(plan);
    sandbox.faults(plan);
  }

  /** How Lever answers now. */
  public synchronized Pace pace() {
    return pace;
  }

  /** Revokes the key, or gives it back. */
  public synchronized void revoke(boolean yes) {
    revoked = yes;
    apply();
  }

  /** Whether the key is revoked. */
  public synchronized boolean isRevoked() {
    return revoked;
  }

  /** Takes permissions away from the key; all others are granted. */
  public synchronized void refuse(Collection<String> permissions) {
    refused.clear();
    permissions.stream().filter(USED::contains).forEach(refused::add);
    apply();
  }

  /** The permissions that were taken away. */
  public synchronized Set<String> refused() {
    return new TreeSet<>(refused);
  }

  /** Everything as it was at the start. */
  public synchronized void reset() {
    pace(Pace.NORMAL);
    refused.clear();
    revoke(false);
  }

  private void apply() {
    if (revoked) {
      production.revoke(KEY);
    } else {
      Set<String> without = new TreeSet<>(refused);
      refused.stream().filter(TOO::containsKey).map(TOO::get).forEach(without::add);
      production.key(KEY, Permissions.all().without(without.toArray(String[]::new)));
    }
  }

  @Override
  public void close() {
    production.close();
    sandbox.close();
  }
}
