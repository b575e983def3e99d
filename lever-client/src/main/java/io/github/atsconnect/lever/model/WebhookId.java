package io.github.atsconnect.lever.model;

/**
 * Names a webhook.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record WebhookId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public WebhookId {
    LeverIds.requireText(value, "WebhookId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
