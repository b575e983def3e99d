package io.github.atsconnect.lever.internal;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells this machine and private networks from the rest. */
public final class Loopback {

  private Loopback() {}

  /**
   * Tells whether a host is written so that it can only be this machine. No name is looked up.
   *
   * @param host as in a URI; null is not
   * @return true for {@code localhost}, {@code 127.x.x.x} and {@code [::1]}
   */
  public static boolean isLoopback(@Nullable String host) {
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.equals("[::1]")
            || host.equals("::1")
            || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
  }

  /** Whether an address leads somewhere that is not the public internet. */
  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      return first == 0
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19))
          || first >= 240;
    }
    boolean carriesIpv4 = (first == 0 && second == 0x64) || (first == 0x20 && second == 2);
    return (first & 0xfe) == 0xfc || carriesIpv4;
  }
}
