package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.internal.Transport.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect may lead. Followed by hand: the JDK sends the Authorization header on to another
 * host when it follows by itself. Only a document may come from another host, over https, without
 * the header, and not from a private network.
 */
final class RedirectPolicy {

  private static final int MAX_HOPS = 5;
  private static final int MAX_HOST = 253;

  private static final String PRIVATE = "a redirect into a private network";
  private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");

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
  @Nullable URI next(HttpRequest sent, Answer answer, int hop, boolean document)
      throws IOException {
    int status = answer.status();
    boolean redirect =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!redirect || !sent.method().equals("GET")) {
      return null;
    }
    answer.body().close();
    if (hop >= MAX_HOPS) {
      throw new RedirectRefusedException("more than " + MAX_HOPS + " redirects");
    }
    URI next = target(sent.uri(), answer);
    if (sameHost(next)) {
      return next;
    }
    if (!document) {
      String host = next.getHost().toLowerCase(Locale.ROOT);
      throw base.getHost().equalsIgnoreCase(host)
          ? new RedirectRefusedException("a redirect to another port or away from https")
          : new RedirectRefusedException("a redirect to another host, " + host, host);
    }
    check(next);
    return next;
  }

  private static URI target(URI from, Answer answer) throws RedirectRefusedException {
    String location = answer.headers().firstValue("location").orElse("");
    try {
      URI next = from.resolve(location);
      if (!location.isEmpty()
          && next.getScheme() != null
          && next.getHost() != null
          && next.getHost().length() <= MAX_HOST
          && next.getUserInfo() == null) {
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

  /**
   * Looks a host up, which may take its time, and refuses it when any of its addresses is private.
   * The connection is made right after, with the answer that the JDK keeps for half a minute unless
   * the process says otherwise. On this machine a test may redirect to itself.
   */
  URI requirePublic(URI target) throws IOException {
    if (localBase && Loopback.isLoopback(target.getHost())) {
      return target;
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(target.getHost())) {
        if (Loopback.isPrivate(each)) {
          throw new RedirectRefusedException(PRIVATE);
        }
      }
    } catch (UnknownHostException e) {
      throw new IOException("The host of a redirect is unknown", e);
    }
    return target;
  }

  /** Refuses what is private without looking it up, since a proxy is going to do that. */
  void requireNotPrivate(URI target) throws IOException {
    String host = target.getHost();
    if (localBase && Loopback.isLoopback(host)) {
      return;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.equals("localhost") || lower.endsWith(".localhost")) {
      throw new RedirectRefusedException(PRIVATE);
    }
    if (isAddress(lower) && Loopback.isPrivate(InetAddress.getByName(host))) {
      throw new RedirectRefusedException(PRIVATE);
    }
  }

  /**
   * Anything whose last part is a number is an address to somebody; only the plain form is read.
   */
  private static boolean isAddress(String host) throws RedirectRefusedException {
    if (host.startsWith("[")) {
      return true;
    }
    String last = host.substring(host.lastIndexOf('.', host.length() - 2) + 1);
    char first = last.isEmpty() ? ' ' : last.charAt(0);
    if (first < '0' || first > '9' || !(last.startsWith("0x") || digits(last))) {
      return false;
    }
    if (!FOUR_NUMBERS.matcher(host).matches()) {
      throw new RedirectRefusedException("a redirect to an address in an odd form");
    }
    return true;
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }
}
