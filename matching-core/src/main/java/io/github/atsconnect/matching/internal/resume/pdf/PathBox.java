package io.github.atsconnect.matching.internal.resume.pdf;

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

  void clear() {
    empty = true;
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
    minX = empty ? x : Math.min(minX, x);
    maxX = empty ? x : Math.max(maxX, x);
    minY = empty ? y : Math.min(minY, y);
    maxY = empty ? y : Math.max(maxY, y);
    empty = false;
  }
}
