package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of the item that a cursor seems to name. Lever's cursors were seen to be lists that end
 * with the id of the next page's first item; they are documented to be opaque, so this serves to
 * tell somebody which record is damaged, and nothing depends on it.
 */
public final class CursorHint {

  private CursorHint() {}

  /**
   * Looks for the id.
   *
   * @param token the server's token
   * @return null where it does not look like one that names an id
   */
  public static @Nullable String idIn(String token) {
    if (token.length() > 2000) {
      return null;
    }
    try {
      String list = URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
      Fields read = Json.object(("{\"x\":" + list + "}").getBytes(StandardCharsets.UTF_8));
      if (!read.isList("x")) {
        return null;
      }
      List<String> parts = read.texts("x");
      String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
      return last.isBlank() || last.length() > 100 ? null : last;
    } catch (IOException | IllegalArgumentException | BadRecordException e) {
      return null;
    }
  }
}
