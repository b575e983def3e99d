package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Reads the link annotations of a page, and trusts few of them. */
final class PageLinks {
  private static final int MAX_URI = 2_000;

  private PageLinks() {}

  static List<PdfLink> read(COSDictionary page, PageFrame frame, Budget budget) {
    List<PdfLink> links = new ArrayList<>();
    if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      int n = Math.min(annotations.size(), budget.limits().maxAnnotations());
      for (int i = 0; i < n; i++) {
        budget.checkTime();
        if (annotations.getObject(i) instanceof COSDictionary annotation) {
          addLink(links, annotation, frame);
        }
      }
    }
    return links;
  }

  private static void addLink(List<PdfLink> links, COSDictionary annotation, PageFrame frame) {
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    if (action == null
        || !COSName.getPDFName("URI").equals(action.getCOSName(COSName.S))
        || !(action.getDictionaryObject(COSName.URI) instanceof COSString uriString)) {
      return;
    }
    String uri = trusted(uriString.getString());
    float[] r = rectangle(annotation);
    if (uri == null || r == null) {
      return;
    }
    float ax = frame.x(r[0], r[1]);
    float ay = frame.y(r[0], r[1]);
    float bx = frame.x(r[2], r[3]);
    float by = frame.y(r[2], r[3]);
    links.add(
        new PdfLink(uri, Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay)));
  }

  private static float @Nullable [] rectangle(COSDictionary annotation) {
    if (!(annotation.getDictionaryObject(COSName.RECT) instanceof COSArray array)
        || array.size() < 4) {
      return null;
    }
    float[] v = new float[4];
    for (int i = 0; i < 4; i++) {
      if (!(array.getObject(i) instanceof COSNumber n) || !Float.isFinite(n.floatValue())) {
        return null;
      }
      v[i] = n.floatValue();
    }
    return v;
  }

  /** The URI when it is one that can name a person's page or address, else null. */
  static @Nullable String trusted(String raw) {
    String uri = raw.strip();
    if (uri.isEmpty() || uri.length() > MAX_URI) {
      return null;
    }
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c < 0x20 || c == 0x7f || Character.getType(c) == Character.FORMAT) {
        return null;
      }
    }
    String lower = uri.toLowerCase(Locale.ROOT);
    if (lower.contains("%0d") || lower.contains("%0a") || lower.contains("%00")) {
      return null;
    }
    boolean scheme =
        lower.startsWith("http://")
            || lower.startsWith("https://")
            || lower.startsWith("mailto:")
            || lower.startsWith("tel:")
            || lower.startsWith("www.");
    return scheme ? uri : null;
  }
}
