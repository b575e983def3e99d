package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.word.WordReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of file the bytes are; its name may say anything. */
enum FileKind {
  /** A PDF file, or what may be one with its beginning lost. */
  PDF,
  /** An archive, perhaps with a word processor document in it. */
  ARCHIVE,
  /** Plain text. */
  TEXT,
  /** Something else that is known. */
  OTHER;

  private static final int LOOK_AT = 1_024;

  /** "EncryptedPackage" as such a container writes it. */
  private static final String LOCKED_PART =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  /** The first bytes of files that people also upload: old Word files, images, archives. */
  private static final List<String> OTHERS =
      List.of(
          "\u00d0\u00cf\u0011\u00e0",
          "{\\rtf",
          "\u0089PNG",
          "\u00ff\u00d8\u00ff",
          "GIF8",
          "II*\0",
          "MM\0*",
          "RIFF",
          "BM",
          "\u001f\u008b",
          "7z\u00bc\u00af",
          "Rar!",
          "\0\0\0\u0018ftyp",
          "%!PS",
          "\u0007ELF",
          "MZ");

  static FileKind of(byte[] file) {
    String start = latin(file, LOOK_AT);
    if (start.contains("%PDF-")) {
      return PDF;
    }
    if (WordReader.mayRead(file)) {
      return ARCHIVE;
    }
    String markup = start.stripLeading().toLowerCase(Locale.ROOT);
    boolean tagged =
        markup.startsWith("<!doctype")
            || markup.startsWith("<html")
            || markup.startsWith("<?xml")
            || markup.startsWith("\u00ef\u00bb\u00bf<");
    if (tagged || OTHERS.stream().anyMatch(start::startsWith)) {
      return OTHER;
    }
    return text(file).isPresent() ? TEXT : PDF;
  }

  /** Whether a file is an Office document behind a password: a container with one locked part. */
  static boolean isLockedDocument(byte[] file) {
    return latin(file, LOOK_AT).startsWith(OTHERS.get(0))
        && new String(file, StandardCharsets.ISO_8859_1).contains(LOCKED_PART);
  }

  private static String latin(byte[] file, int most) {
    return new String(file, 0, Math.min(most, file.length), StandardCharsets.ISO_8859_1);
  }

  /** The text of a file of plain text: UTF-8, UTF-16 with its mark, or Windows' Latin letters. */
  static Optional<String> text(byte[] file) {
    if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
      return decode(file, StandardCharsets.UTF_16BE);
    }
    if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
      return decode(file, StandardCharsets.UTF_16LE);
    }
    return decode(file, StandardCharsets.UTF_8)
        .or(() -> decode(file, Charset.forName("windows-1252")));
  }

  private static Optional<String> decode(byte[] file, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString();
      String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
      return isText(plain) ? Optional.of(plain) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Words, no pieces of a PDF file that lost its beginning, and no control characters. */
  private static boolean isText(String text) {
    if (text.isBlank() || text.contains("endobj") || text.contains("%%EOF")) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1B) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters * 3 >= text.strip().length();
  }
}
