package io.github.atsconnect.lever.model;

/**
 * Names an interview panel.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record PanelId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public PanelId {
    LeverIds.requireText(value, "PanelId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
