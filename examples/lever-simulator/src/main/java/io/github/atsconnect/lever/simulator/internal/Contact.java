package io.github.atsconnect.lever.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the account; their data show on each of their opportunities. */
final class Contact {

  /** A telephone number; the type may be missing. */
  record Phone(@Nullable String type, String value) {}

  final String id;
  String name = "";
  String headline = "";
  String location = "";
  final List<String> emails = new ArrayList<>(1);
  final List<Phone> phones = new ArrayList<>(1);
  final List<String> links = new ArrayList<>(1);
  boolean anonymized;

  /** Whether interviews may be recorded; null where nobody asked. */
  @Nullable Boolean recordable;

  Contact(String id) {
    this.id = id;
  }

  /** Empties all that says who it is. */
  void anonymize() {
    name = "";
    headline = "";
    location = "";
    emails.clear();
    phones.clear();
    links.clear();
    anonymized = true;
  }
}
