package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.Webhook;
import io.github.atsconnect.lever.model.WebhookEventType;
import io.github.atsconnect.lever.model.WebhookId;
import java.net.URI;
import java.util.List;

/**
 * The webhooks of the account that were made through the API; those made by hand in Lever are not
 * seen here. A Super Admin must also switch the kind of event on in Lever's settings before
 * anything is sent. Which permissions these calls need is not documented.
 */
public interface WebhookRegistrations {

  /**
   * Lists them.
   *
   * @return all of them
   */
  List<Webhook> list();

  /**
   * Makes one. Not tried again where it is not known whether it worked, so that there are no two.
   *
   * @param event what to be told of
   * @param url where to be told, https
   * @param origins only for people of these origins, which Lever allows for {@code
   *     APPLICATION_CREATED}, {@code CANDIDATE_ARCHIVE_CHANGE}, {@code CANDIDATE_HIRED} and {@code
   *     CANDIDATE_STAGE_CHANGE}; none for all
   * @return the webhook, with the signing token that Lever shows this once
   * @throws IllegalArgumentException when the address is not https, the event allows no origins, or
   *     one of them is {@code OTHER}
   */
  Webhook create(WebhookEventType event, URI url, Origin... origins);

  /**
   * Changes one.
   *
   * @param id which
   * @param event what to be told of
   * @param url where to be told, https
   * @param origins only for people of these origins; none for all
   * @return the webhook
   * @throws IllegalArgumentException when the address is not https, the event allows no origins, or
   *     one of them is {@code OTHER}
   */
  Webhook update(WebhookId id, WebhookEventType event, URI url, Origin... origins);

  /**
   * Removes one.
   *
   * @param id which
   */
  void delete(WebhookId id);
}
