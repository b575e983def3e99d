package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** The bounding box of the path under construction, in the page's user space. */
final class PathBox {
  private float minX;
  private float minY;
  private float maxX;
  private float maxY;
  private boolean empty = true;
  private boolean curved;
  private int points;
  private static final int MAX_PARTS = 4_000;
  private final List<float[]> parts = new ArrayList<>();

  /** Whether this is a plain area rather than a drawing whose box says little. */
  boolean isPlain() {
    return !curved && parts.size() <= 1 && points <= 5;
  }

  void clear() {
    empty = true;
    curved = false;
    points = 0;
    parts.clear();
  }

  /** Boxes of the parts that each moving of the pen starts: the letters of outlined text. */
  List<float[]> parts() {
    return parts;
  }

  boolean isEmpty() {
    return empty;
  }

  float[] box() {
    return new float[] {minX, minY, maxX, maxY};
  }

  void add(String operator, List<COSBase> operands, Matrix ctm) {
    float[] v = new float[Math.min(operands.size(), 6)];
    for (int i = 0; i < v.length; i++) {
      v[i] = operands.get(i) instanceof COSNumber n ? n.floatValue() : 0;
    }
    if ((operator.equals("re") || operator.equals("m")) && parts.size() < MAX_PARTS) {
      parts.add(new float[] {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE});
    }
    curved |= operator.equals("c") || operator.equals("v") || operator.equals("y");
    if (operator.equals("re") && v.length >= 4) {
      addRectangle(v[0], v[1], v[2], v[3], ctm);
    } else {
      for (int i = 0; i + 1 < v.length; i += 2) {
        point(v[i], v[i + 1], ctm);
      }
    }
  }

  void addUnitSquare(Matrix ctm) {
    addRectangle(0, 0, 1, 1, ctm);
  }

  private void addRectangle(float x, float y, float w, float h, Matrix ctm) {
    point(x, y, ctm);
    point(x + w, y, ctm);
    point(x, y + h, ctm);
    point(x + w, y + h, ctm);
  }

  private void point(float ux, float uy, Matrix m) {
    float x = ux * m.getScaleX() + uy * m.getShearX() + m.getTranslateX();
    float y = ux * m.getShearY() + uy * m.getScaleY() + m.getTranslateY();
    if (!Float.isFinite(x) || !Float.isFinite(y)) {
      return;
    }
    points++;
    if (!parts.isEmpty()) {
      float[] part = parts.get(parts.size() - 1);
      part[0] = Math.min(part[0], x);
      part[1] = Math.min(part[1], y);
      part[2] = Math.max(part[2], x);
      part[3] = Math.max(part[3], y);
    }
    minX = empty ? x : Math.min(minX, x);
    maxX = empty ? x : Math.max(maxX, x);
    minY = empty ? y : Math.min(minY, y);
    maxY = empty ? y : Math.max(maxY, y);
    empty = false;
  }
}
