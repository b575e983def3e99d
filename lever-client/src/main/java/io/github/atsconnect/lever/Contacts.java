package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Contact;
import io.github.atsconnect.lever.model.ContactId;

/** The people of an account. Lever has no list of them: they are found through opportunities. */
public interface Contacts {

  /**
   * Fetches one person. Needs a permission that the set-up page does not list; expanding {@link
   * OpportunityExpand#CONTACT} may do without.
   *
   * @param id which
   * @return the person
   * @throws LeverNotFoundException when there is none
   */
  Contact get(ContactId id);
}
