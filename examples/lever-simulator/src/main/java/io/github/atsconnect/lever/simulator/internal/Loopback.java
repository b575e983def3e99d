package io.github.atsconnect.lever.simulator.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/**
 * The sockets on which this machine, and nobody else, can reach the simulator: by 127.0.0.1, and by
 * ::1 where there is one, since some clients take {@code localhost} for that.
 */
final class Loopback {

  private static final int BACKLOG = 512;
  private static final int TRIES = 20;
  private static final byte[] FOUR = {127, 0, 0, 1};
  private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private Loopback() {}

  /**
   * Listens at once.
   *
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  static List<ServerSocket> listen(int port) throws IOException {
    boolean six = hasSix();
    for (int i = 1; ; i++) {
      ServerSocket four = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(FOUR));
      if (!six) {
        return List.of(four);
      }
      try {
        InetAddress address = InetAddress.getByAddress(SIX);
        return List.of(four, new ServerSocket(four.getLocalPort(), BACKLOG, address));
      } catch (IOException taken) {
        four.close();
        if (port != 0 || i == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static boolean hasSix() {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByAddress(SIX))) {
      return any.isBound();
    } catch (IOException without) {
      return false;
    }
  }
}
