package io.github.atsconnect.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written for readers: documents, and the examples that stand in comments. */
final class Documents {
  static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  private static final Pattern FENCED = Pattern.compile("(?ms)^```([^\n]*)\n(.*?)^```$");
  private static final Pattern IN_JAVADOC =
      Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n *\\* *}</pre>");

  private Documents() {}

  /**
   * A piece of code in a document.
   *
   * @param document the file, from the root
   * @param number counted from 1 among the blocks of the document that have the same language
   * @param line where it begins
   * @param language as the document names it; empty when it does not
   */
  record Block(String document, int number, int line, String language, String text) {
    @Override
    public String toString() {
      return document + ":" + line;
    }
  }

  /** All documents, from the root, sorted. */
  static List<String> markdown() {
    return files(".md");
  }

  /** All blocks of all documents. */
  static List<Block> blocks() {
    return markdown().stream().flatMap(d -> blocks(d).stream()).toList();
  }

  /** The blocks of a document, or of the comments of a source file. */
  static List<Block> blocks(String document) {
    String text = text(document);
    List<Block> out = new ArrayList<>();
    if (document.endsWith(".java")) {
      Matcher m = IN_JAVADOC.matcher(text);
      while (m.find()) {
        String code = m.group(1).replaceAll("(?m)^ *\\* ?", "") + "\n";
        add(out, document, lineOf(text, m.start()), "java", code);
      }
    } else {
      Matcher m = FENCED.matcher(text);
      while (m.find()) {
        add(out, document, lineOf(text, m.start()), m.group(1).strip(), m.group(2));
      }
    }
    return out;
  }

  /** The blocks of one language of a document. */
  static List<String> blocks(String document, String language) {
    return blocks(document).stream()
        .filter(b -> b.language().equals(language))
        .map(Block::text)
        .toList();
  }

  /** The examples in the comments of main code. */
  static List<Block> javadocBlocks() {
    return files(".java").stream()
        .filter(f -> f.contains("src/main/java/") && !f.contains("src/test/"))
        .flatMap(f -> blocks(f).stream())
        .toList();
  }

  /** The text of a file, named from the root. */
  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of ours whose name ends so, from the root, sorted; none that a build made. */
  static List<String> files(String end) {
    List<String> out = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
              String name = folder.getFileName().toString();
              boolean ours = !name.startsWith(".") && !name.equals("target");
              return ours || folder.equals(ROOT)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
              if (file.toString().endsWith(end)) {
                out.add(ROOT.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.sort(null);
    return out;
  }

  private static void add(
      List<Block> out, String document, int line, String language, String text) {
    int before =
        (int)
            out.stream()
                .filter(b -> b.document().equals(document) && b.language().equals(language))
                .count();
    out.add(new Block(document, before + 1, line, language, text));
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
