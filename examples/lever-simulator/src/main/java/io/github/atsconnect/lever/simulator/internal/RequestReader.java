package io.github.atsconnect.lever.simulator.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one request after the other from a connection. */
final class RequestReader {

  private static final int MAX_LINE = 64 * 1024;
  private static final int MAX_BODY = 32 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * The next request, or null when the peer has closed the connection.
   *
   * @throws ProtocolException when what comes is no request
   */
  @Nullable HttpCall next() throws IOException {
    String start = line();
    while (start != null && start.isEmpty()) {
      // Some clients send an empty line after a body.
      start = line();
    }
    if (start == null) {
      return null;
    }
    String[] parts = start.split(" ");
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("not an HTTP/1.1 request line");
    }
    Map<String, String> headers = headers();
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    boolean http10 = parts[2].equals("HTTP/1.0");
    return HttpCall.of(parts[0], parts[1], headers, body(headers), http10);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    String line = line();
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
      line = line();
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks();
    }
    return exactly(size(headers.getOrDefault("content-length", "0"), 10));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String line = line();
      int size = size(line == null ? "" : line.split(";", 2)[0].strip(), 16);
      if (size == 0) {
        headers();
        return body.toByteArray();
      }
      body.writeBytes(exactly(size));
      line();
      if (body.size() > MAX_BODY) {
        throw new ProtocolException("body too large");
      }
    }
  }

  private static int size(String digits, int radix) throws IOException {
    try {
      int size = Integer.parseInt(digits, radix);
      if (size >= 0 && size <= MAX_BODY) {
        return size;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new ProtocolException("unusable body length");
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new ProtocolException("body ended early");
    }
    return bytes;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int read = in.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      line.write(read);
      if (line.size() > MAX_LINE) {
        throw new ProtocolException("line too long");
      }
      read = in.read();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
