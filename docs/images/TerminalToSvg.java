import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws what a command printed on a terminal as SVG.
 *
 * <pre>
 * script -qec "java -jar examples/connect-cli/target/connect-cli.jar demo" /dev/null \
 *     | java docs/images/TerminalToSvg.java > docs/images/demo.svg
 * </pre>
 */
public class TerminalToSvg {
  private static final double COLUMN = 7.83;
  private static final int LINE = 18;
  private static final int MARGIN = 20;
  private static final Map<String, String> STYLES =
      Map.of(
          "1", "font-weight:bold;fill:#ffffff",
          "2", "fill:#8b96a5",
          "31", "fill:#ff7b72",
          "32", "fill:#56d364",
          "33", "fill:#e3b341",
          "36", "fill:#6cb6ff");

  public static void main(String[] args) throws IOException {
    List<String> lines = lines(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    int columns = lines.stream().mapToInt(TerminalToSvg::width).max().orElse(80);
    long width = Math.round(2 * MARGIN + columns * COLUMN);
    int height = 2 * MARGIN + lines.size() * LINE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d">
        <rect width="100%%" height="100%%" rx="10" fill="#11151c"/>
        <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" \
        font-size="13" fill="#d7dee8">
        """
            .formatted(width, height));
    int y = MARGIN + 13;
    for (String line : lines) {
      draw(line, y, svg);
      y += LINE;
    }
    System.out.write((svg + "</g>\n</svg>\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** The lines as they stand in the end: of one that was written over, the last state counts. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.replaceAll("\r+\n", "\n").split("\n", -1)) {
      String last = line.substring(line.lastIndexOf('\r') + 1);
      lines.add(last.replace("\u001b[2K", "").stripTrailing());
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** Each run of one style is placed by itself, so that columns hold in any font. */
  private static void draw(String line, int y, StringBuilder svg) {
    String style = "";
    StringBuilder run = new StringBuilder();
    int column = 0;
    int runColumn = 0;
    for (int i = 0; i < line.length(); ) {
      if (line.startsWith("\u001b[", i)) {
        int end = line.indexOf('m', i);
        flush(run, runColumn, y, style, svg);
        style = STYLES.getOrDefault(line.substring(i + 2, end), "");
        runColumn = column;
        i = end + 1;
      } else {
        int letter = line.codePointAt(i);
        run.appendCodePoint(letter);
        column += columns(letter);
        i += Character.charCount(letter);
      }
    }
    flush(run, runColumn, y, style, svg);
  }

  private static void flush(StringBuilder run, int column, int y, String style, StringBuilder svg) {
    String text = run.toString();
    run.setLength(0);
    String shown = text.strip();
    if (shown.isEmpty()) {
      return;
    }
    int before = width(text.substring(0, text.indexOf(shown)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s xml:space=\"preserve\">%s</text>%n",
            MARGIN + (column + before) * COLUMN,
            y,
            width(shown) * COLUMN,
            style.isEmpty() ? "" : " style=\"" + style + "\"",
            shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
  }

  private static int width(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").codePoints().map(TerminalToSvg::columns).sum();
  }

  private static int columns(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : 1;
    };
  }
}
