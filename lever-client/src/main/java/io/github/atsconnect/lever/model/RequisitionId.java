package io.github.atsconnect.lever.model;

/**
 * Names a requisition.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record RequisitionId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public RequisitionId {
    LeverIds.requireText(value, "RequisitionId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
