package io.github.atsconnect.enrichment.internal;

/** Whose rows: every query of the store names both. */
record Scope(String tenant, String connection) {

  /** What the connection's API key is sealed for: it opens nowhere else. */
  String keyContext() {
    return tenant + "/" + connection;
  }

  /** The context that the connection's OAuth tokens are encrypted for. */
  String oauthContext() {
    return keyContext() + "/oauth";
  }

  /** What a signing token of the connection's webhooks is sealed for. */
  String signingContext(String tokenId) {
    return keyContext() + "/webhook/" + tokenId;
  }
}
