package io.github.atsconnect.matching.internal.resume.pdf;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * The instructions that PDFBox's own handlers would do at too high a price or not at all: fonts
 * (vetted, built once a file), forms (measured, counted), fill colours without colour profiles, and
 * filled boxes.
 */
final class PaintOperators {
  private static final int MAX_FORM_DEPTH = 40;
  private static final int MAX_SAVED_STATES = 400;
  private static final COSName CA = COSName.getPDFName("ca");
  private static final float CLEAR = 0.05f;

  private final PDFStreamEngine engine;
  private final Budget budget;
  private final FontVetting vetting;
  private final PathBox path = new PathBox();
  private final Map<COSDictionary, PDFont> fonts = new IdentityHashMap<>();
  private final Map<COSStream, Long> formLengths = new IdentityHashMap<>();
  private Backdrop backdrop = new Backdrop();
  private @Nullable PageFrame frame;
  private int depth;
  private int ignoredSaves;

  PaintOperators(PDFStreamEngine engine, Budget budget) {
    this.engine = engine;
    this.budget = budget;
    this.vetting = new FontVetting(budget);
  }

  void startPage(PageFrame page) {
    frame = page;
    backdrop = new Backdrop();
    path.clear();
    depth = 0;
    ignoredSaves = 0;
  }

  /** The fill colour in force as 0xRRGGBB, or −1. */
  int color() {
    float[] c = state().getNonStrokingColor().getComponents();
    if (c.length == 1) {
      return rgb(c[0], c[0], c[0]);
    }
    return c.length == 3 && c[0] >= 0 ? rgb(c[0], c[1], c[2]) : Backdrop.UNKNOWN;
  }

  boolean transparent() {
    return state().getNonStrokeAlphaConstant() < CLEAR;
  }

  boolean swallows(float x, float y) {
    return backdrop.swallows(color(), x, y);
  }

  /** Whether a reader sees a letter here although the text itself is not painted. */
  boolean isPaintedOtherwise(float x, float y) {
    PageFrame page = frame;
    return backdrop.hasInk(x, y)
        || (page != null && backdrop.isScanned(x, y, page.width() * page.height()));
  }

