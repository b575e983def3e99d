package io.github.atsconnect.matching.internal.resume.word;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document that text is read from, inflated. Others are passed over; what they
 * inflate to counts all the same.
 */
final class Parts {

  static final String BODY = "word/document.xml";
  static final String LINKS = "word/_rels/document.xml.rels";
  static final String STYLES = "word/styles.xml";
  static final String PROPERTIES = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final int FLAGS_AT = 6;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Map<String, byte[]> byName = new TreeMap<>();

  private boolean office;
  private boolean damaged;

  private Parts() {}

  /** Whether a file is a zip archive at all. */
  static boolean isArchive(byte[] file) {
    return file.length > ZIP.length
        && file[0] == ZIP[0]
        && file[1] == ZIP[1]
        && file[2] == ZIP[2]
        && file[3] == ZIP[3];
  }

  /** Whether what stands first is locked by a password, as archives of all kinds may be. */
  static boolean isLocked(byte[] file) {
    return isArchive(file) && file.length > FLAGS_AT && (file[FLAGS_AT] & 1) != 0;
  }

  /** Whether it was a document, and its body is lost. */
  boolean isBroken() {
    return office && damaged && !byName.containsKey(BODY);
  }

  /**
   * Reads the parts. An archive that is cut off gives those that are whole.
   *
   * @throws ReadingEnded when it inflates to more than allowed
   */
  static Parts of(byte[] file, Allowance allowance) {
    Parts out = new Parts();
    byte[] buffer = new byte[1 << 14];
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        allowance.part();
        out.office |= entry.getName().startsWith("word/") || entry.getName().equals(TYPES);
        boolean wanted = isWanted(entry.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          allowance.inflated(n);
          if (wanted && bytes.size() + n > allowance.partBytes()) {
            throw ReadingEnded.limit("content");
          }
          if (wanted) {
            bytes.write(buffer, 0, n);
          }
        }
        if (wanted) {
          out.byName.putIfAbsent(entry.getName(), bytes.toByteArray());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Cut off or damaged: what is whole stays.
      out.damaged = true;
    }
    return out;
  }

  private static boolean isWanted(String name) {
    return name.equals(BODY)
        || name.equals(LINKS)
        || name.equals(STYLES)
        || name.equals(PROPERTIES)
        || isHeader(name)
        || isFooter(name);
  }

  static boolean isHeader(String name) {
    return name.startsWith("word/header") && name.endsWith(".xml");
  }

  static boolean isFooter(String name) {
    return name.startsWith("word/footer") && name.endsWith(".xml");
  }

  /** The bytes of a part, or null. */
  byte @Nullable [] get(String name) {
    return byName.get(name);
  }

  /** All parts by name, sorted. */
  Map<String, byte[]> all() {
    return byName;
  }
}
