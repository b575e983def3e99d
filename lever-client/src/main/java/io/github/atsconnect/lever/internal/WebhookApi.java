package io.github.atsconnect.lever.internal;

import feign.Param;
import feign.RequestLine;
import io.github.atsconnect.lever.Permission;
import io.github.atsconnect.lever.model.Webhook;

/** The endpoints of webhooks. Ids come encoded, bodies as JSON. */
public interface WebhookApi {

  /** Lists webhooks. */
  @RequestLine("GET /webhooks")
  @Needs(Permission.LIST_WEBHOOKS)
  Chunk<Webhook> webhooks(CallContext call);

  /** Makes one. */
  @RequestLine("POST /webhooks")
  @Needs(Permission.CREATE_WEBHOOK)
  Webhook create(byte[] body, CallContext call);

  /** Changes one, which the body names. */
  @RequestLine("PUT /webhooks")
  @Needs(Permission.UPDATE_WEBHOOK)
  Webhook update(byte[] body, CallContext call);

  /** Removes one. */
  @RequestLine(value = "DELETE /webhooks/{webhook}", decodeSlash = false)
  @Needs(Permission.DELETE_WEBHOOK)
  void delete(@Param("webhook") String webhook, CallContext call);
}