  /** Whether {@code name} was one of ours. */
  boolean handle(String name, List<COSBase> operands) throws IOException {
    switch (name) {
      case "q" -> {
        return ignoreSave();
      }
      case "Q" -> {
        return ignoreRestore();
      }
      case "Tf" -> setFont(operands);
      case "gs" -> setParameters(operands);
      case "Do" -> draw(operands);
      case "g", "rg", "k", "sc", "scn" -> setColor(operands);
      case "cs" -> setColor(List.of());
      case "re", "m", "l", "c", "v", "y" ->
          path.add(name, operands, state().getCurrentTransformationMatrix());
      case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
      case "S", "s", "n" -> path.clear();
      case "sh" -> backdrop.paint(-1e6f, -1e6f, 1e6f, 1e6f, Backdrop.UNKNOWN);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A saved state weighs kilobytes, and nobody needs hundreds: beyond that it is only counted. */
  private boolean ignoreSave() {
    if (engine.getGraphicsStackSize() < MAX_SAVED_STATES) {
      return false;
    }
    ignoredSaves++;
    return true;
  }

  private boolean ignoreRestore() {
    if (ignoredSaves == 0) {
      return false;
    }
    ignoredSaves--;
    return true;
  }

  private PDGraphicsState state() {
    return engine.getGraphicsState();
  }

  private static int rgb(float r, float g, float b) {
    return channel(r) << 16 | channel(g) << 8 | channel(b);
  }

  private static int channel(float v) {
    return Math.round(Math.max(0, Math.min(1, v)) * 255);
  }

  private void setColor(List<COSBase> operands) {
    float[] v = new float[Math.min(operands.size(), 5)];
    for (int i = 0; i < v.length; i++) {
      if (!(operands.get(i) instanceof COSNumber n)) {
        v = new float[] {-1, -1, -1};
        break;
      }
      v[i] = n.floatValue();
    }
    float[] rgb =
        switch (v.length) {
          case 0 -> new float[] {0, 0, 0};
          case 1 -> new float[] {v[0], v[0], v[0]};
          case 3 -> v;
          case 4 ->
              new float[] {
                (1 - v[0]) * (1 - v[3]), (1 - v[1]) * (1 - v[3]), (1 - v[2]) * (1 - v[3])
              };
          default -> new float[] {-1, -1, -1};
        };
    state().setNonStrokingColor(new PDColor(rgb, PDDeviceRGB.INSTANCE));
  }

  private void fill() {
    PageFrame page = frame;
    if (page != null && !path.isEmpty()) {
      float[] box = path.box();
      if (!transparent()) {
        path.parts().forEach(part -> inkBox(page, part));
        paintBox(page, box, path.isPlain() ? color() : Backdrop.UNKNOWN);
      }
    }
    path.clear();
  }

  private void paintBox(PageFrame page, float[] box, int color) {
    float[] b = onPage(page, box);
    float alpha = Math.max(0, Math.min(1, (float) state().getNonStrokeAlphaConstant()));
    int seen = backdrop.blend(color, alpha, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2);
    backdrop.paint(b[0], b[1], b[2], b[3], seen);
  }

  private void inkBox(PageFrame page, float[] part) {
    if (part[0] <= part[2]) {
      float[] b = onPage(page, part);
      backdrop.ink(b[0], b[1], b[2], b[3], color());
    }
  }

  private static float[] onPage(PageFrame page, float[] box) {
    float ax = page.x(box[0], box[1]);
    float ay = page.y(box[0], box[1]);
    float bx = page.x(box[2], box[3]);
    float by = page.y(box[2], box[3]);
    return new float[] {Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)};
  }

  private void setFont(List<COSBase> operands) {
    if (operands.size() >= 2
        && operands.get(0) instanceof COSName name
        && operands.get(1) instanceof COSNumber size) {
      state().getTextState().setFontSize(size.floatValue());
      state().getTextState().setFont(font(resource(COSName.FONT, name)));
    }
  }

  private @Nullable COSBase resource(COSName kind, COSName name) {
    PDResources resources = engine.getResources();
    COSDictionary all = resources == null ? null : resources.getCOSObject().getCOSDictionary(kind);
    return all == null ? null : all.getDictionaryObject(name);
  }

  private @Nullable PDFont font(@Nullable COSBase base) {
    if (!(base instanceof COSDictionary dictionary)) {
      return null;
    }
    if (!fonts.containsKey(dictionary)) {
      vetting.vet(dictionary);
      fonts.put(dictionary, build(dictionary, true));
    }
    return fonts.get(dictionary);
  }

  private @Nullable PDFont build(COSDictionary dictionary, boolean retry) {
    try {
      return PDFontFactory.createFont(dictionary, null);
    } catch (ReadingEnded e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      budget.checkTime();
      if (!retry) {
        return null;
      }
      FontVetting.dropProgram(dictionary);
      return build(dictionary, false);
    }
  }

  private void setParameters(List<COSBase> operands) {
    if (operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)
        || !(resource(COSName.EXT_G_STATE, name) instanceof COSDictionary parameters)) {
      return;
    }
    if (parameters.getDictionaryObject(CA) instanceof COSNumber alpha) {
      state().setNonStrokeAlphaConstant(alpha.floatValue());
    }
    if (parameters.getDictionaryObject(COSName.FONT) instanceof COSArray array
        && array.size() >= 2
        && array.getObject(1) instanceof COSNumber size) {
      state().getTextState().setFontSize(size.floatValue());
      state().getTextState().setFont(font(array.getObject(0)));
    }
  }

  private void draw(List<COSBase> operands) throws IOException {
    if (operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)
        || !(resource(COSName.XOBJECT, name) instanceof COSStream stream)) {
      return;
    }
    if (!COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
      paintImage();
      return;
    }
    budget.form();
    Long length = formLengths.get(stream);
    if (length == null) {
      length = StreamGauge.decodedLength(stream, budget.contentLeft());
      formLengths.put(stream, length);
    }
    if (length < 0) {
      throw ReadingEnded.limit("content");
    }
    budget.content(length);
    if (depth >= MAX_FORM_DEPTH) {
      return;
    }
    depth++;
    try {
      engine.showForm(new PDFormXObject(stream));
    } finally {
      depth--;
    }
  }

  private void paintImage() {
    PageFrame page = frame;
    if (page != null) {
      PathBox square = new PathBox();
      square.addUnitSquare(state().getCurrentTransformationMatrix());
      paintBox(page, square.box(), Backdrop.IMAGE);
    }
  }
}
