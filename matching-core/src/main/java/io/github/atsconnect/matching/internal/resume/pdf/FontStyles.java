package io.github.atsconnect.matching.internal.resume.pdf;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Weight and slant of fonts, from their names and descriptors. */
final class FontStyles {
  private static final Pattern HEAVY =
      Pattern.compile(
          "bold|black|heavy|semibold|demi|medi(?!um)|-bd|cmbx|sfbx|cmssbx|lmbx|\\bbx\\d");
  private static final Pattern SLANTED = Pattern.compile("italic|oblique|slant|cmti|cmsl|-it\\b");

  /** What is known of one font. */
  record Style(int number, boolean bold, boolean italic, float space) {}

  private final Map<PDFont, Style> styles = new IdentityHashMap<>();

  Style of(PDFont font) {
    Style known = styles.get(font);
    if (known == null) {
      known = read(font, styles.size());
      styles.put(font, known);
    }
    return known;
  }

  private static Style read(PDFont font, int number) {
    String fontName = font.getName();
    String name = fontName == null ? "" : fontName.toLowerCase(Locale.ROOT);
    PDFontDescriptor d = font.getFontDescriptor();
    boolean bold = HEAVY.matcher(name).find() || (d != null && heavy(d));
    boolean italic =
        SLANTED.matcher(name).find()
            || (d != null && (d.isItalic() || Math.abs(d.getItalicAngle()) > 2));
    return new Style(number, bold, italic, spaceWidth(font));
  }

  private static boolean heavy(PDFontDescriptor d) {
    return d.isForceBold() || d.getFontWeight() >= 600;
  }

  private static float spaceWidth(PDFont font) {
    try {
      float width = font.getSpaceWidth();
      return width > 50 && width < 1500 ? width / 1000 : 0;
    } catch (ReadingEnded e) {
      throw e;
    } catch (RuntimeException e) {
      return 0;
    }
  }
}
