package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.function.Consumer;

/** The candidacies of an account. */
public interface Opportunities {

  /**
   * Lists opportunities, active and archived, in the order of their stages; in the order of their
   * last change where the query limits that. Needs the permission {@code list opportunities}.
   *
   * @param query sets filters and what to expand
   * @return a lazy list
   */
  Listing<Opportunity> list(Consumer<OpportunityQuery> query);

  /**
   * Lists all opportunities that are not confidential.
   *
   * @return a lazy list
   */
  default Listing<Opportunity> list() {
    return list(q -> {});
  }

  /**
   * Lists the opportunities of one person. Needs the permission {@code list opportunities} only,
   * unlike {@link #get}.
   *
   * @param contact the person
   * @param query further filters and what to expand
   * @return a lazy list
   */
  default Listing<Opportunity> byContact(ContactId contact, Consumer<OpportunityQuery> query) {
    return list(
        q -> {
          query.accept(q);
          q.contact(contact);
        });
  }

  /**
   * Lists deleted opportunities, with who deleted them and when. What else they carry is not
   * documented. Which permission this needs is not documented either.
   *
   * @param query sets the time
   * @return a lazy list
   */
  Listing<Opportunity> deleted(Consumer<DeletedQuery> query);

  /**
   * Fetches one opportunity. Which permission this needs is not documented; a key that may list may
   * still be refused here.
   *
   * @param id the opportunity
   * @param expand what to include in full
   * @return the opportunity
   * @throws LeverNotFoundException when there is none, or not for this key
   */
  Opportunity get(OpportunityId id, OpportunityExpand... expand);
}
