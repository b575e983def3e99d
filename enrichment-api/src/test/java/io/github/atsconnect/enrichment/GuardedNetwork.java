package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An enterprise's network: the ATS is reached as {@link #HOST} by HTTPS with a certificate of the
 * enterprise's own, through a proxy that wants a password and alone knows the name.
 */
final class GuardedNetwork implements AutoCloseable {
  static final String HOST = "lever.intranet.test";
  static final String USER = "host";
  static final String PASSWORD = "a-password-of-the-proxy";

  /** What the proxy was asked for, such as {@code CONNECT lever.intranet.test:443 200}. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final Path certificates;
  private final ServerSocket proxy;
  private final ServerSocket secure;

  GuardedNetwork(Path folder, URI server) throws Exception {
    certificates = folder.resolve("certificates.p12");
    makeCertificate();
    secure = secureSocket();
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    serve(secure, s -> tunnel(s, new Socket(InetAddress.getLoopbackAddress(), server.getPort())));
    serve(proxy, this::answer);
  }

  int proxyPort() {
    return proxy.getLocalPort();
  }

  /** A PKCS #12 file with the certificate, under {@link #PASSWORD}. */
  Path certificates() {
    return certificates;
  }

  private void makeCertificate() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "lever", "-keyalg", "EC", "-validity", "30"));
    command.addAll(List.of("-dname", "CN=" + HOST, "-ext", "SAN=dns:" + HOST));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", certificates.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }

  private ServerSocket secureSocket() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificates)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private interface Answer {
    void to(Socket client) throws IOException;
  }

  private static void serve(ServerSocket at, Answer answer) {
    background(
        () -> {
          while (true) {
            Socket client = at.accept();
            background(() -> answer.to(client));
          }
        });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void background(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (SocketException closed) {
                return;
              } catch (IOException e) {
                // Whoever gave up a connection: the other side sees it end.
                return;
              }
            },
            "network-of-a-test");
    thread.setDaemon(true);
    thread.start();
  }

  /** A proxy's answer: CONNECT to the one host that it knows, with the password. */
  private void answer(Socket client) throws IOException {
    while (true) {
      List<String> head = head(client.getInputStream());
      if (head.isEmpty()) {
        client.close();
        return;
      }
      String what = head.get(0).replace(" HTTP/1.1", "");
      String expected =
          "proxy-authorization: basic "
              + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
      if (head.stream().noneMatch(l -> l.toLowerCase(Locale.ROOT).equals(lower(expected)))) {
        say(client, what, "407 Proxy Authentication Required", "Basic realm=\"intranet\"");
      } else if (!what.equals("CONNECT " + HOST + ":443")) {
        say(client, what, "403 Forbidden", null);
      } else {
        asked.add(what + " 200");
        client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(ISO_8859_1));
        tunnel(client, new Socket(InetAddress.getLoopbackAddress(), secure.getLocalPort()));
        return;
      }
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void say(Socket client, String what, String status, String authenticate)
      throws IOException {
    asked.add(what + " " + status.substring(0, 3));
    String more = authenticate == null ? "" : "Proxy-Authenticate: " + authenticate + "\r\n";
    client
        .getOutputStream()
        .write(
            ("HTTP/1.1 " + status + "\r\n" + more + "Content-Length: 0\r\n\r\n")
                .getBytes(ISO_8859_1));
  }

  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        if (line.isEmpty()) {
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
      } else if (c != '\r') {
        line.append((char) c);
      }
    }
    return List.of();
  }

  private static void tunnel(Socket one, Socket other) {
    background(() -> pump(one, other));
    background(() -> pump(other, one));
  }

  private static void pump(Socket from, Socket to) throws IOException {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] piece = new byte[8_192];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        out.write(piece, 0, n);
        out.flush();
      }
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    secure.close();
  }
}
