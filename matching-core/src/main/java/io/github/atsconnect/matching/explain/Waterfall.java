package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.internal.html.Markup;
import io.github.atsconnect.matching.internal.html.Style;
import java.util.List;

/**
 * The steps of an explanation drawn one below the other, each beginning where the last one ended.
 */
final class Waterfall {

  private static final int WIDTH = 1000;
  private static final int LABELS = 440;
  private static final int VALUES = 70;
  private static final int MARGIN = 20;
  private static final int TOP = 44;
  private static final int ROW = 30;
  private static final int BAR = 16;
  private static final int LABEL_LETTERS = 54;
  private static final int MOST_TICKS = 8;
  private static final double[] TICKS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};

  private final PairExplanation why;
  private final List<Step> steps;
  private final double least;
  private final double most;
  private final StringBuilder out = new StringBuilder();

  Waterfall(PairExplanation why) {
    this.why = why;
    this.steps = Step.of(why);
    double low = Math.min(0, why.bits());
    double high = Math.max(0, why.bits());
    for (Step s : steps) {
      low = Math.min(low, s.to());
      high = Math.max(high, s.to());
    }
    double room = Math.max(1, (high - low) * 0.04);
    this.least = low - room;
    this.most = high + room;
  }

  /** As a document of its own. */
  String document() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(true);
  }

  /** As a part of a page that has the style. */
  String fragment() {
    return svg(false);
  }

  private String svg(boolean alone) {
    int height = TOP + (steps.size() + 1) * ROW + 34;
    int margin = alone ? MARGIN : 0;
    out.setLength(0);
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"waterfall\" viewBox=\"%d %d %d %d\""
            + " role=\"img\" aria-labelledby=\"wf-title wf-desc\">\n",
        -margin, -margin, WIDTH + 2 * margin, height + 2 * margin);
    add("<title id=\"wf-title\">%s</title>\n", Markup.text(title()));
    add("<desc id=\"wf-desc\">%s</desc>\n", Markup.text(description()));
    if (alone) {
      add("<style>%s%s</style>\n", Style.COLOURS, Style.WATERFALL);
      add(
          "<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
          -margin, -margin, WIDTH + 2 * margin, height + 2 * margin);
    }
    axis(height);
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i), i);
    }
    total(steps.size());
    return out.append("</svg>\n").toString();
  }

  private String title() {
    return "How likely "
        + Words.who(why.candidateName(), why.candidateId())
        + " is "
        + Words.who(why.personName(), why.personId())
        + ": probability "
        + Words.probability(why.probability());
  }

  private String description() {
    StringBuilder text = new StringBuilder("Steps in bits.");
    for (Step s : steps) {
      text.append(' ').append(Words.bits(s.bits())).append(' ').append(s.words()).append('.');
    }
    return text.append(" In all ").append(Words.bits(why.bits())).append('.').toString();
  }

  private void axis(int height) {
    double step = TICKS[TICKS.length - 1];
    for (int i = TICKS.length - 1; i >= 0 && (most - least) / TICKS[i] <= MOST_TICKS; i--) {
      step = TICKS[i];
    }
    int bottom = height - 34;
    for (double t = Math.ceil(least / step) * step; t <= most; t += step) {
      String type = Math.abs(t) < step / 2 ? "zero" : "grid";
      add(
          "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>\n",
          type, x(t), x(t), TOP - 6, bottom);
      add(
          "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
          x(t),
          bottom + 18,
          type.equals("zero") ? "even" : Markup.number(Words.format("%+.0f", t)));
    }
    double middle = x(0);
    if (middle - LABELS > 110) {
      add(
          "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"end\">← another</text>\n",
          middle - 8, TOP - 16);
    }
    if (WIDTH - VALUES - middle > 110) {
      add(
          "<text class=\"tick\" x=\"%.1f\" y=\"%d\">the same person →</text>\n",
          middle + 8, TOP - 16);
    }
    add(
        "<text class=\"tick\" x=\"%d\" y=\"%d\" text-anchor=\"end\">bits</text>\n",
        WIDTH - 4, TOP - 16);
  }

  private void step(Step s, int row) {
    int y = TOP + row * ROW;
    String type = s.kind() == Step.Kind.PART ? s.bits() >= 0 ? "for" : "against" : "given";
    add("<g><title>%s</title>\n", Markup.text(Words.bits(s.bits()) + "  " + s.words()));
    label(s.words(), y, "label");
    bar(type, s.from(), s.to(), y);
    add(
        "<line class=\"link\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>\n",
        x(s.to()), x(s.to()), y + (ROW + BAR) / 2, y + ROW + (ROW - BAR) / 2);
    value(s.bits(), y, "value");
    add("</g>\n");
  }

  private void total(int row) {
    int y = TOP + row * ROW;
    add("<line class=\"rule\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", WIDTH, y, y);
    label("in all: probability " + Words.probability(why.probability()), y, "label sum");
    bar("total", 0, why.bits(), y);
    value(why.bits(), y, "value sum");
  }

  /** Labels stand in a frame of their own, so that none runs into the bars. */
  private void label(String words, int y, String type) {
    add("<svg x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\">", y, LABELS - 12, ROW);
    add(
        "<text class=\"%s\" x=\"0\" y=\"%d\">%s</text></svg>\n",
        type, ROW / 2 + 5, Markup.text(Markup.cut(words, LABEL_LETTERS)));
  }

  private void bar(String type, double from, double to, int y) {
    double left = x(Math.min(from, to));
    double width = Math.max(1.5, x(Math.max(from, to)) - left);
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n",
        type, left, y + (ROW - BAR) / 2, width, BAR);
  }

  private void value(double bits, int y, String type) {
    add(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
        type, WIDTH - 4, y + ROW / 2 + 5, Markup.number(Words.bits(bits)));
  }

  private double x(double bits) {
    return LABELS + (bits - least) / (most - least) * (WIDTH - LABELS - VALUES);
  }

  private void add(String format, Object... values) {
    out.append(values.length == 0 ? format : Words.format(format, values));
  }
}
