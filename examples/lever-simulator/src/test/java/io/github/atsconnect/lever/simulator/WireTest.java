package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of every kind put on the wire, byte by byte. */
@SimulatedLever
class WireTest {

  /** A connection on which the simulator is spoken to by hand. */
  private static final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String key;

    Line(LeverSimulator lever) throws IOException {
      this(lever, "127.0.0.1");
    }

    Line(LeverSimulator lever, String address) throws IOException {
      socket = new Socket(InetAddress.getByName(address), lever.baseUri().getPort());
      socket.setSoTimeout(10_000);
      in = socket.getInputStream();
      key = "Authorization: " + LeverHttp.basic(lever.key()) + "\r\n";
    }

    Line say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    }

    /** Asks with the key, and keeps the connection. */
    Line ask(String methodAndTarget, String... headers) throws IOException {
      StringBuilder text = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\nHost: x\r\n");
      for (String header : headers) {
        text.append(header).append("\r\n");
      }
      return say(text.append(key).append("\r\n").toString());
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      int read = in.read();
      while (read >= 0 && read != '\n') {
        line.append((char) read);
        read = in.read();
      }
      return line.toString().strip();
    }

    /** Status line and headers. */
    List<String> head() throws IOException {
      List<String> head = new ArrayList<>();
      String line = line();
      while (!line.isEmpty()) {
        head.add(line);
        line = line();
      }
      return head;
    }

    /** A body in chunks. */
    JsonNode chunks() throws IOException {
      StringBuilder body = new StringBuilder();
      int size = Integer.parseInt(line(), 16);
      while (size > 0) {
        body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
        line();
        size = Integer.parseInt(line(), 16);
      }
      line();
      return LeverHttp.MAPPER.readTree(body.toString());
    }

    /** All until the end of the connection. */
    String rest() throws IOException {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aPageIsJsonInChunksUnderLowerCaseHeaders(LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      List<String> head = line.ask("GET /v1/stages", "Accept-Encoding: gzip, br").head();
      assertThat(head.get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(head)
          .contains("content-type: application/json; charset=utf-8", "transfer-encoding: chunked")
          .noneMatch(header -> header.startsWith("content-length"))
          .noneMatch(header -> header.startsWith("content-encoding"));
      assertThat(line.chunks().path("data").get(0).path("id").asText()).isEqualTo("lead-new");
    }
  }

  @Test
  void aConnectionServesManyRequestsAlsoThoseSentAhead(LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      line.ask("GET /v1/stages").ask("GET /v1/sources").ask("GET /v1/nowhere");
      for (int status : List.of(200, 200, 404)) {
        assertThat(line.head().get(0)).startsWith("HTTP/1.1 " + status);
        line.chunks();
      }
    }
  }

  @Test
  void whoSpeaksHttp10GetsNoChunksAndTheEndOfTheConnection(LeverSimulator lever)
      throws IOException {
    try (Line line = new Line(lever)) {
      line.say("GET /v1/stages HTTP/1.0\r\n" + line.key + "\r\n");
      assertThat(line.head())
          .contains("connection: close")
          .noneMatch(header -> header.startsWith("transfer-encoding"));
      assertThat(LeverHttp.MAPPER.readTree(line.rest()).path("hasNext").isBoolean()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "TE, close"})
  void aClientMayEndTheConnection(String wish, LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      line.ask("GET /v1/stages", "Connection: " + wish);
      line.head();
      line.chunks();
      assertThat(line.rest()).isEmpty();
    }
  }

  @Test
  void theAnswerToHeadHasNoBodyAndTheConnectionIsGoodForMore(LeverSimulator lever)
      throws IOException {
    try (Line line = new Line(lever)) {
      assertThat(line.ask("HEAD /v1/stages").head().get(0)).isEqualTo("HTTP/1.1 404 Not Found");
      assertThat(line.ask("GET /v1/stages").head().get(0)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONS /v1/opportunities",
        "PATCH /v1/opportunities",
        "POST /v1/opportunities",
        "GET /v1",
        "GET /",
        "GET /v2/stages",
        "GET /v1//stages",
        "GET /favicon.ico"
      })
  void whatIsNoEndpointIs404WithoutAKeyToo(String request, LeverSimulator lever)
      throws IOException {
    try (Line line = new Line(lever)) {
      line.say(request + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(line.head().get(0)).isEqualTo("HTTP/1.1 404 Not Found");
      assertThat(line.chunks().path("code").asText()).isEqualTo("ResourceNotFound");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/stages/lead-new",
        "/v1/stages/lead-new/",
        "/v1/stages/lead%2Dnew",
        "/v1/%73tages/lead-new?",
        "/v1/stages/lead-new?unknown=1&&=",
        "/v1/stages/lead-new#part",
        "http://127.0.0.1:1/v1/stages/lead-new",
        "HTTP://api.lever.co/v1/stages/lead-new"
      })
  void anAddressMayBeSpeltInManyWays(String target, LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      assertThat(line.ask("GET " + target).head().get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(line.chunks().path("data").path("id").asText()).isEqualTo("lead-new");
    }
  }

  @Test
  void aBodyMayComeInChunksWithTrailersAfterAnEmptyLine(LeverSimulator lever) throws IOException {
    String body = "{\"url\":\"https://host.example/\",\"event\":\"candidateHired\"}";
    String size = Integer.toHexString(body.length());
    try (Line line = new Line(lever)) {
      line.say("\r\n").ask("POST /v1/webhooks", "Transfer-Encoding: chunked");
      line.say(size + ";note=\"a;b\"\r\n" + body + "\r\n0\r\nX-Sum: 1\r\nX-Other: 2\r\n\r\n");
      assertThat(line.head().get(0)).isEqualTo("HTTP/1.1 201 Created");
      line.chunks();
      assertThat(line.ask("GET /v1/webhooks").head().get(0)).isEqualTo("HTTP/1.1 200 OK");
      String id = line.chunks().path("data").get(0).path("id").asText();
      List<String> gone = line.ask("DELETE /v1/webhooks/" + id).head();
      assertThat(gone.get(0)).isEqualTo("HTTP/1.1 204 No Content");
      assertThat(gone).noneMatch(header -> header.matches("(content-length|transfer-enc).*"));
      assertThat(line.ask("GET /v1/webhooks").head().get(0)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void aBodyIsWaitedForWhereTheClientAsksFirst(LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      line.ask("POST /v1/webhooks", "Content-Length: 2", "Expect: 100-continue");
      assertThat(line.head()).containsExactly("HTTP/1.1 100 Continue");
      assertThat(line.say("{}").head().get(0)).isEqualTo("HTTP/1.1 400 Bad Request");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "GET /v1/stages and more HTTP/1.1\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "POST /v1/webhooks HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST /v1/webhooks HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
      })
  void whatIsNoRequestIs400AndTheEnd(String text, LeverSimulator lever) throws IOException {
    try (Line line = new Line(lever)) {
      assertThat(line.say(text).head().get(0)).isEqualTo("HTTP/1.1 400 Bad Request");
      assertThat(line.rest()).contains("Malformed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic ", "BASIC ", "Basic  ", "bearer ", "Bearer "})
  void theSchemeOfAKeyMayBeSpeltInManyWays(String scheme, LeverSimulator lever)
      throws IOException, InterruptedException {
    boolean basic = scheme.strip().equalsIgnoreCase("basic");
    String key = basic ? LeverHttp.basic(lever.key()).substring("Basic ".length()) : lever.key();
    var reply = new LeverHttp(lever).send("/stages", r -> r.header("Authorization", scheme + key));
    assertThat(reply.statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordIsNotWanted(LeverSimulator lever) throws IOException, InterruptedException {
    String pair = LeverHttp.basic(lever.key() + ":secret");
    var reply = new LeverHttp(lever).send("/stages", r -> r.header("Authorization", pair));
    assertThat(reply.statusCode()).isEqualTo(401);
  }

  @Test
  void aParameterWithoutAValueIsAsIfNotSent(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.candidate("Ada Example").add();
    String empty = "?offset=&limit=&archived=&tag=&updated_at_start=&expand=&email";
    assertThat(new LeverHttp(lever).json("/opportunities" + empty).path("data")).hasSize(1);
  }

  @Test
  void connectionsLeftOpenDisturbNobodyAndEndWithTheSimulator()
      throws IOException, InterruptedException {
    List<Line> open = new ArrayList<>();
    try (LeverSimulator lever = LeverSimulator.builder().noRateLimit().start()) {
      for (int i = 0; i < 100; i++) {
        open.add(new Line(lever).say(i % 2 == 0 ? "" : "GET /v1/sta"));
      }
      assertThat(new LeverHttp(lever).status("/stages")).isEqualTo(200);
    }
    for (Line line : open) {
      assertThatThrownBy(
              () -> {
                if (line.rest().isEmpty()) {
                  throw new IOException("orderly end");
                }
              })
          .isInstanceOf(IOException.class);
      line.close();
    }
  }

  @Test
  void bothLoopbackAddressesLeadToIt(LeverSimulator lever) throws IOException {
    assumeTrue(hasIpv6(), "no IPv6 here");
    try (Line line = new Line(lever, "::1")) {
      assertThat(line.ask("GET /v1/stages").head().get(0)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  private static boolean hasIpv6() {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      return any.isBound();
    } catch (IOException without) {
      return false;
    }
  }

  @Test
  void aPortThatIsTakenIsTold() {
    try (LeverSimulator first = LeverSimulator.builder().start()) {
      LeverSimulator.Builder second = LeverSimulator.builder().port(first.baseUri().getPort());
      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("port " + first.baseUri().getPort());
    }
  }
}
