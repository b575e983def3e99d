package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a font dictionary before PDFBox builds a font of it, and removes the entries that a few
 * bytes can make expensive. A font without them still shows its text, if less exactly.
 */
final class FontVetting {
  private static final int MAX_CID_RANGE = 70_000;
  private static final COSName W2 = COSName.getPDFName("W2");
  private static final COSName[] PROGRAMS = {
    COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3
  };

  private final Budget budget;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  FontVetting(Budget budget) {
    this.budget = budget;
  }

  void vet(@Nullable COSDictionary font) {
    if (font == null || !seen.add(font)) {
      return;
    }
    budget.font();
    vetMap(font, COSName.TO_UNICODE);
    vetMap(font, COSName.ENCODING);
    vetWidths(font, COSName.W);
    vetWidths(font, W2);
    COSBase toGid = font.getDictionaryObject(COSName.CID_TO_GID_MAP);
    if (toGid instanceof COSStream s && StreamGauge.decodedLength(s, 1 << 20) < 0) {
      font.removeItem(COSName.CID_TO_GID_MAP);
    }
    vetProgram(font.getCOSDictionary(COSName.FONT_DESC));
    if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary descendant) {
      vet(descendant);
    }
  }

  /** Takes away the font program, after it has failed. */
  static void dropProgram(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor != null) {
      for (COSName key : PROGRAMS) {
        descriptor.removeItem(key);
      }
    }
    if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary descendant
        && descendant != font) {
      COSDictionary inner = descendant.getCOSDictionary(COSName.FONT_DESC);
      if (inner != null) {
        for (COSName key : PROGRAMS) {
          inner.removeItem(key);
        }
      }
    }
  }

  private void vetMap(COSDictionary font, COSName key) {
    if (font.getDictionaryObject(key) instanceof COSStream stream) {
      byte[] map = StreamGauge.decode(stream, budget.limits().maxMapBytes());
      if (map == null || CodeMapGauge.cost(map) > budget.limits().maxMapSpan()) {
        font.removeItem(key);
      }
    }
  }

  private static void vetWidths(COSDictionary font, COSName key) {
    if (!(font.getDictionaryObject(key) instanceof COSArray widths)) {
      return;
    }
    long previous = Long.MIN_VALUE;
    for (int i = 0; i < widths.size(); i++) {
      COSBase item = widths.getObject(i);
      long value = item instanceof COSNumber n ? n.longValue() : Long.MIN_VALUE;
      boolean range = value != Long.MIN_VALUE && previous != Long.MIN_VALUE;
      if (value > Integer.MAX_VALUE
          || (range && previous >= 0 && value - previous > MAX_CID_RANGE)) {
        font.removeItem(key);
        return;
      }
      previous = value;
    }
  }

  private void vetProgram(@Nullable COSDictionary descriptor) {
    if (descriptor == null) {
      return;
    }
    for (COSName key : PROGRAMS) {
      if (descriptor.getDictionaryObject(key) instanceof COSStream stream && seen.add(stream)) {
        byte[] program = StreamGauge.decode(stream, budget.fontBytesLeft());
        if (program == null || SfntGauge.cost(program) > budget.limits().maxMapSpan() * 5L) {
          descriptor.removeItem(key);
        } else {
          budget.fontBytes(program.length);
        }
      }
    }
  }
}
