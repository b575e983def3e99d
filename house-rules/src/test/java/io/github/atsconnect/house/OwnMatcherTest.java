package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on writing one's own matcher says works, and prints what it says. */
class OwnMatcherTest {
  private static final String PAGE = "docs/own-matcher.md";
  private static final Pattern DECLARES = Pattern.compile("^(static |record |final )");

  @TempDir Path folder;

  @Test
  void theCodeCompilesAndPrintsWhatThePageSays() throws Exception {
    try (URLClassLoader page = compile()) {
      PrintStream before = System.out;
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      try {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        page.loadClass("OwnMatcher").getMethod("run").invoke(null);
      } finally {
        System.setOut(before);
      }

      assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("", blocks("text")));
    }
  }

  @Test
  void whatItPlugsInPassesItsExams() throws Exception {
    int exams = 0;
    try (URLClassLoader page = compile()) {
      for (Class<?> c : page.loadClass("OwnMatcher").getDeclaredClasses()) {
        if (c.getSimpleName().endsWith("Test")) {
          Constructor<?> make = c.getDeclaredConstructor();
          make.setAccessible(true);
          for (Method exam : c.getSuperclass().getDeclaredMethods()) {
            if (exam.isAnnotationPresent(Test.class)) {
              exam.setAccessible(true);
              exam.invoke(make.newInstance());
              exams++;
            }
          }
        }
      }
    }
    assertThat(exams).isGreaterThan(20);
  }

  private URLClassLoader compile() throws IOException {
    StringBuilder imports = new StringBuilder();
    StringBuilder members = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    for (String block : blocks("java")) {
      StringBuilder part =
          block.startsWith("import ")
              ? imports
              : DECLARES.matcher(block).find() ? members : statements;
      part.append(block);
    }
    Path source =
        Files.writeString(
            folder.resolve("OwnMatcher.java"),
            imports
                + "public class OwnMatcher {\n"
                + members
                + "public static void run() throws Exception {\n"
                + statements
                + "}\n}\n");
    Compiler.compile(List.of(source), "--class-path", Library.classPath(), folder);
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, OwnMatcherTest.class.getClassLoader());
  }

  private static List<String> blocks(String language) {
    List<String> out = Documents.blocks(PAGE, language);
    assertThat(out).isNotEmpty();
    return out;
  }
}
