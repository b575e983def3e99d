package io.github.atsconnect.connect.cli;

import io.github.atsconnect.lever.FeatureLevel;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.Permission;
import io.github.atsconnect.lever.PermissionReport;
import io.github.atsconnect.lever.PermissionState;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an API key may do. */
@Command(
    name = "verify",
    description = "Tries what the API key may do and says which feature levels work with it.")
final class VerifyCommand extends Job {

  @Mixin private final AccountOptions account;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VerifyCommand(Console console) {
    super(console);
    account = new AccountOptions(console);
  }

  @Override
  void run() {
    LeverCredentials credentials = LeverCredentials.apiKey(account.key());
    URI address = account.address();
    double rate = account.rate();
    PermissionReport report;
    try (LeverClient lever =
        LeverClient.builder()
            .credentials(credentials)
            .baseUrl(address)
            .requestsPerSecond(rate)
            .build()) {
      report = lever.permissions().probe();
    }
    if (json) {
      printJson(Json.object("permissions", permissions(report), "levels", levels(report)));
      return;
    }
    lines(report).forEach(this::print);
  }

  /** The report in words, a line each. */
  static List<String> lines(PermissionReport report) {
    List<String> lines =
        report.states().entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%-8s %s", word(e.getValue()), e.getKey().label()))
            .collect(Collectors.toList());
    for (FeatureLevel level : FeatureLevel.values()) {
      List<Permission> missing = report.missing(level);
      lines.add(
          "level "
              + word(level)
              + (missing.isEmpty()
                  ? ": works"
                  : ": does not work, grant "
                      + missing.stream()
                          .map(p -> "\"" + p.label() + "\"")
                          .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  private static Map<String, String> permissions(PermissionReport report) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<Permission, PermissionState> e : report.states().entrySet()) {
      all.put(e.getKey().label(), word(e.getValue()));
    }
    return all;
  }

  private static Map<String, Boolean> levels(PermissionReport report) {
    Map<String, Boolean> all = new LinkedHashMap<>();
    report.levels().forEach((level, works) -> all.put(word(level), works));
    return all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
