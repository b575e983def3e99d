package io.github.atsconnect.matching.resume;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A page for text of any script. Its two fonts have widths and say what each code means, but no
 * shapes: a reader of text needs no more. Coordinates are points from the top left corner.
 */
final class Paper {
  static final float WIDTH = 595;
  static final float HEIGHT = 842;

  private final boolean mirrored;
  private final StringBuilder content = new StringBuilder();
  private final Set<Character> used = new TreeSet<>();

  /** Where {@code mirrored}, left and right are exchanged, as for scripts that run to the left. */
  Paper(boolean mirrored) {
    this.mirrored = mirrored;
  }

  Paper text(float x, float y, float size, String text) {
    return write(x, y, size, "F1", text);
  }

  Paper bold(float x, float y, float size, String text) {
    return write(x, y, size, "F2", text);
  }

  /** Ends at {@code right}. */
  Paper endingAt(float right, float y, float size, String text) {
    return write(right - width(text, size), y, size, "F1", text);
  }

  Paper gray(float level) {
    content.append(String.format(Locale.ROOT, "%.2f g%n", level));
    return this;
  }

  Paper fill(float x, float y, float width, float height) {
    float left = mirrored ? WIDTH - x - width : x;
    content.append(
        String.format(
            Locale.ROOT, "%.1f %.1f %.1f %.1f re f%n", left, HEIGHT - y - height, width, height));
    return this;
  }

  private Paper write(float x, float y, float size, String font, String text) {
    for (char c : text.toCharArray()) {
      used.add(c);
    }
    float left = mirrored ? WIDTH - x - width(text, size) : x;
    content.append(
        String.format(
            Locale.ROOT,
            "BT /%s %.2f Tf %.2f %.2f Td <%s> Tj ET%n",
            font,
            size,
            left,
            HEIGHT - y,
            hex(visual(text))));
    return this;
  }

  /** The characters from left to right, as producers of such files draw them. */
  private static String visual(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return text;
    }
    byte[] levels = new byte[text.length()];
    Character[] signs = new Character[text.length()];
    for (int i = 0; i < signs.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      signs[i] = levels[i] % 2 == 1 ? mirror(text.charAt(i)) : text.charAt(i);
    }
    Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
    StringBuilder out = new StringBuilder();
    for (Character sign : signs) {
      out.append(sign);
    }
    return out.toString();
  }

  private static char mirror(char c) {
    return c == '(' ? ')' : c == ')' ? '(' : c;
  }

  private static String hex(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(hex(text.charAt(i)));
    }
    return out.toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }

  static float width(String text, float size) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += width(text.charAt(i));
    }
    return sum * size / 1000;
  }

  private static int width(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200c') {
      return 0;
    }
    boolean wide = (c >= 0x3000 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) || c >= 0xff00;
    boolean narrow = " .,:;'|il()[]".indexOf(c) >= 0;
    return wide ? 1000 : narrow ? 280 : Character.isUpperCase(c) ? 650 : 520;
  }

  byte[] pdf() {
    List<byte[]> objects = new ArrayList<>();
    objects.add(Pdfs.object("<< /Type /Catalog /Pages 2 0 R >>"));
    objects.add(Pdfs.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
    objects.add(
        Pdfs.object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"));
    objects.add(Pdfs.stream("", content.toString().getBytes(StandardCharsets.US_ASCII)));
    objects.add(font("Plain", 7));
    objects.add(font("Plain-Bold", 8));
    objects.add(descendant("Plain"));
    objects.add(descendant("Plain-Bold"));
    objects.add(Pdfs.stream("", meanings()));
    return Pdfs.raw(objects);
  }

  private static byte[] font(String name, int descendant) {
    return Pdfs.object(
        "<< /Type /Font /Subtype /Type0 /BaseFont /"
            + name
            + " /Encoding /Identity-H /DescendantFonts ["
            + descendant
            + " 0 R] /ToUnicode 9 0 R >>");
  }

  private byte[] descendant(String name) {
    StringBuilder widths = new StringBuilder();
    for (char c : used) {
      widths.append((int) c).append(' ').append((int) c).append(' ').append(width(c)).append('\n');
    }
    return Pdfs.object(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /"
            + name
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            + " /DW 520 /W ["
            + widths
            + "] /FontDescriptor << /Type /FontDescriptor /FontName /"
            + name
            + " /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200"
            + " /CapHeight 700 /StemV "
            + (name.endsWith("Bold") ? 140 : 80)
            + " >> >>");
  }

  private byte[] meanings() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin ");
    map.append("begincmap /CMapName /Same def /CMapType 2 def\n");
    map.append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    for (char c : used) {
      String code = "<" + hex(c) + ">";
      map.append("1 beginbfchar " + code + " " + code + " endbfchar\n");
    }
    map.append("endcmap end end");
    out.writeBytes(map.toString().getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
