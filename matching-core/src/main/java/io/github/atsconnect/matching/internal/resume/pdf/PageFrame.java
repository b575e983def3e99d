package io.github.atsconnect.matching.internal.resume.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Turns a page's user space into points from the top left corner that a reader sees. */
final class PageFrame {
  private static final float MAX_SIDE = 20_000;
  private final float left;
  private final float bottom;
  private final float rawWidth;
  private final float rawHeight;
  private final int quarterTurns;

  PageFrame(COSDictionary page) {
    float[] media = box(page, COSName.MEDIA_BOX, new float[] {0, 0, 612, 792});
    float[] crop = box(page, COSName.CROP_BOX, media);
    left = Math.max(crop[0], media[0]);
    bottom = Math.max(crop[1], media[1]);
    float right = Math.min(crop[2], media[2]);
    float top = Math.min(crop[3], media[3]);
    boolean sane = right - left > 1 && top - bottom > 1;
    rawWidth = sane ? Math.min(right - left, MAX_SIDE) : 612;
    rawHeight = sane ? Math.min(top - bottom, MAX_SIDE) : 792;
    int rotate = page.getDictionaryObject(COSName.ROTATE) instanceof COSNumber n ? n.intValue() : 0;
    quarterTurns = rotate % 90 == 0 ? Math.floorMod(rotate / 90, 4) : 0;
  }

  private static float[] box(COSDictionary page, COSName key, float[] otherwise) {
    if (!(page.getDictionaryObject(key) instanceof COSArray array) || array.size() < 4) {
      return otherwise;
    }
    float[] v = new float[4];
    for (int i = 0; i < 4; i++) {
      v[i] = array.getObject(i) instanceof COSNumber n ? n.floatValue() : Float.NaN;
      if (!Float.isFinite(v[i])) {
        return otherwise;
      }
    }
    return new float[] {
      Math.min(v[0], v[2]), Math.min(v[1], v[3]), Math.max(v[0], v[2]), Math.max(v[1], v[3])
    };
  }

  float width() {
    return quarterTurns % 2 == 0 ? rawWidth : rawHeight;
  }

  float height() {
    return quarterTurns % 2 == 0 ? rawHeight : rawWidth;
  }

  float x(float userX, float userY) {
    float x = userX - left;
    float y = userY - bottom;
    return switch (quarterTurns) {
      case 1 -> y;
      case 2 -> rawWidth - x;
      case 3 -> rawHeight - y;
      default -> x;
    };
  }

  float y(float userX, float userY) {
    float x = userX - left;
    float y = userY - bottom;
    return switch (quarterTurns) {
      case 1 -> x;
      case 2 -> y;
      case 3 -> rawWidth - x;
      default -> rawHeight - y;
    };
  }
}
