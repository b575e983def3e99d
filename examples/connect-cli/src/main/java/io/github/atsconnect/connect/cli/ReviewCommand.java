package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody should look at. */
@Command(
    name = "review",
    description = {
      "Prints the links that somebody should look at, the likeliest first.",
      "With PROFILE and CONTACT, and --profiles, explains that one: reads the candidate live and "
          + "compares both sides anew. Then confirm or reject it."
    })
final class ReviewCommand extends ServiceJob {

  @Parameters(arity = "0..2", paramLabel = "PROFILE CONTACT", description = "The link to explain.")
  private List<String> pair = List.of();

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "Your people, for an explanation: JSON lines or CSV, also gzipped.")
  private @Nullable Path profiles;

  @Option(names = "--limit", paramLabel = "N", description = "Most links, 50 unless said.")
  private int limit = 50;

  @Option(names = "--html", paramLabel = "OUT", description = "Draw the explanation as a page.")
  private @Nullable Path html;

  @Mixin private final AccountOptions account;
  @Mixin private final PeopleOptions people;

  ReviewCommand(Console console) {
    super(console);
    account = new AccountOptions(console);
    people = new PeopleOptions(console);
  }

  @Override
  void run() {
    if (limit < 1) {
      throw wrongUsage("--limit must be at least 1");
    }
    if (pair.isEmpty()) {
      with(connect -> connect.reviewQueue(limit).forEach(this::print));
      return;
    }
    if (pair.size() != 2 || profiles == null) {
      throw wrongUsage("to explain a link give PROFILE, CONTACT and --profiles FILE");
    }
    var lever = account.account();
    with(
        people.readAll(profiles),
        connect -> {
          connect.open(lever);
          explain(connect.review(pair.get(0), pair.get(1)));
        });
  }

  private void print(Link link) {
    print(
        LinksCommand.fields(link),
        String.format(
            Locale.ROOT,
            "%.3f  %s = %s  (%s)",
            link.probability(),
            link.profileId(),
            link.contactId(),
            String.join(", ", link.reasons())));
  }

  private void explain(Review review) {
    var e = review.explanation();
    print(
        Json.object(
            "profile", review.link().profileId(),
            "contact", review.link().contactId(),
            "state", review.link().state().name(),
            "probability", e.probability(),
            "outcome", e.outcome().name(),
            "codes", e.explanation().codes(),
            "settle", e.whatWouldSettle()),
        e.text());
    if (html != null) {
      OutputFile.write(html, e.html());
    }
  }
}
