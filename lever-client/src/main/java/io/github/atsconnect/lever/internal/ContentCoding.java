package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what way a body is packed for its transport. */
final class ContentCoding {

  /** What we ask for, and can unpack. */
  static final String ACCEPTED = "gzip";

  private static final int MOST = 3;

  private ContentCoding() {}

  /** Unpacks as the headers say; a body that is not packed stays as it is. */
  static InputStream unpacked(InputStream body, HttpHeaders headers) throws UnpackingException {
    InputStream unpacked = body;
    for (String each : of(headers)) {
      if (!each.equals("gzip") && !each.equals("x-gzip")) {
        throw new UnpackingException("it is packed in a way that was not asked for", null);
      }
      unpacked = new Gunzip(unpacked);
    }
    return unpacked;
  }

  /** Whether the body is packed, so that its declared length is not that of its content. */
  static boolean isPacked(HttpHeaders headers) {
    return !of(headers).isEmpty();
  }

  /** The last that was applied comes first, as it has to be undone first. */
  private static List<String> of(HttpHeaders headers) {
    List<String> all = new ArrayList<>();
    for (String line : headers.allValues("content-encoding")) {
      for (String each : line.split(",", MOST + 1)) {
        String name = each.trim().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          all.add(name);
        }
      }
    }
    Collections.reverse(all);
    return all;
  }

  /** A body cannot be unpacked. */
  static final class UnpackingException extends IOException {
    private static final long serialVersionUID = 1L;

    UnpackingException(String what, @Nullable IOException cause) {
      super(what, cause);
    }
  }
}
