package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person. Their data show on each of their opportunities.
 *
 * @param id the contact
 * @param name the name; may be empty
 * @param headline past employers and schools, as one line; may be empty
 * @param location where the person lives, free text; may be empty
 * @param emails the email addresses, each once
 * @param phones the phone numbers
 * @param anonymized true when the personal data were removed for good
 * @param dataProtection what the person allows; null where Lever keeps no consent
 * @param unknown the fields that this version does not know, by name
 */
public record Contact(
    ContactId id,
    String name,
    String headline,
    String location,
    List<String> emails,
    List<Phone> phones,
    boolean anonymized,
    @Nullable DataProtection dataProtection,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Contact {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(location, "location");
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Contact[id=" + id + "]";
  }
}
