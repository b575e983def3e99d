package io.github.atsconnect.lever;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Sockets that send at once. MockWebServer writes head and body apart, and would wait 40 ms for the
 * other side in between.
 */
final class PromptSockets extends ServerSocketFactory {

  private static final class Prompt extends ServerSocket {
    Prompt(int port, int backlog, InetAddress address) throws IOException {
      super();
      if (port >= 0) {
        bind(new java.net.InetSocketAddress(address, port), backlog);
      }
    }

    @Override
    public Socket accept() throws IOException {
      Socket socket = super.accept();
      socket.setTcpNoDelay(true);
      return socket;
    }
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new Prompt(-1, 0, null);
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return new Prompt(port, 50, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return new Prompt(port, backlog, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return new Prompt(port, backlog, address);
  }
}
