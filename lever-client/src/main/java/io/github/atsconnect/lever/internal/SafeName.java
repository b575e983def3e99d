package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DocumentType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a file name that harms nobody of one that a server or an uploader chose: the last part of a
 * path, letters and digits of any script and a few signs, not hidden, not a device, and with the
 * extension of what the bytes are.
 */
public final class SafeName {

  private static final int MAX_LENGTH = 80;
  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile(
          "filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.){0,1000})\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile("filename\\s*=\\s*([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$");

  private SafeName() {}

  /**
   * Makes a safe name.
   *
   * @param contentDisposition the header; empty where there is none
   * @param type what the bytes are
   * @return never empty
   */
  public static String of(String contentDisposition, DocumentType type) {
    return clean(suggested(contentDisposition), type);
  }

  private static String suggested(String header) {
    Matcher extended = EXTENDED.matcher(header);
    if (extended.find()) {
      try {
        return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    Matcher quoted = QUOTED.matcher(header);
    if (quoted.find()) {
      return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }
    Matcher bare = BARE.matcher(header);
    return bare.find() ? bare.group(1) : "";
  }

  static String clean(String name, DocumentType type) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String stem = Normalizer.normalize(last, Normalizer.Form.NFKC);
    int dot = stem.lastIndexOf('.');
    if (dot >= 0 && stem.length() - dot <= 6) {
      stem = stem.substring(0, dot);
    }
    StringBuilder safe = new StringBuilder();
    stem.codePoints()
        .limit(MAX_LENGTH)
        .forEach(
            c -> {
              boolean fine =
                  Character.isLetterOrDigit(c)
                      || Character.getType(c) == Character.NON_SPACING_MARK
                      || " ._-()".indexOf(c) >= 0;
              safe.appendCodePoint(fine ? c : '_');
            });
    String bare = safe.toString().replaceAll("_{2,}", "_").replaceAll("^[ ._]+|[ ._]+$", "");
    String first = bare.toLowerCase(Locale.ROOT).split("[. ]", 2)[0];
    if (bare.isEmpty() || DEVICES.contains(first) || first.matches("(com|lpt)\\d")) {
      bare = "document";
    }
    return bare + "." + type.extension();
  }
}
