package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {

  private static LeverClientBuilder builder() {
    return LeverClient.builder().credentials(LeverCredentials.apiKey("k"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.eu.lever.co/v1",
        "https://proxy.example.org:8443/lever/v1/",
        "http://127.0.0.1:8080/v1",
        "http://localhost:8080/v1",
        "http://[::1]:8080/v1"
      })
  void acceptsHttpsAnywhereAndHttpOnThisMachine(String url) {
    assertThatCode(() -> builder().baseUrl(URI.create(url)).build()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.lever.co/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://10.0.0.1/v1",
        "ftp://127.0.0.1/v1",
        "api.lever.co/v1",
        "https:/v1"
      })
  void refusesToSendTheKeyInTheClear(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl(URI.create(url)))
        .withMessageContaining("https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://me:secret@api.lever.co/v1", "https://a.co/v1?x=1", "https://a.co/v1#x"})
  void refusesABaseUrlWithMoreThanAHostAndAPath(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().baseUrl(URI.create(url)));
  }

  @Test
  void allowsMoreThanLeversRateOnThisMachineOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().requestsPerSecond(11).build())
        .withMessageContaining("this machine");
    assertThatCode(
            () ->
                builder()
                    .baseUrl(URI.create("http://127.0.0.1:1/v1"))
                    .requestsPerSecond(1000)
                    .build())
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> builder().requestsPerSecond(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().requestsPerSecond(Double.NaN));
  }

  @Test
  void needsCredentials() {
    assertThatIllegalStateException().isThrownBy(() -> LeverClient.builder().build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "key\n", "ké", "a:b"})
  void refusesWhatCannotBeAKeyWithoutPrintingIt(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeverCredentials.apiKey(key))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("a:b").doesNotContain("ké"));
  }

  @Test
  void credentialsPrintNothing() {
    assertThat(LeverCredentials.apiKey("canary-secret")).hasToString("****");
  }

  @Test
  void refusesAnHttpClientThatFollowsRedirectsByItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                builder()
                    .httpClient(
                        HttpClient.newBuilder()
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build()));
    assertThatCode(() -> builder().httpClient(HttpClient.newHttpClient()).build())
        .doesNotThrowAnyException();
  }

  @Test
  void refusesTimesThatAreNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().deadline(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().attemptTimeout(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().build().withDeadline(Duration.ZERO));
  }

  @Test
  void aUserAgentIsVisibleTextAndAConnectTimeoutIsSome() {
    assertThatCode(
            () ->
                builder()
                    .europe()
                    .userAgent("Host 1.0")
                    .connectTimeout(Duration.ofSeconds(1))
                    .build())
        .doesNotThrowAnyException();
    for (String each : new String[] {"", " ", "a\nb", "é", "x".repeat(201)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> builder().userAgent(each));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> builder().connectTimeout(Duration.ZERO));
    assertThatCode(() -> builder().baseUrl(URI.create("HTTP://localhost:1/v1//")).build())
        .doesNotThrowAnyException();
  }
}
