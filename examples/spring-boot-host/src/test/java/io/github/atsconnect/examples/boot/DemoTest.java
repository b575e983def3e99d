package io.github.atsconnect.examples.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the README shows first: the demo, with nothing given. */
class DemoTest {
  private static final Pattern CURL = Pattern.compile("curl '?(http://[^\\s']+)'?");

  @Test
  void itNeedsNothingAndAllThatItSuggestsWorks() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(said, true, UTF_8));
    try (ConfigurableApplicationContext context =
        SpringApplication.run(
            HostApplication.class,
            "--spring.profiles.active=demo",
            "--demo.candidates=40",
            "--demo.profiles=1000",
            "--server.port=0")) {
      System.setOut(before);
      String text = said.toString(UTF_8);
      assertThat(text)
          .contains("1,000 made-up profiles")
          .containsPattern("the schedule synced: \\d+ candidates, [1-9]\\d* linked")
          .containsPattern("first profile enriched [\\d.]+ s after the start:")
          .containsPattern("  [^:]+: (PROSPECT|APPLICANT), ");
      List<String> addresses =
          CURL.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
      assertThat(addresses).hasSize(5);
      for (String address : addresses) {
        assertThat(get(address).statusCode()).as(address).isEqualTo(200);
      }
      assertThat(get(addresses.get(0)).body()).contains("\"inAts\":true");
      assertThat(get(addresses.get(1)).body()).contains("\"badge\":{");
      URI webhooks = URI.create(addresses.get(0)).resolve("/ats-connect/webhooks/acme");
      assertThat(send(webhooks.toString(), "{}").statusCode()).as("unsigned").isEqualTo(400);
    } finally {
      System.setOut(before);
    }
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(local(address)).build());
  }

  private static HttpResponse<String> send(String address, String body)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(local(address)).POST(BodyPublishers.ofString(body)).build());
  }

  private static URI local(String address) {
    return URI.create(address.replace("localhost", "127.0.0.1"));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8));
  }
}
