package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The filters of the list of opportunities. */
final class OpportunityFilter {

  private static final String UNSPECIFIED = "unspecified";

  private OpportunityFilter() {}

  static Predicate<Opportunity> of(Ask ask, Switches switches) {
    Predicate<Opportunity> visible = Confidentiality.filter(ask, switches, o -> o.confidential);
    return visible.and(
        new Filters<Opportunity>(ask, switches)
            .any("contact_id", o -> Stream.of(o.contact.id))
            .any("stage_id", o -> Stream.of(o.stage.id()))
            .any("tag", o -> o.tags.stream())
            .any("source", o -> o.sources.stream())
            .any("origin", o -> Stream.of(o.origin))
            .any("posting_id", OpportunityFilter::posting)
            .any("archived_posting_id", o -> o.archived == null ? Stream.of() : posting(o))
            .any("archive_reason_id", OpportunityFilter::reason)
            .any("location", OpportunityFilter::location)
            .any("email", o -> o.contact.emails.stream(), OpportunityFilter::canonical)
            .window("created_at", o -> o.createdAt)
            .window("advanced_at", o -> o.lastAdvancedAt)
            .window("archived_at", o -> o.archived == null ? null : o.archived.at())
            .window("updated_at", o -> o.updatedAt, switches.on(Quirk.NULL_UPDATED_AT_MATCHES))
            .flag("archived", o -> o.archived != null)
            .flag("snoozed", o -> o.snoozedUntil != null)
            .all());
  }

  private static Stream<String> posting(Opportunity opportunity) {
    Application application = opportunity.application;
    return application == null ? Stream.empty() : Stream.of(application.posting);
  }

  private static Stream<String> reason(Opportunity opportunity) {
    Opportunity.Archived archived = opportunity.archived;
    return archived == null ? Stream.empty() : Stream.of(archived.reason());
  }

  private static Stream<String> location(Opportunity o) {
    return Stream.of(o.opportunityLocation == null ? UNSPECIFIED : o.opportunityLocation);
  }

  private static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
