package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a stream inflates to before PDFBox inflates it into memory.
 *
 * <p>Decodes through small buffers and stops at the limit, so a bomb costs time in proportion to
 * the limit and no memory.
 */
final class StreamGauge {
  private static final int MAX_FILTERS = 8;

  private StreamGauge() {}

  /**
   * Decoded length in bytes, or −1 when it exceeds {@code max}, or when a filter is unknown or made
   * for images.
   */
  static long decodedLength(COSStream stream, long max) {
    try (InputStream in = open(stream)) {
      return in == null ? -1 : drain(in, max, null);
    } catch (IOException | RuntimeException e) {
      // A broken stream: PDFBox keeps what came before the damage, and no more than we counted.
      return brokenLength(stream, max);
    }
  }

  /** The decoded bytes, or null where {@link #decodedLength} says −1; damage ends them early. */
  static byte @Nullable [] decode(COSStream stream, long max) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = open(stream)) {
      return in == null || drain(in, max, out) < 0 ? null : out.toByteArray();
    } catch (IOException | RuntimeException e) {
      return out.size() > max ? null : out.toByteArray();
    }
  }

  /** Whether a deflated block within {@code file} stays below {@code max}, if it is one. */
  static boolean inflatesBelow(byte[] file, int from, int to, long max) {
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(file, from, to - from))) {
      return drain(in, max, null) >= 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static long brokenLength(COSStream stream, long max) {
    byte[] decoded = decode(stream, max);
    return decoded == null ? -1 : decoded.length;
  }

  private static long drain(InputStream in, long max, @Nullable ByteArrayOutputStream out)
      throws IOException {
    byte[] buffer = new byte[8192];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > max) {
        return -1;
      }
      if (out != null) {
        out.write(buffer, 0, n);
      }
    }
    return total;
  }

  private static @Nullable InputStream open(COSStream stream) throws IOException {
    List<String> filters = filters(stream.getFilters());
    if (filters == null || filters.size() > MAX_FILTERS) {
      return null;
    }
    InputStream in = stream.createRawInputStream();
    for (String filter : filters) {
      InputStream decoded = decoder(filter.toLowerCase(Locale.ROOT), in);
      if (decoded == null) {
        in.close();
        return null;
      }
      in = decoded;
    }
    return in;
  }

  private static @Nullable InputStream decoder(String filter, InputStream in) {
    return switch (filter) {
      case "flatedecode", "fl" -> new InflaterInputStream(in, new Inflater(), 4096);
      case "lzwdecode", "lzw" -> new LzwInput(new BufferedInputStream(in));
      case "runlengthdecode", "rl" -> new RunLengthInput(new BufferedInputStream(in));
      case "asciihexdecode", "ahx" -> new TextCodecInput(new BufferedInputStream(in), true);
      case "ascii85decode", "a85" -> new TextCodecInput(new BufferedInputStream(in), false);
      case "crypt" -> in;
      default -> null;
    };
  }

  private static @Nullable List<String> filters(@Nullable COSBase base) {
    List<String> names = new ArrayList<>();
    if (base instanceof COSName name) {
      names.add(name.getName());
    } else if (base instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), MAX_FILTERS + 1); i++) {
        if (!(array.getObject(i) instanceof COSName name)) {
          return null;
        }
        names.add(name.getName());
      }
    }
    return names;
  }
}
