package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.Contact;
import io.github.atsconnect.lever.model.ContactId;

/** Contacts over HTTP. */
final class ContactResource extends Resource implements Contacts {

  private final OpportunityApi api;

  ContactResource(OpportunityApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Contact get(ContactId id) {
    return api.contact(segment(id), call());
  }
}
