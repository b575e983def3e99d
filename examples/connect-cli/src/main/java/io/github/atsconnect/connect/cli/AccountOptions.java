package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.LeverAccount;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which Lever account a command talks to, and how fast. A picocli mixin. */
final class AccountOptions {
  static final String KEY_VARIABLE = "LEVER_API_KEY";

  /** One account is all that the command line knows, so its connection has one name. */
  static final String CONNECTION = "Lever";

  static final double LEVERS_RATE = 10;

  /** Lever's environments. */
  enum Environment {
    PRODUCTION(LeverAccount.PRODUCTION),
    SANDBOX(LeverAccount.SANDBOX);

    private final URI address;

    Environment(URI address) {
      this.address = address;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--environment",
      paramLabel = "production|sandbox",
      description = "Which of Lever's environments; production unless said.")
  private @Nullable Environment environment;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Another host than Lever's, for example http://127.0.0.1:8080/v1.",
        "Plain HTTP is accepted for loopback only."
      })
  private @Nullable URI baseUrl;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second, Lever's 10 unless said; more for loopback only.")
  private double rate = LEVERS_RATE;

  AccountOptions(Console console) {
    this.console = console;
  }

  /** The root of the API. */
  URI address() {
    if (baseUrl == null) {
      return (environment == null ? Environment.PRODUCTION : environment).address;
    }
    if (environment != null) {
      throw wrong("--base-url and --environment say two different hosts: give one of them");
    }
    boolean plain = "http".equalsIgnoreCase(baseUrl.getScheme());
    if (baseUrl.getHost() == null || !(plain || "https".equalsIgnoreCase(baseUrl.getScheme()))) {
      throw wrong("--base-url " + baseUrl + ": write https://HOST/v1");
    }
    if (plain && !isLoopback(baseUrl)) {
      throw wrong("--base-url " + baseUrl + ": plain HTTP is accepted for loopback only");
    }
    return baseUrl;
  }

  /** Requests a second. */
  double rate() {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw wrong("--rate must be above 0");
    }
    if (rate > LEVERS_RATE && !isLoopback(address())) {
      throw wrong("--rate: Lever allows 10 requests a second; more is for loopback only");
    }
    return rate;
  }

  /** The API key, from the environment. */
  String key() {
    String key = console.variable(KEY_VARIABLE);
    if (key == null) {
      throw wrong("set the environment variable " + KEY_VARIABLE + " to the account's API key");
    }
    String stripped = key.strip();
    if (!stripped.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw wrong(KEY_VARIABLE + " holds something that cannot be part of an API key");
    }
    return stripped;
  }

  /** The account with its key and rate. */
  LeverAccount account() {
    LeverAccount account = LeverAccount.at(address(), CONNECTION, key());
    double perSecond = rate();
    return perSecond == LEVERS_RATE ? account : account.withRequestsPerSecond(perSecond);
  }

  private static boolean isLoopback(URI uri) {
    String host = uri.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
            || host.equals("[::1]"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
