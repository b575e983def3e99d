package io.github.atsconnect.lever.simulator.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a contact, to be set. */
public final class ContactFields {

  private final Contact contact;

  ContactFields(Contact contact) {
    this.contact = contact;
  }

  /** The person's name. */
  public void name(String name) {
    contact.name = name;
  }

  /** Past employers or a title. */
  public void headline(String headline) {
    contact.headline = headline;
  }

  /** Where the person lives. */
  public void location(String location) {
    contact.location = location;
  }

  /** All addresses. */
  public void emails(List<String> emails) {
    contact.emails.clear();
    contact.emails.addAll(emails);
  }

  /** One more address. */
  public void email(String email) {
    contact.emails.add(email);
  }

  /** One more number. */
  public void phone(@Nullable String type, String value) {
    contact.phones.add(new Contact.Phone(type, value));
  }

  /** One more link. */
  public void link(String link) {
    contact.links.add(link);
  }
}
