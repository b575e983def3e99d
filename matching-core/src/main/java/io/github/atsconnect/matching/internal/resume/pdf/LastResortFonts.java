package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps PDFBox from scanning the machine's fonts (seconds, and a cache file in the user's home)
 * while a résumé is read: a font that is not in the file is replaced by the one in PDFBox's own
 * jar.
 *
 * <p>PDFBox has one mapper for the process. Ours stands before the host's and answers only on a
 * thread that is reading a résumé; everyone else is passed on.
 */
final class LastResortFonts implements FontMapper {
  private static final ThreadLocal<Integer> READING = ThreadLocal.withInitial(() -> 0);
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final FontMapper others;

  private LastResortFonts(FontMapper others) {
    this.others = others;
  }

  private static final class Font {
    static final TrueTypeFont INSTANCE = load();

    private static TrueTypeFont load() {
      try (InputStream in = FontMappers.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IOException("missing " + RESOURCE);
        }
        return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** From now until {@link #leave} this thread sees no fonts of the machine. */
  static void enter() {
    install();
    READING.set(READING.get() + 1);
  }

  static void leave() {
    int depth = READING.get() - 1;
    if (depth <= 0) {
      READING.remove();
    } else {
      READING.set(depth);
    }
  }

  private static synchronized void install() {
    FontMapper now = FontMappers.instance();
    if (!(now instanceof LastResortFonts)) {
      FontMappers.set(new LastResortFonts(now));
    }
  }

  @Override
  public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, PDFontDescriptor fontDescriptor) {
    return READING.get() > 0
        ? new FontMapping<>(Font.INSTANCE, true)
        : others.getTrueTypeFont(baseFont, fontDescriptor);
  }

  @Override
  public @Nullable FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, PDFontDescriptor fontDescriptor) {
    return READING.get() > 0
        ? new FontMapping<>(Font.INSTANCE, true)
        : others.getFontBoxFont(baseFont, fontDescriptor);
  }

  @Override
  public @Nullable CIDFontMapping getCIDFont(
      String baseFont, PDFontDescriptor fontDescriptor, PDCIDSystemInfo cidSystemInfo) {
    return READING.get() > 0
        ? new CIDFontMapping(null, Font.INSTANCE, true)
        : others.getCIDFont(baseFont, fontDescriptor, cidSystemInfo);
  }
}
