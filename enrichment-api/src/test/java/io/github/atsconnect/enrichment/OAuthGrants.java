package io.github.atsconnect.enrichment;

import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** An application that is registered with a simulator, and what an owner grants it. */
final class OAuthGrants {
  static final String ID = "app";
  static final String SECRET = "a-secret-of-the-application";

  private static final URI BACK = URI.create("https://host.example/back");
  private static final List<String> SCOPES =
      List.of(
          "opportunities:read:admin",
          "stages:read:admin",
          "users:read:admin",
          "postings:read:admin",
          "archive_reasons:read:admin",
          "resumes:read:admin",
          "files:read:admin",
          "applications:read:admin",
          "contact:read:admin");

  private final LeverOAuth application;

  OAuthGrants(LeverSimulator lever) {
    lever.oauth().app(ID, SECRET, BACK.toString());
    application =
        LeverOAuth.at(ID, SECRET, lever.oauth().authorizeUri(), lever.oauth().tokenUri(), "api");
  }

  LeverOAuth application() {
    return application;
  }

  /** Visits the authorization server as an owner who says yes. */
  OAuthTokens grant() throws IOException, InterruptedException {
    HttpRequest visit = HttpRequest.newBuilder(application.authorizeUrl(BACK, "s", SCOPES)).build();
    String location =
        HttpClient.newHttpClient()
            .send(visit, HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("location")
            .orElseThrow();
    String code = location.replaceFirst("^.*[?&]code=", "").replaceFirst("&.*$", "");
    return application.exchange(code, BACK);
  }
}
