package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of opportunities: a repeated one is a union, different ones intersect.
 */
final class OpportunityFilter {

  private static final String UNSPECIFIED = "unspecified";

  private final Ask ask;
  private final Switches switches;
  private Predicate<Opportunity> all = opportunity -> true;

  private OpportunityFilter(Ask ask, Switches switches) {
    this.ask = ask;
    this.switches = switches;
  }

  static Predicate<Opportunity> of(Ask ask, Switches switches) {
    return new OpportunityFilter(ask, switches).build();
  }

  private Predicate<Opportunity> build() {
    all = Confidentiality.filter(ask, switches, opportunity -> opportunity.confidential);
    any("contact_id", opportunity -> Stream.of(opportunity.contact.id));
    any("stage_id", opportunity -> Stream.of(opportunity.stage.id()));
    any("tag", opportunity -> opportunity.tags.stream());
    any("source", opportunity -> opportunity.sources.stream());
    any("origin", opportunity -> Stream.of(opportunity.origin));
    any("posting_id", OpportunityFilter::posting);
    any("archived_posting_id", o -> o.archived == null ? Stream.empty() : posting(o));
    any("archive_reason_id", OpportunityFilter::reason);
    any(
        "location",
        o -> Stream.of(o.opportunityLocation == null ? UNSPECIFIED : o.opportunityLocation));
    emails();
    window("created_at", opportunity -> opportunity.createdAt);
    window("advanced_at", opportunity -> opportunity.lastAdvancedAt);
    window("archived_at", o -> o.archived == null ? null : o.archived.at());
    updates();
    flag("archived", opportunity -> opportunity.archived != null);
    flag("snoozed", opportunity -> opportunity.snoozedUntil != null);
    return all;
  }

  static boolean byUpdate(Ask ask) {
    return ask.call().has("updated_at_start") || ask.call().has("updated_at_end");
  }

  private static Stream<String> posting(Opportunity opportunity) {
    JsonNode application = opportunity.application;
    return application == null ? Stream.empty() : Stream.of(application.path("posting").asText());
  }

  private static Stream<String> reason(Opportunity opportunity) {
    Opportunity.Archived archived = opportunity.archived;
    return archived == null ? Stream.empty() : Stream.of(archived.reason());
  }

  private void any(String parameter, Function<Opportunity, Stream<String>> values) {
    List<String> wanted = ask.call().all(parameter);
    if (!wanted.isEmpty()) {
      all = all.and(opportunity -> values.apply(opportunity).anyMatch(wanted::contains));
    }
  }

  private void emails() {
    List<String> wanted =
        ask.call().all("email").stream().map(OpportunityFilter::canonical).toList();
    if (!wanted.isEmpty()) {
      all =
          all.and(
              opportunity ->
                  opportunity.contact.emails.stream()
                      .anyMatch(email -> wanted.contains(canonical(email))));
    }
  }

  private static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private void updates() {
    boolean nullMatches = switches.on(Quirk.NULL_UPDATED_AT_MATCHES);
    Predicate<Opportunity> before = all;
    all = opportunity -> true;
    window("updated_at", opportunity -> opportunity.updatedAt);
    Predicate<Opportunity> inWindow = all;
    all = before.and(o -> inWindow.test(o) || (nullMatches && o.updatedAt == null));
  }

  private void window(String name, Function<Opportunity, @Nullable Long> time) {
    Long start = ask.time(name + "_start");
    Long end = ask.time(name + "_end");
    if (start != null || end != null) {
      all = all.and(opportunity -> within(time.apply(opportunity), start, end));
    }
  }

  /** Both ends are included; what has no time is in no window. */
  static boolean within(@Nullable Long time, @Nullable Long start, @Nullable Long end) {
    return time != null && (start == null || time >= start) && (end == null || time <= end);
  }

  private void flag(String parameter, Predicate<Opportunity> is) {
    Boolean wanted = ask.flag(parameter);
    if (wanted != null) {
      all = all.and(opportunity -> is.test(opportunity) == wanted);
    }
  }
}
