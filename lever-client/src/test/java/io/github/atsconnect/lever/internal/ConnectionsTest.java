package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  private final AtomicLong now = new AtomicLong(5_000_000_000L);

  private Connections connections(HttpClient hosts) {
    return new Connections(hosts, Connections.CONNECT_TIMEOUT, now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void whatIsKeptIsReplacedBeforeAMiddleBoxCanForgetIt() {
    Connections ours = connections(null);
    Connections.Line first = ours.line(false);
    assertThat(first.kept()).isFalse();

    pass(Duration.ofSeconds(29));
    assertThat(ours.line(false).client()).isSameAs(first.client());
    assertThat(ours.line(false).kept()).isTrue();
    pass(Duration.ofSeconds(2));
    Connections.Line second = ours.line(false);
    assertThat(second.client()).isNotSameAs(first.client());
    assertThat(second.kept()).isFalse();
  }

  @Test
  void aFreshConnectionIsFreshAndManyThatAskForOneAtOnceShareIt() {
    Connections ours = connections(null);
    HttpClient first = ours.line(false).client();
    pass(Duration.ofSeconds(5));

    HttpClient fresh = ours.line(true).client();

    assertThat(fresh).isNotSameAs(first).isSameAs(ours.line(true).client());
    assertThat(ours.line(false).client()).isSameAs(fresh);
  }

  @Test
  void theHostsClientIsUsedAsItIsAndCopiedForAFreshConnection() {
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", 9));
    HttpClient hosts =
        HttpClient.newBuilder().proxy(proxy).connectTimeout(Duration.ofSeconds(3)).build();
    Connections connections = connections(hosts);

    assertThat(connections.line(false).client()).isSameAs(hosts);
    HttpClient copy = connections.line(true).client();
    assertThat(copy).isNotSameAs(hosts);
    assertThat(copy.proxy()).contains(proxy);
    assertThat(copy.connectTimeout()).contains(Duration.ofSeconds(3));
    assertThat(copy.sslContext()).isSameAs(hosts.sslContext());
    assertThat(connections.line(false).client()).isSameAs(hosts);
  }

  @Test
  void theProxysPasswordIsSentByUsSinceTheJdkWouldDropTheKey() {
    Authenticator passwords =
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            assertThat(getRequestorType()).isEqualTo(RequestorType.PROXY);
            assertThat(getRequestingHost()).isEqualTo("127.0.0.1");
            return new PasswordAuthentication("host", "secret".toCharArray());
          }
        };
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", 9));
    HttpClient hosts = HttpClient.newBuilder().proxy(proxy).authenticator(passwords).build();
    Connections.Line line = connections(hosts).line(false);

    assertThat(line.client().authenticator()).isEmpty();
    assertThat(line.client().proxy()).contains(proxy);
    assertThat(proxyPassword(line)).contains("Basic aG9zdDpzZWNyZXQ=");

    HttpClient direct =
        HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).authenticator(passwords).build();
    assertThat(proxyPassword(connections(direct).line(false))).isEmpty();
  }

  private static Optional<String> proxyPassword(Connections.Line line) {
    URI uri = URI.create("https://files.example/x");
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    line.authorize(request, uri);
    return request.build().headers().firstValue("Proxy-Authorization");
  }

  @Test
  void aNameIsLeftToTheProxyWhereThereIsOne() {
    URI uri = URI.create("https://files.example/x");
    HttpClient through =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", 9)))
            .build();
    HttpClient direct = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    assertThat(new Connections.Line(through, false, null).proxied(uri)).isTrue();
    assertThat(new Connections.Line(direct, false, null).proxied(uri)).isFalse();
  }
}
