package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.house.Documents.Block;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** All code that a reader may copy, from documents and from Javadoc, works. */
class CodeBlocksTest {
  /** Commands are {@link CommandsTest}'s, the picture {@link ModuleGraphTest}'s. */
  private static final Set<String> CHECKED =
      Set.of("java", "xml", "json", "sql", "", "sh", "bash", "mermaid");

  /** What a program prints, drawings: which test looks at each, or why none does. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "docs/own-matcher.md", "OwnMatcherTest: its code prints it",
          "docs/architecture.md", "a drawing",
          "examples/spring-boot-host/README.md", "printed by the demo; names and times differ");

  /** Pages whose blocks belong together and print what the page says. */
  private static final Set<String> OF_OWN_MATCHER_TEST = Set.of("docs/own-matcher.md");

  /** Blocks of modules that are not on the path here stand, word for word, in a test of theirs. */
  private static final Map<String, String> IN_A_TEST =
      Map.of(
          "examples/search-store/README.md",
          "examples/search-store/src/test/java/io/github/atsconnect/examples/search/"
              + "SearchProfileStoreTest.java");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("framed")
  void theJavaOfADocumentCompilesAndRuns(String document) throws Exception {
    Frame.of(document, Documents.blocks(document, "java")).run(folder);
  }

  @Test
  void everyBlockOfJavaIsCompiled() {
    Set<String> withCode =
        Stream.concat(Documents.blocks().stream(), Documents.javadocBlocks().stream())
            .filter(b -> b.language().equals("java"))
            .map(Block::document)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> checked = new TreeSet<>(framed());
    checked.addAll(OF_OWN_MATCHER_TEST);
    checked.addAll(IN_A_TEST.keySet());
    assertThat(checked)
        .as("documents with Java; a new one needs a frame in src/test/resources/blocks")
        .isEqualTo(withCode);
  }

  @Test
  void whatIsRunInATestOfItsModuleStandsThere() {
    IN_A_TEST.forEach(
        (document, test) ->
            assertThat(Documents.blocks(document, "java"))
                .isNotEmpty()
                .allSatisfy(
                    block ->
                        assertThat(withoutSpace(Documents.text(test)))
                            .as("%s in %s", document, test)
                            .contains(withoutSpace(block))));
  }

  @Test
  void noBlockIsOfALanguageThatNobodyChecks() {
    assertThat(Documents.blocks())
        .isNotEmpty()
        .allSatisfy(
            b -> {
              if (b.language().equals("text")) {
                assertThat(TEXTS).as("who checks %s", b).containsKey(b.document());
              } else {
                assertThat(CHECKED).as("who checks %s", b).contains(b.language());
              }
            });
  }

  @Test
  void noCodeIsHiddenFromTheseTestsByIndentation() {
    assertThat(Documents.markdown())
        .allSatisfy(
            d ->
                assertThat(Documents.text(d).replaceAll("(?ms)^```.*?^```$", ""))
                    .as(d)
                    .doesNotContainPattern("\n\n {4}\\S"));
  }

  @Test
  void whatIsToBeTakenIsInTheBillOfMaterialsInThisVersion() throws Exception {
    Element root = xml(Documents.text("pom.xml")).getDocumentElement();
    String version = children(root, "version").get(0);
    NodeList known = xml(Documents.text("bom/pom.xml")).getElementsByTagName("dependency");
    Set<String> ours = new TreeSet<>(Set.of("ats-connect-bom"));
    for (int i = 0; i < known.getLength(); i++) {
      ours.addAll(children((Element) known.item(i), "artifactId"));
    }

    int dependencies = 0;
    for (Block block : of("xml")) {
      NodeList wanted =
          xml("<block>" + block.text() + "</block>").getElementsByTagName("dependency");
      boolean bom = block.text().contains("<artifactId>ats-connect-bom<");
      for (int i = 0; i < wanted.getLength(); i++) {
        Element d = (Element) wanted.item(i);
        assertThat(children(d, "groupId")).as("%s", block).containsExactly("io.github.atsconnect");
        assertThat(ours).as("%s", block).containsAll(children(d, "artifactId"));
        boolean managed = bom && !children(d, "artifactId").contains("ats-connect-bom");
        assertThat(children(d, "version"))
            .as("%s", block)
            .isEqualTo(managed ? List.of() : List.of(version));
        dependencies++;
      }
    }
    assertThat(dependencies).isGreaterThanOrEqualTo(3);
  }

  @Test
  void jsonIsJson() throws Exception {
    for (Block block : of("json")) {
      assertThat(new ObjectMapper().readTree(block.text())).as("%s", block).isNotNull();
    }
  }

  @Test
  void sqlRunsOnAStoreOfOurs() throws Exception {
    List<Block> blocks = of("sql");
    Path store = folder.resolve("links.db");
    EnrichmentService.builder()
        .profiles(ProfileStores.inMemory(List.of()))
        .storage(Storage.sqlite(store))
        .build()
        .close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement s = c.createStatement()) {
      for (Block block : blocks) {
        for (String statement : block.text().split(";\\s*\n")) {
          if (!statement.isBlank()) {
            s.execute(statement);
          }
        }
      }
    }
  }

  private static List<String> framed() {
    return Frame.documents();
  }

  private static List<Block> of(String language) {
    return Documents.blocks().stream().filter(b -> b.language().equals(language)).toList();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text.strip())));
  }

  /** Texts of the direct children of a name. */
  private static List<String> children(Element parent, String name) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element e && e.getTagName().equals(name)) {
        out.add(e.getTextContent().strip());
      }
    }
    return out;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
