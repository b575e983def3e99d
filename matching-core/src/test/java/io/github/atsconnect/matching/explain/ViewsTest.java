package io.github.atsconnect.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.internal.html.Markup;
import io.github.atsconnect.matching.internal.html.Style;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ViewsTest {

  private static final String NASTY = "<script>alert('x')</script> & \"co\" \u202e\u0000\ud800 ]]>";

  @Test
  void the_picture_is_xml_whatever_the_values_are() throws Exception {
    for (PairExplanation why : all()) {
      Document svg = parse(why.svg());
      assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
      assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }
  }

  @Test
  void the_picture_has_a_bar_for_each_step_that_begins_where_the_last_one_ended() throws Exception {
    PairExplanation why = long_one();
    List<double[]> bars = bars(parse(why.svg()));
    List<Step> steps = Step.of(why);

    assertThat(bars).hasSize(steps.size() + 1);
    double scale = 0;
    for (int i = 0; i < steps.size(); i++) {
      double width = bars.get(i)[1] - bars.get(i)[0];
      if (Math.abs(steps.get(i).bits()) > 3) {
        double each = width / Math.abs(steps.get(i).bits());
        assertThat(scale == 0 ? each : scale)
            .isCloseTo(each, org.assertj.core.data.Offset.offset(0.1));
        scale = each;
      }
      if (i > 0 && Math.abs(steps.get(i).bits()) > 1) {
        double begins = steps.get(i).bits() > 0 ? bars.get(i)[0] : bars.get(i)[1];
        double ended = steps.get(i - 1).bits() > 0 ? bars.get(i - 1)[1] : bars.get(i - 1)[0];
        if (Math.abs(steps.get(i - 1).bits()) > 1) {
          assertThat(begins).isCloseTo(ended, org.assertj.core.data.Offset.offset(0.2));
        }
      }
    }
    assertThat(bars).allMatch(b -> b[0] >= 440 && b[1] <= 1000);
  }

  @Test
  void the_page_escapes_all_values_and_asks_for_nothing_from_elsewhere() {
    for (PairExplanation why : all()) {
      String page = why.html();
      assertThat(page).doesNotContain("<script", "\u202e", "\u0000", "\ud800");
      assertThat(page)
          .doesNotContainPattern("(src|href|action|poster|data)\\s*=")
          .doesNotContain("url(", "@import", "<link", "<iframe", "<object")
          .contains("default-src 'none'");
      assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }
  }

  @Test
  void the_page_is_well_formed() throws Exception {
    for (PairExplanation why : all()) {
      String xml =
          why.html()
              .replaceFirst("<!DOCTYPE html>\n", "")
              .replaceAll("<meta([^>]*)>", "<meta$1/>")
              .replace("<br>", "<br/>");
      assertThat(parse(xml).getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void the_table_says_all_that_the_picture_shows() throws Exception {
    PairExplanation why = long_one();

    String page = why.html();

    for (Step s : Step.of(why)) {
      assertThat(page).contains(">" + Markup.text(s.words()) + "</th>");
    }
    for (Rivals r : why.rivals()) {
      assertThat(page).contains(Markup.text(r.words()));
    }
    assertThat(page).contains(Markup.text(why.whatWouldSettle()));
  }

  @Test
  void the_table_adds_up() {
    PairExplanation why = long_one();
    List<Step> steps = Step.of(why);

    assertThat(steps.get(steps.size() - 1).to())
        .isCloseTo(why.bits(), org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void colours_are_told_apart_from_their_ground_in_light_and_in_dark() {
    String[] modes = Style.COLOURS.split("@media", 2);
    for (String mode : modes) {
      Map<String, String> colours = new HashMap<>();
      Pattern.compile("--(\\w+):(#[0-9a-f]{6})")
          .matcher(mode)
          .results()
          .forEach(m -> colours.put(m.group(1), m.group(2)));
      assertThat(colours).hasSize(13 - 1);
      for (String text : List.of("ink", "soft", "good", "open", "bad")) {
        for (String ground : List.of("paper", "card")) {
          assertThat(contrast(colours.get(text), colours.get(ground)))
              .as("%s on %s", text, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (String shape : List.of("for", "against", "given", "total")) {
        assertThat(contrast(colours.get(shape), colours.get("paper")))
            .as(shape)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void a_text_is_cut_between_characters_and_wide_ones_count_twice() {
    assertThat(Markup.cut("short", 10)).isEqualTo("short");
    assertThat(Markup.cut("exactly ten", 11)).isEqualTo("exactly ten");
    assertThat(Markup.cut("one letter more", 14)).isEqualTo("one letter mo…");
    assertThat(Markup.cut("東京都港区", 6)).isEqualTo("東京…");
    assertThat(Markup.cut("e\u0301".repeat(20), 5)).isEqualTo("e\u0301".repeat(4) + "…");
    assertThat(Markup.cut("", 5)).isEmpty();
  }

  @Test
  void right_to_left_values_do_not_turn_what_stands_beside_them() {
    Person a = Person.builder("c").name("محمد الشريف").location("القاهرة").build();
    Person b = Person.builder("p").name("محمد الشريف").location("الإسكندرية").build();

    PairExplanation why = Matcher.standard().explain(a, List.of(b)).orElseThrow();

    assertThat(why.text()).contains("another place: \u2068القاهرة\u2069 / \u2068الإسكندرية\u2069");
    assertThat(why.html()).contains("<bdi>محمد الشريف, القاهرة</bdi>");
  }

  private static List<PairExplanation> all() {
    Person nasty =
        Person.builder("c" + NASTY)
            .name(NASTY)
            .email("a" + NASTY + "@b.example")
            .location(NASTY)
            .position(Position.of(NASTY, NASTY))
            .school(NASTY)
            .skill(NASTY)
            .attribute(NASTY, Attribute.Type.TEXT, NASTY)
            .build();
    Person other = nasty.toBuilder().name("Zoe").location("x".repeat(10_000)).build();
    Matcher matcher = Matcher.standard();
    return List.of(
        matcher.explain(nasty, List.of(other)).orElseThrow(),
        matcher
            .explain(Person.builder("c").build(), List.of(nasty, Person.builder("p").build()))
            .orElseThrow(),
        long_one(),
        extreme(900),
        extreme(-900),
        extreme(0));
  }

  /** Many parts, most of them against. */
  private static PairExplanation long_one() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      parts.add(
          new Part(
              "f" + i, "CODE_" + i, i % 4 == 0 ? 6.5 - i / 10.0 : -5 + i / 11.0, "finding " + i));
    }
    Explanation score = new Explanation(parts);
    return new PairExplanation(
        "c",
        "p",
        "Ada Bellweather",
        "",
        Outcome.NO_MATCH,
        0.01,
        0.2,
        false,
        -17,
        score,
        -3,
        List.of(new Rivals("another Ada", List.of(new Rivals.Member("q", 0.79)), 1, 0.79)),
        List.of(
            new Settling(
                List.of(new Settling.Missing("email address", Settling.Side.BOTH)),
                0.99,
                0.001,
                true)));
  }

  private static PairExplanation extreme(double bits) {
    return new PairExplanation(
        "c",
        "p",
        "A",
        "B",
        Outcome.REVIEW,
        0.5,
        0.5,
        true,
        0,
        new Explanation(List.of(new Part("f", "CODE", bits, "all"))),
        0,
        List.of(),
        List.of());
  }

  private static List<double[]> bars(Document svg) {
    List<double[]> out = new ArrayList<>();
    NodeList rects = svg.getElementsByTagName("rect");
    for (int i = 0; i < rects.getLength(); i++) {
      Element rect = (Element) rects.item(i);
      if (!rect.getAttribute("class").equals("paper")) {
        double x = Double.parseDouble(rect.getAttribute("x"));
        out.add(new double[] {x, x + Double.parseDouble(rect.getAttribute("width"))});
      }
    }
    return out;
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  /** WCAG 2 contrast ratio of two colours. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
