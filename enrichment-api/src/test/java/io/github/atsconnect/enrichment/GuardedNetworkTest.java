package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.IOException;
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
    OAuthTokens granted = new OAuthGrants(lever).grant();
    lever.oauth().expireAccessTokens();
    assertThat(host(granted.accessToken(), granted.refreshToken()))
        .isEqualTo("CONNECTED IN_ATS LIVE");
  }

  private String host(String... secrets) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(network.proxyPort()));
    arguments.add(network.certificates().toString());
    arguments.add(folder.resolve("links.db").toString());
    arguments.addAll(List.of(secrets));
    Path errors = folder.resolve("errors.txt");
    Process process =
        JavaProcess.start(
            GuardedHost.class,
            List.of("-Xmx256m", "-Djdk.http.auth.tunneling.disabledSchemes="),
            errors,
            arguments.toArray(String[]::new));
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
