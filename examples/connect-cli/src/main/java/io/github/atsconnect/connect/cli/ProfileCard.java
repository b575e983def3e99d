package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile with what the ATS knows of it, as a recruiter would want to see it. */
final class ProfileCard {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int LABEL = 13;

  private final boolean terminal;
  private final int columns;
  private final Ink ink;

  /** Makes a renderer: colours and a frame on a terminal, plain lines elsewhere. */
  ProfileCard(Console console) {
    this.terminal = console.terminal();
    this.columns = console.columns();
    this.ink = new Ink(terminal);
  }

  /** The card, line by line. */
  List<String> lines(Person profile, Enrichment found) {
    List<String> body = new ArrayList<>();
    profile.headline().ifPresent(h -> body.add(ink.dim(h)));
    Stream.of(profile.locations(), profile.links())
        .flatMap(l -> l.stream().limit(1))
        .reduce((a, b) -> a + "  ·  " + b)
        .ifPresent(l -> body.add(ink.dim(l)));
    if (!found.inAts()) {
      body.add(
          ink.bold(
              switch (found.presence()) {
                case POSSIBLE -> "Perhaps in your ATS: somebody should look.";
                case UNKNOWN -> "Not known whether in your ATS.";
                default -> "Not in your ATS.";
              }));
    } else {
      addRecords(found, body);
      addMatch(found, body);
    }
    return framed(title(profile), body);
  }

  private void addRecords(Enrichment found, List<String> body) {
    List<AtsRecord> records = found.records();
    if (records.isEmpty()) {
      body.add("In your ATS; the ATS does not answer just now.");
    } else {
      AtsRecord first = records.get(0);
      body.add(status(first) + "  ·  " + ink.bold(first.stage().orElse("stage unknown")));
      first.posting().ifPresent(p -> body.add(labelled("Job", p)));
      first.lastUpdated().ifPresent(t -> body.add(labelled("Last updated", DAY.format(t))));
      first.recruiter().ifPresent(r -> body.add(labelled("Recruiter", text(r))));
      addAll(body, "Email", records.stream().flatMap(r -> r.emails().stream()));
      addAll(body, "Phone", records.stream().flatMap(r -> r.phones().stream()));
      addAll(
          body,
          "Attachments",
          records.stream().flatMap(r -> r.attachments().stream().map(this::text)));
      first.url().ifPresent(u -> body.add(labelled("In Lever", u.toString())));
      records.stream().skip(1).forEach(r -> body.add(labelled("Also", oneLine(r))));
    }
    body.add(ink.dim(labelled("As of", DAY.format(found.asOf()))));
  }

  private void addMatch(Enrichment found, List<String> body) {
    found
        .match()
        .ifPresent(
            m -> {
              StringBuilder line =
                  new StringBuilder(ink.bold(percent(m.probability()))).append(" ");
              String label = "Same person";
              for (String reason : m.reasons()) {
                String words = " " + words(reason) + (last(m.reasons(), reason) ? "" : ",");
                if (terminal && LABEL + Ink.width(line + words) > columns - 6) {
                  body.add(labelled(label, line.toString()));
                  label = "";
                  line.setLength(0);
                }
                line.append(line.isEmpty() ? words.strip() : words);
              }
              body.add(labelled(label, line.toString()));
            });
  }

  private static boolean last(List<String> all, String one) {
    return all.get(all.size() - 1).equals(one);
  }

  private String status(AtsRecord r) {
    String kind = r.kind() == CandidateKind.PROSPECT ? "Prospect" : "Applicant";
    String status =
        switch (r.status()) {
          case ACTIVE -> ink.green("active");
          case HIRED -> ink.blue("hired");
          case ARCHIVED -> ink.yellow("archived" + reason(r));
        };
    return ink.bold(kind) + "  ·  " + status;
  }

  private String oneLine(AtsRecord r) {
    String base = status(r) + r.stage().map(s -> "  ·  " + s).orElse("");
    return base
        + r.posting().map(p -> "  ·  " + p).orElse("")
        + r.lastUpdated().map(t -> "  ·  " + DAY.format(t)).orElse("");
  }

  private static String reason(AtsRecord r) {
    return r.archiveReason().map(a -> ": " + a).orElse("");
  }

  private static String text(Recruiter r) {
    return r.name().orElse("name not permitted") + r.email().map(e -> " <" + e + ">").orElse("");
  }

  private String text(Attachment a) {
    return a.name() + (a.kind() == Attachment.Kind.RESUME ? " (résumé)" : "");
  }

  private void addAll(List<String> body, String label, Stream<String> values) {
    String all = values.distinct().collect(Collectors.joining(", "));
    if (!all.isEmpty()) {
      body.add(labelled(label, all));
    }
  }

  private String labelled(String label, String value) {
    return ink.dim(String.format(Locale.ROOT, "%-" + LABEL + "s", label)) + value;
  }

  private String title(Person profile) {
    return profile.names().stream().findFirst().map(PersonName::full).orElse(profile.id());
  }

  /** A machine is never quite sure. */
  private static String percent(double probability) {
    return probability > 0.999
        ? "over 99.9 %"
        : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
  }

  /** A code such as {@code EMAIL_EQUAL} in words. */
  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<String> framed(String title, List<String> body) {
    List<String> lines = new ArrayList<>();
    if (!terminal) {
      lines.add(title);
      body.forEach(b -> lines.add("  " + b));
      return lines;
    }
    int widest =
        Stream.concat(Stream.of(title), body.stream()).mapToInt(Ink::width).max().orElse(0);
    int inner = Math.min(widest + 2, columns - 3);
    lines.add(
        "╭─ "
            + ink.bold(title)
            + " "
            + "─".repeat(Math.max(1, inner - Ink.width(title) - 2))
            + "╮");
    for (String b : body) {
      String text = Ink.clip(b, inner - 1);
      lines.add("│ " + text + " ".repeat(inner - Ink.width(text)) + "│");
    }
    lines.add("╰" + "─".repeat(inner + 1) + "╯");
    return lines;
  }
}
