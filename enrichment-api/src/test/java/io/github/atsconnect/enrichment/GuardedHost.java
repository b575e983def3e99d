package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.OAuthTokens;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A host's process in a {@link GuardedNetwork}, for {@link GuardedNetworkTest}. */
public final class GuardedHost {
  private GuardedHost() {}

  /**
   * Connects, syncs and answers; then again with other tokens, where there are tokens. Arguments:
   * port of the proxy, certificates, store, and a key, or an access and a refresh token.
   */
  public static void main(String[] args) throws Exception {
    URI lever = URI.create("https://" + GuardedNetwork.HOST + "/v1");
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0]))))
            .authenticator(password())
            .sslContext(trusting(Path.of(args[1])))
            .build();
    try (EnrichmentService connect =
        Host.of(Path.of(args[2]), Host.person("p1", "Ada Example", "ada@home.example"))
            .secrets(Secrets.aesGcm(new byte[32]))
            .httpClient(client)
            .oauthApplication(
                LeverOAuth.at(
                    OAuthGrants.ID,
                    OAuthGrants.SECRET,
                    lever.resolve("/authorize"),
                    lever.resolve("/oauth/token"),
                    "api"))
            .userAgent("Host of a test")
            .cacheFor(Duration.ZERO)
            .build()) {
      LeverAccount account =
          args.length == 4
              ? LeverAccount.at(lever, "Lever", args[3])
              // Over: they are renewed at once.
              : LeverAccount.oauth(
                  lever, "Lever", new OAuthTokens(args[3], args[4], Instant.EPOCH));
      Connection connection = connect.connect(account);
      connect.sync(connection);
      Enrichment answer = connect.enrich(Host.person("p1", "Ada Example", "ada@home.example"));
      System.out.println(connection.state() + " " + answer.presence() + " " + answer.freshness());
    }
  }

  private static Authenticator password() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return getRequestorType() == RequestorType.PROXY
            ? new PasswordAuthentication(GuardedNetwork.USER, GuardedNetwork.PASSWORD.toCharArray())
            : null;
      }
    };
  }

  private static SSLContext trusting(Path certificates) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificates)) {
      trusted.load(in, GuardedNetwork.PASSWORD.toCharArray());
    }
    KeyStore only = KeyStore.getInstance("PKCS12");
    only.load(null, null);
    only.setCertificateEntry("lever", trusted.getCertificate("lever"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(only);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, managers.getTrustManagers(), null);
    return tls;
  }
}
