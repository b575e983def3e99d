package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows the demo: colours, columns and frames on a terminal, plain lines elsewhere. */
final class DemoScreen {

  private final Console console;
  private final Ink ink;

  DemoScreen(Console console) {
    this.console = console;
    this.ink = new Ink(console.terminal());
  }

  void chapter(String title) {
    line("");
    line(ink.blue("▌ ") + ink.bold(title));
  }

  void line(String text) {
    console.out().println(text);
    console.out().flush();
  }

  void card(Person profile, Enrichment found) {
    new ProfileCard(console).lines(profile, found).forEach(this::line);
  }

  void permissions(Preflight preflight) {
    List<String> cells = new ArrayList<>();
    for (Map.Entry<String, Permission> e : preflight.permissions().entrySet()) {
      cells.add(sign(e.getValue()) + e.getKey());
    }
    int width = cells.stream().mapToInt(Ink::width).max().orElse(0) + 2;
    int perLine = console.terminal() ? Math.max(1, console.columns() / width) : 1;
    for (int i = 0; i < cells.size(); i += perLine) {
      StringBuilder text = new StringBuilder();
      for (String cell : cells.subList(i, Math.min(i + perLine, cells.size()))) {
        text.append(cell).append(" ".repeat(width - Ink.width(cell)));
      }
      line(text.toString().stripTrailing());
    }
    for (FeatureLevel level : FeatureLevel.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      line(
          preflight.works(level)
              ? "level " + name + ": " + ink.green("works")
              : "level " + name + ": " + ink.red("needs " + preflight.missing().get(level)));
    }
  }

  private String sign(Permission state) {
    if (!console.terminal()) {
      return String.format(Locale.ROOT, "%-8s ", state.name().toLowerCase(Locale.ROOT));
    }
    return switch (state) {
      case GRANTED -> ink.green("✓ ");
      case REFUSED -> ink.red("✗ ");
      case UNKNOWN -> ink.yellow("? ");
    };
  }
}
