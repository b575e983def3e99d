package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.spi.Sleeper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A connection that a router on the way has forgotten: what is sent on it gets no answer. */
class StaleConnectionTest {

  private final AtomicInteger connections = new AtomicInteger();

  /** Answers the first request of each connection and none after it, without closing. */
  private void serve(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread thread = new Thread(() -> once(socket));
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private static void once(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      int newlines = 0;
      for (int c = in.read(); c >= 0 && newlines < 2; c = newlines < 2 ? in.read() : c) {
        newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
      }
      String body = "{\"data\":[]}";
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theNextAttemptGoesOutOnAFreshConnectionWithinTheDeadline() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> serve(socket));
      server.setDaemon(true);
      server.start();
      LeverClient client =
          LeverClient.builder()
              .credentials(LeverCredentials.apiKey("stale"))
              .baseUrl(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1"))
              .httpClient(HttpClient.newHttpClient())
              .sleeper(Sleeper.system())
              .build()
              .withDeadline(Duration.ofSeconds(4));
      client.stages().list().firstPage();
      assertThat(connections).hasValue(1);

      client.stages().list().firstPage();

      assertThat(connections).hasValue(2);
      assertThat(client.usage().retries()).isEqualTo(1);
    }
  }
}
