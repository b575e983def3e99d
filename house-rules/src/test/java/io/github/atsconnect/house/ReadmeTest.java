package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says holds. That its code works is {@link CodeBlocksTest}'s. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]+))?\\)");

  @Test
  void itsFirstLinesAreFifteen() {
    assertThat(Documents.blocks("README.md", "java").get(0).lines().filter(l -> !l.isBlank()))
        .hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void itsTestCommandIsWhatTheBuildServerRuns() {
    List<String> commands =
        Documents.text("README.md").lines().filter(l -> l.startsWith("./mvnw")).toList();
    List<String> ci = Documents.text(".ci/run").lines().filter(l -> l.contains("mvnw")).toList();

    assertThat(commands).hasSize(2);
    assertThat(ci).containsExactly("exec " + commands.get(1));
  }

  @Test
  void theLinksOfAllDocumentsLeadSomewhere() {
    assertThat(Documents.markdown())
        .contains("README.md", "docs/matching.md")
        .allSatisfy(
            document -> {
              Path folder = Documents.ROOT.resolve(document).resolveSibling("");
              LINK.matcher(Documents.text(document))
                  .results()
                  .forEach(
                      m -> {
                        Path target =
                            m.group(1).isEmpty()
                                ? Documents.ROOT.resolve(document)
                                : folder.resolve(m.group(1)).normalize();
                        assertThat(target).as("link of %s", document).exists();
                        if (m.group(2) != null) {
                          assertThat(headings(Documents.ROOT.relativize(target).toString()))
                              .as("links of %s to headings of %s", document, m.group(1))
                              .contains(m.group(2));
                        }
                      });
            });
  }

  /** The headings of a document as links name them. */
  private static List<String> headings(String document) {
    return Documents.text(document)
        .lines()
        .filter(l -> l.startsWith("#"))
        .map(l -> l.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(l -> l.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }
}
