package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a page without drawing it: collects the characters with their geometry, counts everything
 * that costs, and leaves out what no reader sees.
 */
final class GlyphEngine extends PDFStreamEngine {
  private static final float TINY = 3;
  private static final GlyphList GLYPHS = glyphList();

  private final Budget budget;
  private final PaintOperators paint;
  private final FontStyles styles = new FontStyles();
  private List<Glyph> glyphs = new ArrayList<>();
  private List<Glyph> unpainted = new ArrayList<>();
  private PageFrame frame;
  private int hidden;

  GlyphEngine(Budget budget, PageFrame first) {
    this.budget = budget;
    this.frame = first;
    this.paint = new PaintOperators(this, budget);
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new EndText(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  private static GlyphList glyphList() {
    try (InputStream in =
        GlyphList.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
      return in == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(PageFrame page) {
    frame = page;
    glyphs = new ArrayList<>();
    unpainted = new ArrayList<>();
    paint.startPage(page);
  }

  /**
   * The page's characters. Text in an invisible mode counts where something else shows the same
   * place to the reader: letters painted as outlines, or a scanned page.
   */
  List<Glyph> glyphs() {
    for (Glyph g : unpainted) {
      if (paint.isPaintedOtherwise(g.x() + g.width() / 2, g.y() - g.size() * 0.3f)) {
        glyphs.add(g);
      } else {
        hidden += g.text().isBlank() ? 0 : 1;
      }
    }
    unpainted.clear();
    return glyphs;
  }

  /** Characters left out so far, in all pages, because no reader sees them. */
  int hidden() {
    return hidden;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    if (!paint.handle(operator.getName(), operands)) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    // One bad instruction costs itself, not the page.
  }

  @Override
  protected void showGlyph(Matrix trm, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.glyph();
    String unicode = font.toUnicode(code, GLYPHS);
    if (unicode == null) {
      if (!(font instanceof PDSimpleFont)) {
        return;
      }
      unicode = String.valueOf((char) code);
    }
    FontStyles.Style style = styles.of(font);
    float x = frame.x(trm.getTranslateX(), trm.getTranslateY());
    float y = frame.y(trm.getTranslateX(), trm.getTranslateY());
    float dx = displacement.getX();
    float endUserX = trm.getTranslateX() + dx * trm.getScaleX();
    float endUserY = trm.getTranslateY() + dx * trm.getShearY();
    float endX = frame.x(endUserX, endUserY);
    float endY = frame.y(endUserX, endUserY);
    float size = Math.abs(trm.getScalingFactorY());
    if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(endX)) {
      return;
    }
    if (Math.abs(endY - y) > Math.abs(endX - x) && dx > 0) {
      showUpright(unicode, x, y, endY - y, size, style);
      return;
    }
    boolean type3 = font instanceof PDType3Font;
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean painted =
        mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP && !paint.transparent();
    float middle = (x + endX) / 2;
    boolean swallowed = painted && paint.swallows(middle, y - size * 0.3f);
    if ((size < TINY && !type3) || isOff(middle, y, size) || swallowed) {
      hidden += unicode.isBlank() ? 0 : 1;
      return;
    }
    boolean bold = style.bold() || (mode == RenderingMode.FILL_STROKE && !type3);
    (painted ? glyphs : unpainted)
        .add(
            new Glyph(
                unicode,
                Math.min(x, endX),
                y,
                Math.abs(endX - x),
                size,
                style.space() * Math.abs(trm.getScalingFactorX()),
                bold,
                style.italic(),
                paint.color(),
                style.number()));
  }

  /** Text that runs up or down the page: decoration, kept apart so that it cuts no line in two. */
  private void showUpright(
      String unicode, float x, float y, float length, float size, FontStyles.Style style) {
    glyphs.add(
        new Glyph(unicode, x, y, 0, -size, Math.abs(length), style.bold(), style.italic(), -1, -1));
  }

  private boolean isOff(float x, float y, float size) {
    return x < -1 || x > frame.width() + 1 || y < -1 || y - size > frame.height() + 1;
  }
}
