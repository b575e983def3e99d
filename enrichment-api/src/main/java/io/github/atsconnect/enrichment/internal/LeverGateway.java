package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.lever.ConfidentialityFilter;
import io.github.atsconnect.lever.Cursor;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverInvalidCursorException;
import io.github.atsconnect.lever.LeverInvalidRequestException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.OpportunityExpand;
import io.github.atsconnect.lever.OpportunityQuery;
import io.github.atsconnect.lever.Page;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions that we ask Lever. Objects come expanded where the key may see them so; where Lever
 * refuses that, once, we ask without from then on.
 */
final class LeverGateway {
  private static final OpportunityExpand[] WHOLE = {
    OpportunityExpand.STAGE, OpportunityExpand.OWNER, OpportunityExpand.APPLICATIONS
  };
  private static final OpportunityExpand[] EVIDENCE = {OpportunityExpand.APPLICATIONS};

  private final LeverClient lever;
  private final boolean confidential;
  private volatile boolean expands = true;

  /**
   * A gateway.
   *
   * @param confidential whether to ask for confidential candidates too
   */
  LeverGateway(LeverClient lever, boolean confidential) {
    this.lever = lever;
    this.confidential = confidential;
  }

  boolean confidential() {
    return confidential;
  }

  LeverClient client() {
    return lever;
  }

  /**
   * A page of candidacies.
   *
   * @param since only those that changed then or later; null for all, which includes those that
   *     have no time of change
   * @param from where to begin; null for the start
   */
  Page<Opportunity> page(@Nullable Instant since, @Nullable Cursor from) {
    return expanding(
        EVIDENCE,
        expand -> {
          Consumer<OpportunityQuery> query =
              q -> {
                withConfidential(q.expand(expand));
                if (since != null) {
                  q.updatedSince(since);
                }
              };
          var listing = lever.opportunities().list(query);
          return (from == null ? listing : listing.startingAt(from)).firstPage();
        });
  }

  /**
   * All candidacies of a person; empty when the ATS has none, or none that the key may see.
   *
   * @throws EnrichmentException when an answer could not be read: that nobody is there has to be
   *     said, and not concluded
   */
  List<Opportunity> ofContact(String contact) {
    Found found = found(contact);
    if (found.items().isEmpty() && !found.isWhole()) {
      throw unreadable();
    }
    return found.items();
  }

  /**
   * What the ATS has of a person.
   *
   * @param items candidacies
   * @param unreadable how many more there are that cannot be read
   */
  record Found(List<Opportunity> items, int unreadable) {
    boolean isWhole() {
      return unreadable == 0;
    }
  }

  /** All candidacies of a person, and whether that is all: what cannot be read says nothing. */
  Found found(String contact) {
    return expanding(
        WHOLE,
        expand -> {
          List<Opportunity> found = new ArrayList<>();
          int unreadable = 0;
          for (Page<Opportunity> page :
              lever
                  .opportunities()
                  .byContact(new ContactId(contact), q -> withConfidential(q.expand(expand)))
                  .pages()) {
            unreadable += page.rejected().size();
            for (Opportunity o : page.items()) {
              // A server that overlooks the filter must not show us somebody else.
              if (o.contact() != null && o.contact().id().value().equals(contact)) {
                found.add(o);
              }
            }
          }
          return new Found(found, unreadable);
        });
  }

  private void withConfidential(OpportunityQuery query) {
    if (confidential) {
      query.confidentiality(ConfidentialityFilter.ALL);
    }
  }

  /** An answer that may mean anything: not to be taken for an empty list. */
  static EnrichmentException unreadable() {
    return new EnrichmentException(
        Reason.ATS_UNAVAILABLE, "Lever's list of candidates could not be read");
  }

  private <T> T expanding(OpportunityExpand[] what, Asking<T> ask) {
    if (expands) {
      try {
        return ask.with(what);
      } catch (LeverInvalidCursorException e) {
        throw e;
      } catch (LeverPermissionException | LeverInvalidRequestException e) {
        T plain = ask.with();
        expands = false;
        return plain;
      }
    }
    return ask.with();
  }

  private interface Asking<T> {
    T with(OpportunityExpand... expand);
  }

  /** Runs a question that a missing permission may answer with nothing. */
  static <T> @Nullable T permitted(Supplier<T> question) {
    try {
      return question.get();
    } catch (LeverPermissionException e) {
      return null;
    }
  }
}
