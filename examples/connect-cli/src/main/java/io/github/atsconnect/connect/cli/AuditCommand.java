package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The audit log: what was done, and whether the log is whole. */
@Command(
    name = "audit",
    description = {
      "Prints the audit log: who did what, when, without personal data.",
      "audit verify: looks whether any entry was changed or taken out; then the exit status is 1."
    })
final class AuditCommand extends ServiceJob {
  private static final int PIECE = 1_000;

  @Parameters(arity = "0..1", paramLabel = "verify", description = "Look whether it is whole.")
  private @Nullable String what;

  AuditCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    if (what == null) {
      with(this::list);
    } else if (what.equals("verify")) {
      with(this::verify);
    } else {
      throw wrongUsage("audit or audit verify, not audit " + what);
    }
  }

  private void list(EnrichmentService connect) {
    List<AuditEntry> piece = connect.audit(0, PIECE);
    while (!piece.isEmpty()) {
      piece.forEach(this::print);
      piece = connect.audit(piece.get(piece.size() - 1).sequence(), PIECE);
    }
  }

  private void print(AuditEntry e) {
    print(
        Json.object(
            "sequence", e.sequence(),
            "at", e.at().toString(),
            "action", e.action(),
            "subject", e.subject(),
            "actor", e.actor(),
            "outcome", e.outcome(),
            "hash", e.hash()),
        String.format(
            Locale.ROOT,
            "%6d  %s  %-22s %s  %s%s",
            e.sequence(),
            e.at(),
            e.action(),
            e.subject(),
            e.outcome(),
            e.actor().isEmpty() ? "" : "  by " + e.actor()));
  }

  private void verify(EnrichmentService connect) {
    AuditCheck check = connect.verifyAudit();
    print(
        Json.object(
            "whole", check.isWhole(),
            "entries", check.entries(),
            "brokenAt", check.isWhole() ? null : check.brokenAtOrZero(),
            "lastHash", check.lastHash()),
        check.isWhole()
            ? String.format(
                Locale.ROOT, "whole: %,d entries, last hash %s", check.entries(), check.lastHash())
            : "not whole: entry "
                + check.brokenAtOrZero()
                + " was changed, or one before it taken");
    if (!check.isWhole()) {
      throw new CommandFailure("the audit log is not whole");
    }
  }
}
