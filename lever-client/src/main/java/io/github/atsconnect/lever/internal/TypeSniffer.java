package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DocumentType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Judges a document by its first bytes, whatever name and headers say. */
public final class TypeSniffer {

  private static final int LOOK_AT = 4096;

  private TypeSniffer() {}

  /**
   * Looks at the first bytes and puts them back.
   *
   * @param stream at its beginning, with room for a mark
   * @return the type
   * @throws IOException when it cannot be read
   */
  public static DocumentType sniff(BufferedInputStream stream) throws IOException {
    stream.mark(LOOK_AT);
    byte[] head = stream.readNBytes(LOOK_AT);
    stream.reset();
    return judge(head);
  }

  private static DocumentType judge(byte[] head) {
    if (head.length == 0) {
      return DocumentType.EMPTY;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int pdf = text.indexOf("%PDF-");
    if (pdf >= 0 && pdf <= 1024) {
      return DocumentType.PDF;
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return zip(text);
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return DocumentType.DOC;
    }
    if (text.startsWith("{\\rtf")) {
      return DocumentType.RTF;
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return DocumentType.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return DocumentType.PNG;
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return DocumentType.HTML;
    }
    return text.chars().allMatch(TypeSniffer::textual) ? DocumentType.TEXT : DocumentType.UNKNOWN;
  }

  private static DocumentType zip(String text) {
    if (text.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
      return DocumentType.ODT;
    }
    return text.contains("[Content_Types].xml") || text.contains("word/")
        ? DocumentType.DOCX
        : DocumentType.ZIP;
  }

  private static boolean textual(int c) {
    return c >= ' ' ? c != 127 : c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
