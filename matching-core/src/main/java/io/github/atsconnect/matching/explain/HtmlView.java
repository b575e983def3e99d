package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.internal.html.Markup;
import io.github.atsconnect.matching.internal.html.Style;
import java.util.stream.Collectors;

/** An explanation as one page of HTML. */
final class HtmlView {

  private final PairExplanation why;
  private final StringBuilder out = new StringBuilder();

  HtmlView(PairExplanation why) {
    this.why = why;
  }

  String document() {
    String names =
        Words.who(why.candidateName(), why.candidateId())
            + " / "
            + Words.who(why.personName(), why.personId());
    add(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy"
         content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <style>
        %s%s%s</style>
        </head>
        <body>
        <main>
        <h1>Are these two one person?</h1>
        """,
        Markup.text("Same person? " + names), Style.COLOURS, Style.WATERFALL, Style.PAGE);
    pair();
    picture();
    table();
    alternatives();
    settling();
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void pair() {
    add("<div class=\"pair\">\n");
    card("The candidate", why.candidateName(), why.candidateId());
    card("The person in the store", why.personName(), why.personId());
    String outcome = Words.outcome(why.outcome());
    add(
        """
        <div class="card verdict %s"><span class="soft">Verdict</span>
        <strong>%s</strong> <span class="soft">probability %s</span></div>
        </div>
        """,
        outcome.replace(' ', '-'), outcome, Markup.text(Words.probability(why.probability())));
    if (!why.proposed()) {
      add("<p>No match key proposes this pair: it is never compared.</p>\n");
    }
    add("<p>%s</p>\n", Markup.text(why.whatWouldSettle()));
  }

  private void card(String role, String name, String id) {
    add(
        "<div class=\"card\"><span class=\"soft\">%s</span>\n<strong><bdi>%s</bdi></strong>"
            + "<span class=\"soft\">id <bdi>%s</bdi></span></div>\n",
        role, Markup.text(Words.who(name, id)), Markup.text(id));
  }

  private void picture() {
    add(
        """
        <h2>What speaks for it and against it</h2>
        <ul class="key">
        <li><i style="background:var(--for)"></i>speaks for the same person</li>
        <li><i style="background:var(--against)"></i>speaks against</li>
        <li><i style="background:var(--given)"></i>the store and who else is in it</li>
        <li><i style="background:var(--total)"></i>in all</li>
        </ul>
        <figure tabindex="0" aria-label="Waterfall of the steps; the table below says the same">
        %s</figure>
        """,
        new Waterfall(why).fragment());
  }

  private void table() {
    add(
        """
        <h2>The same as a table</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="The steps as a table">
        <table>
        <caption>One bit doubles the odds. Each step begins where the one before ended.</caption>
        <thead><tr><th scope="col">Step</th><th scope="col" class="n">Bits</th>
        <th scope="col" class="n">So far</th></tr></thead>
        <tbody>
        """);
    for (Step s : Step.of(why)) {
      add(
          "<tr><th scope=\"row\" dir=\"auto\">%s</th><td class=\"n\">%s</td>"
              + "<td class=\"n\">%s</td></tr>\n",
          Markup.text(s.words()),
          Markup.number(Words.bits(s.bits())),
          Markup.number(Words.bits(s.to())));
    }
    add(
        "</tbody>\n<tfoot><tr><th scope=\"row\">In all: probability %s</th><td class=\"n\">%s</td>"
            + "<td></td></tr></tfoot>\n</table>\n</div>\n",
        Markup.text(Words.probability(why.probability())), Markup.number(Words.bits(why.bits())));
  }

  private void alternatives() {
    add(
        """
        <h2>Who it may be</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Who it may be">
        <table>
        <thead><tr><th scope="col">Who</th><th scope="col" class="n">Probability</th>
        <th scope="col"><span class="soft">share</span></th></tr></thead>
        <tbody>
        """);
    alternative(
        Words.who(why.personName(), why.personId()),
        why.personId() + ", the one explained above",
        why.probability());
    for (Rivals r : why.rivals()) {
      String ids =
          r.members().stream()
              .map(m -> m.personId() + " (" + Words.probability(m.probability()) + ")")
              .collect(Collectors.joining(", "));
      alternative(
          r.words(),
          r.members().size() < r.count() && !ids.isEmpty() ? ids + ", …" : ids,
          r.probability());
    }
    alternative(Words.NONE, "", why.noneProbability());
    add("</tbody>\n</table>\n</div>\n");
  }

  private void alternative(String who, String ids, double probability) {
    add(
        "<tr><th scope=\"row\"><bdi>%s</bdi>%s</th><td class=\"n\">%s</td><td class=\"bar\">"
            + "<span class=\"share\" style=\"width:%.1f%%\"></span></td></tr>\n",
        Markup.text(who),
        ids.isEmpty() ? "" : "<br><span class=\"soft\">" + Markup.text(ids) + "</span>",
        Markup.text(Words.probability(probability)),
        probability * 100);
  }

  private void settling() {
    if (why.settling().isEmpty()) {
      return;
    }
    add(
        """
        <h2>What more evidence would change</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="What more would change">
        <table>
        <caption>The probability as it would be, were the missing values known.</caption>
        <thead><tr><th scope="col">Missing</th><th scope="col" class="n">If the same</th>
        <th scope="col" class="n">If another</th><th scope="col">Settles it</th></tr></thead>
        <tbody>
        """);
    for (Settling s : why.settling()) {
      add(
          "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%s</td>"
              + "<td class=\"n\">%s</td><td>%s</td></tr>\n",
          Markup.text(s.words()),
          Markup.text(Words.probability(s.ifSame())),
          Markup.text(Words.probability(s.ifOther())),
          s.settles() ? "yes" : "no");
    }
    add("</tbody>\n</table>\n</div>\n");
  }

  private void add(String format, Object... values) {
    out.append(values.length == 0 ? format : Words.format(format, values));
  }
}
