package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.Download;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverClientBuilder;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.LeverMisconfiguredException;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transport over https, as with Lever: the certificate is made for the test. */
class OverTlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path directory;

  private static final int SIZE = 3_000_000;
  private static final String PAGE =
      "{\"data\":["
          + ("{\"id\":\"o\",\"headline\":\"" + "x".repeat(2000) + "\"},").repeat(99)
          + "{\"id\":\"o\"}]}";

  private final MockWebServer server = new MockWebServer();
  private SSLContext context;

  @BeforeEach
  void serve() throws Exception {
    context = contextWithNewKey(directory.resolve("key.p12"));
    server.useHttps(context.getSocketFactory());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public @NonNull MockResponse dispatch(@NonNull RecordedRequest request) {
            return request.getTarget().endsWith("/download")
                ? new MockResponse.Builder().body(new Buffer().write(new byte[SIZE])).build()
                : new MockResponse.Builder().chunkedBody(PAGE, 10_000).build();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static SSLContext contextWithNewKey(Path store) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of(
            ("-genkeypair -alias test -keyalg EC -groupname secp256r1 -validity 2"
                    + " -dname CN=localhost -ext san=dns:localhost -storetype PKCS12"
                    + " -storepass changeit -keystore")
                .split(" ")));
    command.add(store.toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();

    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    KeyManagerFactory ours = KeyManagerFactory.getInstance("SunX509");
    ours.init(keys, PASSWORD);
    TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    theirs.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
    return context;
  }

  private LeverClientBuilder client() {
    return LeverClient.builder()
        .credentials(LeverCredentials.apiKey("key"))
        .baseUrl(URI.create("https://localhost:" + server.getPort() + "/v1"))
        .requestsPerSecond(100_000);
  }

  @Test
  void pagesAndDocumentsComeWholeToManyThreadsAtOnce() throws Exception {
    LeverClient client =
        client()
            .httpClient(
                Connections.likeOurs(Connections.CONNECT_TIMEOUT).sslContext(context).build())
            .build();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      boolean document = i % 4 == 0;
      answers.add(callers.submit(() -> document ? document(client) : page(client)));
    }
    callers.shutdown();

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(i % 4 == 0 ? SIZE : 100);
    }
  }

  private static int page(LeverClient client) {
    return client.opportunities().list().firstPage().items().size();
  }

  private static int document(LeverClient client) throws IOException {
    DownloadLimits limits = new DownloadLimits(SIZE, Duration.ofSeconds(60));
    try (Download each = client.files().download(new OpportunityId("o"), new FileId("f"), limits)) {
      return each.readAllBytes().length;
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    LeverClient client = client().sleeper(duration -> {}).build();

    assertThatThrownBy(() -> page(client))
        .isInstanceOfSatisfying(
            LeverMisconfiguredException.class,
            e -> assertThat(e.problem()).isEqualTo(LeverMisconfiguredException.Problem.CERTIFICATE))
        .hasCauseInstanceOf(SSLException.class);
    assertThat(server.getRequestCount()).isZero();
  }
}
