package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The picture of the modules in the documents is the one that the build has. */
class ModuleGraphTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));
  private static final String GROUP = "io.github.atsconnect";
  private static final String OPENING = "```mermaid\n";

  @Test
  void standsInTheArchitectureAsTheBuildHasIt() throws Exception {
    Path page = ROOT.resolve("docs/architecture.md");
    String text = Files.readString(page);
    int from = text.indexOf(OPENING) + OPENING.length();
    int to = text.indexOf("```", from);
    String graph = graph();
    if (Boolean.getBoolean("api.update")) {
      Files.writeString(page, text.substring(0, from) + graph + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as("run with -Dapi.update=true to draw it again")
        .isEqualTo(graph);
  }

  private static String graph() throws Exception {
    StringBuilder graph = new StringBuilder("flowchart LR\n");
    NodeList modules = pom(ROOT).getElementsByTagName("module");
    for (int i = 0; i < modules.getLength(); i++) {
      Path module = ROOT.resolve(modules.item(i).getTextContent());
      String name = module.getFileName().toString();
      if (!name.equals("house-rules")) {
        for (String needed : needs(module)) {
          graph.append("  ").append(name).append(" --> ").append(needed).append('\n');
        }
      }
    }
    return graph.toString();
  }

  private static List<String> needs(Path module) throws Exception {
    List<String> needed = new ArrayList<>();
    for (Element dependencies : children(pom(module).getDocumentElement(), "dependencies")) {
      for (Element d : children(dependencies, "dependency")) {
        if (child(d, "groupId").equals(GROUP) && !child(d, "scope").equals("test")) {
          needed.add(child(d, "artifactId"));
        }
      }
    }
    return needed;
  }

  private static Document pom(Path module) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(module.resolve("pom.xml").toFile());
  }

  private static String child(Element of, String name) {
    List<Element> found = children(of, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element e && e.getTagName().equals(name)) {
        found.add(e);
      }
    }
    return found;
  }
}
