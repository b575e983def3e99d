package io.github.atsconnect.lever;

import feign.Response;
import io.github.atsconnect.lever.internal.SafeName;
import io.github.atsconnect.lever.internal.TypeSniffer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipException;

/** A document on its way. */
final class OpenDownload implements Download {

  private final BufferedInputStream stream;
  private final DocumentType type;
  private final String name;
  private final OptionalLong declaredLength;

  private OpenDownload(
      BufferedInputStream stream, DocumentType type, String name, OptionalLong declared) {
    this.stream = stream;
    this.type = type;
    this.name = name;
    this.declaredLength = declared;
  }

  static Download of(Response response, DownloadLimits limits) {
    InputStream body;
    BufferedInputStream buffered = null;
    try {
      OptionalLong declared = length(header(response, "content-length"));
      body = response.body().asInputStream();
      if (declared.isPresent() && declared.getAsLong() > limits.maxBytes()) {
        body.close();
        throw new LeverUnreadableException(
            "The document is longer than the " + limits.maxBytes() + " bytes that are accepted",
            null,
            null);
      }
      buffered = new BufferedInputStream(body, 16 * 1024);
      DocumentType type = TypeSniffer.sniff(buffered);
      String name = SafeName.of(header(response, "content-disposition"), type);
      return new OpenDownload(buffered, type, name, declared);
    } catch (IOException e) {
      response.close();
      if (e instanceof ZipException) {
        throw new LeverUnreadableException("The document cannot be unpacked", null, e);
      }
      throw new LeverConnectionException("The document broke off at its first bytes", null, e);
    }
  }

  private static String header(Response response, String name) {
    for (Map.Entry<String, Collection<String>> each : response.headers().entrySet()) {
      if (each.getKey().equalsIgnoreCase(name)) {
        return List.copyOf(each.getValue()).get(0);
      }
    }
    return "";
  }

  private static OptionalLong length(String declared) {
    return declared.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(declared))
        : OptionalLong.empty();
  }

  @Override
  public InputStream stream() {
    return stream;
  }

  @Override
  public DocumentType type() {
    return type;
  }

  @Override
  public String safeFileName() {
    return name;
  }

  @Override
  public OptionalLong declaredLength() {
    return declaredLength;
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new LeverConnectionException("The download could not be closed", null, e);
    }
  }

  /** Leaves out the name: it often is a person's. */
  @Override
  public String toString() {
    return "Download[type=" + type + "]";
  }
}
