package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect may lead. Followed by hand: the JDK sends the Authorization header on to another
 * host when it follows by itself. Only a document may come from another host, over https, without
 * the header, and not from a private network.
 */
final class RedirectPolicy {

  private static final int MAX_HOPS = 5;

  private final URI base;
  private final boolean localBase;

  RedirectPolicy(URI base) {
    this.base = base;
    this.localBase = Loopback.isLoopback(base.getHost());
  }

  boolean sameHost(URI target) {
    return base.getScheme().equalsIgnoreCase(target.getScheme())
        && base.getHost().equalsIgnoreCase(target.getHost())
        && port(base) == port(target);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /** Returns where to go next; null when the answer is no redirect, and so is the answer. */
  @Nullable URI next(HttpRequest sent, HttpResponse<?> answer, int hop, boolean document)
      throws IOException {
    int status = answer.statusCode();
    boolean redirect =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!redirect || !sent.method().equals("GET")) {
      return null;
    }
    if (answer.body() instanceof InputStream open) {
      open.close();
    }
    if (hop >= MAX_HOPS) {
      throw new RedirectRefusedException("more than " + MAX_HOPS + " redirects");
    }
    URI next = target(sent.uri(), answer);
    if (sameHost(next)) {
      return next;
    }
    if (!document) {
      throw new RedirectRefusedException("a redirect to another host");
    }
    check(next);
    return next;
  }

  private static URI target(URI from, HttpResponse<?> answer) throws RedirectRefusedException {
    String location = answer.headers().firstValue("location").orElse("");
    try {
      URI next = from.resolve(location);
      if (!location.isEmpty() && next.getHost() != null && next.getUserInfo() == null) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      throw new RedirectRefusedException("a redirect to no address");
    }
    throw new RedirectRefusedException("a redirect to no address");
  }

  private void check(URI next) throws RedirectRefusedException {
    String scheme = next.getScheme().toLowerCase(Locale.ROOT);
    boolean local = Loopback.isLoopback(next.getHost());
    if (localBase && local && (scheme.equals("http") || scheme.equals("https"))) {
      return;
    }
    if (!scheme.equals("https")) {
      throw new RedirectRefusedException("a redirect away from https");
    }
  }

  /** Looks a host up, which may take its time. On this machine a test may redirect to itself. */
  URI requirePublic(URI target) throws IOException {
    if (localBase && Loopback.isLoopback(target.getHost())) {
      return target;
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(target.getHost())) {
        if (Loopback.isPrivate(each)) {
          throw new RedirectRefusedException("a redirect into a private network");
        }
      }
    } catch (UnknownHostException e) {
      throw new IOException("The host of a redirect is unknown", e);
    }
    return target;
  }
}
