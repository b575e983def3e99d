package io.github.atsconnect.lever.simulator;

/**
 * One attempt to deliver a webhook.
 *
 * @param url where to
 * @param body the JSON that was sent
 * @param attempt counts from 1; up to six
 * @param status the answer's, 0 when there was none
 */
public record WebhookDelivery(String url, String body, int attempt, int status) {

  /** Whether the other side took it: any status from 200 to 299. */
  public boolean accepted() {
    return status >= 200 && status <= 299;
  }

  @Override
  public String toString() {
    return "attempt " + attempt + " -> " + status;
  }
}
