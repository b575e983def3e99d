package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.lever.ConfidentialityFilter;
import io.github.atsconnect.lever.Cursor;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverInvalidCursorException;
import io.github.atsconnect.lever.LeverInvalidRequestException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.Listing;
import io.github.atsconnect.lever.OpportunityExpand;
import io.github.atsconnect.lever.OpportunityQuery;
import io.github.atsconnect.lever.Page;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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

  private final Supplier<LeverClient> lever;
  private final boolean confidential;
  private final AtomicBoolean expands;

  /**
   * A gateway.
   *
   * @param confidential whether to ask for confidential candidates too
   */
  LeverGateway(LeverClient lever, boolean confidential) {
    this(() -> lever, confidential, new AtomicBoolean(true));
  }

  /**
   * A gateway for somebody who waits.
   *
   * @param lever the client with the time that is left; asked for anew for each call
   * @param confidential whether to ask for confidential candidates too
   * @param expands whether objects come expanded, as gateways to the same account found out
   */
  LeverGateway(Supplier<LeverClient> lever, boolean confidential, AtomicBoolean expands) {
    this.lever = lever;
    this.confidential = confidential;
    this.expands = expands;
  }

  boolean confidential() {
    return confidential;
  }

  LeverClient client() {
    return lever.get();
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
          var listing = client().opportunities().list(query).settingAside();
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
    List<Opportunity> found = new ArrayList<>();
    ofContact(contact, found);
    return found;
  }

  /**
   * The same.
   *
   * @param found is given what comes, so that there is something when the rest does not
   */
  void ofContact(String contact, List<Opportunity> found) {
    if (found(contact, found) > 0 && found.isEmpty()) {
      throw unreadable();
    }
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
    List<Opportunity> items = new ArrayList<>();
    int unreadable = found(contact, items);
    return new Found(items, unreadable);
  }

  private int found(String contact, List<Opportunity> found) {
    return expanding(
        WHOLE,
        expand -> {
          found.clear();
          int[] unreadable = {0};
          walk(
              c ->
                  c.opportunities()
                      .byContact(new ContactId(contact), q -> withConfidential(q.expand(expand))),
              page -> {
                unreadable[0] += page.rejected().size();
                for (Opportunity o : page.items()) {
                  // A server that overlooks the filter must not show us somebody else.
                  if (o.contact() != null && o.contact().id().value().equals(contact)) {
                    found.add(o);
                  }
                }
                return true;
              });
          return unreadable[0];
        });
  }

  private <T> void walk(Function<LeverClient, Listing<T>> list, Predicate<Page<T>> take) {
    walk(lever, list, take);
  }

  /**
   * Reads a list page by page, each with the time that is then left.
   *
   * @param take takes a page and says whether to go on
   */
  static <T> void walk(
      Supplier<LeverClient> lever,
      Function<LeverClient, Listing<T>> list,
      Predicate<Page<T>> take) {
    Set<Cursor> seen = new HashSet<>();
    Page<T> page = list.apply(lever.get()).firstPage();
    while (take.test(page) && page.hasNext()) {
      Cursor next = page.nextCursor().orElseThrow(LeverGateway::unreadable);
      if (!seen.add(next)) {
        throw unreadable();
      }
      page = list.apply(lever.get()).startingAt(next).firstPage();
    }
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
    if (expands.get()) {
      try {
        return ask.with(what);
      } catch (LeverInvalidCursorException e) {
        throw e;
      } catch (LeverPermissionException | LeverInvalidRequestException e) {
        T plain = ask.with();
        expands.set(false);
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
