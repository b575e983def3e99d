package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a document's Java to make a program of it: {@code blocks/DOCUMENT.java} among
 * the resources. A line {@code // block 1} in it stands for the first block, and a line {@code //
 * replace THIS => THAT} says what a reader has and a test has not. {@code main} runs the blocks,
 * with a folder of its own as argument; {@code check}, where there is one, is given what they
 * printed.
 */
final class Frame {
  private static final Path FRAMES =
      Documents.ROOT.resolve("house-rules/src/test/resources/blocks");
  private static final Pattern BLOCK = Pattern.compile("(?m)^ *// block (\\d+)\n");
  private static final Pattern REPLACE = Pattern.compile("(?m)^ *// replace (.+) => (.+)\n");
  private static final Pattern CLASS = Pattern.compile("public (?:final )?class (\\w+)");

  private final String document;
  private final String source;

  private Frame(String document, String source) {
    this.document = document;
    this.source = source;
  }

  /** Documents that have a frame, from the root, sorted. */
  static List<String> documents() {
    String folder = Documents.ROOT.relativize(FRAMES).toString().replace('\\', '/') + "/";
    return Documents.files(".java").stream()
        .filter(f -> f.startsWith(folder))
        .map(f -> f.substring(folder.length(), f.length() - ".java".length()))
        .toList();
  }

  /** Fills a document's frame with its blocks, each once. */
  static Frame of(String document, List<String> blocks) throws IOException {
    String frame = Files.readString(FRAMES.resolve(document + ".java"));
    assertThat(BLOCK.matcher(frame).results().map(m -> Integer.parseInt(m.group(1))).toList())
        .as("the blocks that the frame of %s has a place for", document)
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.IntStream.rangeClosed(1, blocks.size()).boxed().toList());
    String source =
        BLOCK
            .matcher(frame)
            .replaceAll(
                m -> Matcher.quoteReplacement(blocks.get(Integer.parseInt(m.group(1)) - 1)));
    List<MatchResult> replacements = REPLACE.matcher(source).results().toList();
    source = REPLACE.matcher(source).replaceAll("");
    for (MatchResult r : replacements) {
      assertThat(source).as("%s, which its frame replaces", document).containsOnlyOnce(r.group(1));
      source = source.replace(r.group(1), r.group(2));
    }
    return new Frame(document, source);
  }

  /** Compiles and runs it; fails when it does not compile, throws, or printed something else. */
  void run(Path folder) throws Exception {
    Matcher named = CLASS.matcher(source);
    assertThat(named.find()).as("a class in the frame of %s", document).isTrue();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path file = Files.writeString(folder.resolve(named.group(1) + ".java"), source);
    Compiler.compile(List.of(file), "--class-path", Library.classPath(), classes);

    Thread thread = Thread.currentThread();
    ClassLoader loaderBefore = thread.getContextClassLoader();
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, Frame.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> program = loader.loadClass(named.group(1));
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      program
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString()});
      System.setOut(before);
      if (source.contains("void check(")) {
        program
            .getMethod("check", String.class)
            .invoke(null, said.toString(StandardCharsets.UTF_8));
      }
    } catch (InvocationTargetException e) {
      throw new AssertionError("the code of " + document + " failed", e.getCause());
    } finally {
      System.setOut(before);
      thread.setContextClassLoader(loaderBefore);
    }
  }
}
