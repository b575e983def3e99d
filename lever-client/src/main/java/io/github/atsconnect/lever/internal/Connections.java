package io.github.atsconnect.lever.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which HTTP client a request goes out with. The JDK keeps connections for twenty minutes, unless a
 * property of the whole process says otherwise, and routers on the way forget them sooner without a
 * word. So a client is replaced before what it keeps can be old, and at once after a connection
 * failed. The host's own client is used as it is, and copied where a fresh connection is needed.
 *
 * <p>A client of the JDK that has an {@link Authenticator} drops the header that says who we are.
 * Such a client is copied without, and the proxy's password is sent by ourselves.
 */
final class Connections {

  /** Middle boxes forget after a minute at the soonest. */
  static final Duration KEPT = Duration.ofSeconds(30);

  /** No connection is forgotten so soon. */
  private static final Duration YOUNG = Duration.ofSeconds(1);

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final @Nullable HttpClient hosts;
  private final @Nullable Authenticator passwords;
  private final Duration connectTimeout;
  private final LongSupplier nanoTime;
  private @Nullable HttpClient current;
  private long madeAt;

  /** For all clients of the process that bring none; the credentials travel with each request. */
  private static final class Shared {
    static final Connections ALL = new Connections(null, CONNECT_TIMEOUT, System::nanoTime);
  }

  Connections(@Nullable HttpClient hosts, Duration connectTimeout, LongSupplier nanoTime) {
    this.passwords =
        hosts == null || !isOfTheJdk(hosts) ? null : hosts.authenticator().orElse(null);
    this.hosts = hosts == null || passwords == null ? hosts : copy(hosts);
    this.connectTimeout = connectTimeout;
    this.nanoTime = nanoTime;
  }

  static Connections of(@Nullable HttpClient hosts, Duration connectTimeout) {
    return hosts == null && connectTimeout.equals(CONNECT_TIMEOUT)
        ? Shared.ALL
        : new Connections(hosts, connectTimeout, System::nanoTime);
  }

  /**
   * A client to send one request with.
   *
   * @param client the client
   * @param kept whether it may use a connection that has been idle
   * @param passwords knows the proxy's password; null where the client needs none, or sends it
   */
  record Line(HttpClient client, boolean kept, @Nullable Authenticator passwords) {

    /** Whether a proxy takes the request, and so looks up the name in it. */
    boolean proxied(URI target) {
      return proxy(target) != null;
    }

    /** Adds the password of the proxy that takes the request, where there is one. */
    void authorize(HttpRequest.Builder request, URI target) {
      InetSocketAddress proxy = passwords == null ? null : proxy(target);
      if (passwords == null || proxy == null) {
        return;
      }
      PasswordAuthentication who =
          passwords.requestPasswordAuthenticationInstance(
              proxy.getHostString(),
              proxy.getAddress(),
              proxy.getPort(),
              "http",
              "",
              "Basic",
              null,
              Authenticator.RequestorType.PROXY);
      if (who != null) {
        byte[] both = (who.getUserName() + ":" + new String(who.getPassword())).getBytes(UTF_8);
        request.header("Proxy-Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
      }
    }

    private @Nullable InetSocketAddress proxy(URI target) {
      ProxySelector selector = client.proxy().orElseGet(ProxySelector::getDefault);
      // the JDK's client looks at the first only
      List<Proxy> proxies = selector == null ? null : selector.select(target);
      return proxies != null
              && !proxies.isEmpty()
              && proxies.get(0).type() == Proxy.Type.HTTP
              && proxies.get(0).address() instanceof InetSocketAddress address
          ? address
          : null;
    }
  }

  synchronized Line line(boolean fresh) {
    if (hosts != null && !fresh) {
      return new Line(hosts, true, passwords);
    }
    long now = nanoTime.getAsLong();
    long age = now - madeAt;
    HttpClient known = current;
    if (known != null && age <= (fresh ? YOUNG : KEPT).toNanos()) {
      return new Line(known, age > YOUNG.toNanos(), passwords);
    }
    HttpClient made = hosts == null ? likeOurs(connectTimeout).build() : copy(hosts);
    current = made;
    madeAt = now;
    return new Line(made, false, passwords);
  }

  /**
   * What comes in is taken by the thread that reads it from the network: none of our subscribers
   * blocks, and handing each piece of a page over to another thread takes longer than taking it.
   */
  static HttpClient.Builder likeOurs(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .executor(Runnable::run);
  }

  private static boolean isOfTheJdk(HttpClient hosts) {
    return hosts.getClass().getModule() == HttpClient.class.getModule();
  }

  /**
   * A client like the host's with no connection yet, and without passwords; one of the host's own
   * making stays itself.
   */
  private static HttpClient copy(HttpClient hosts) {
    if (!isOfTheJdk(hosts)) {
      return hosts;
    }
    HttpClient.Builder copy =
        HttpClient.newBuilder()
            .version(hosts.version())
            .followRedirects(hosts.followRedirects())
            .sslContext(hosts.sslContext())
            .sslParameters(hosts.sslParameters());
    hosts.connectTimeout().ifPresent(copy::connectTimeout);
    hosts.executor().ifPresent(copy::executor);
    hosts.proxy().ifPresent(copy::proxy);
    hosts.cookieHandler().ifPresent(copy::cookieHandler);
    return copy.build();
  }
}
