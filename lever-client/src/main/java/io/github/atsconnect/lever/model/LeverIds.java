package io.github.atsconnect.lever.model;

/** What all ids have in common. */
final class LeverIds {

  private LeverIds() {}

  /** Refuses what can be no id. */
  static void requireText(String value, String kind) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(kind + " is blank");
    }
  }
}
