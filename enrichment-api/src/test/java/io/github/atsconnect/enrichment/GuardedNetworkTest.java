package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host behind a proxy with a password and a private certificate authority, over real sockets. A
 * process of its own, since the JDK decides once a process whether passwords go to proxies.
 */
class GuardedNetworkTest {
  private static final String KEY = "a-key-for-tests-0123456789";
  private static final URI BACK = URI.create("https://host.example/back");

  @TempDir Path folder;
  private LeverSimulator lever;
  private GuardedNetwork network;

  @BeforeEach
  void begin() throws Exception {
    lever =
        LeverSimulator.builder()
            .candidates(0)
            .profiles(0)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start();
    lever.candidate("Ada Example").email("ada@home.example").add();
    network = new GuardedNetwork(folder, lever.baseUri());
  }

  @AfterEach
  void end() throws IOException {
    network.close();
    lever.close();
  }

  @Test
  void aHostConnectsSyncsAndAnswersThroughTheProxy() throws Exception {
    assertThat(host(KEY)).isEqualTo("CONNECTED IN_ATS LIVE");
    assertThat(network.asked).contains("CONNECT lever.intranet.test:443 200");
    assertThat(lever.journal().entries(r -> r.path().endsWith("/opportunities"))).isNotEmpty();
  }

  @Test
  void tokensAreRenewedThroughTheProxyToo() throws Exception {
    lever.oauth().app("app", "a-secret-of-the-application", BACK.toString());
    OAuthTokens granted = grant();
    lever.oauth().expireAccessTokens();
    assertThat(host(granted.accessToken(), granted.refreshToken()))
        .isEqualTo("CONNECTED IN_ATS LIVE");
  }

  private OAuthTokens grant() throws Exception {
    LeverOAuth app =
        LeverOAuth.at(
            "app",
            "a-secret-of-the-application",
            lever.oauth().authorizeUri(),
            lever.oauth().tokenUri(),
            "api");
    HttpRequest visit =
        HttpRequest.newBuilder(app.authorizeUrl(BACK, "s", OAuthConnectionTest.SCOPES)).build();
    String location =
        HttpClient.newHttpClient()
            .send(visit, HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("location")
            .orElseThrow();
    return app.exchange(location.replaceFirst("^.*[?&]code=", "").replaceFirst("&.*$", ""), BACK);
  }

  private String host(String... secrets) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Djdk.http.auth.tunneling.disabledSchemes=", "-cp"));
    command.add(
        String.join(
            File.pathSeparator,
            "target/test-classes",
            "target/classes",
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path")));
    command.add(GuardedHost.class.getName());
    command.add(Integer.toString(network.proxyPort()));
    command.add(network.certificates().toString());
    command.add(folder.resolve("links.db").toString());
    command.addAll(List.of(secrets));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(() -> text(errors) + network.asked).isZero();
    return said;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
