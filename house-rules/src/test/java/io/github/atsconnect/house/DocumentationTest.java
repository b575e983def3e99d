package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every type and member that a caller can name says what it is. The Javadoc build checks the rest;
 * its own check for what is missing also asks for a sentence on each {@code @return}, which a good
 * first sentence has said already.
 */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  @TempDir Path classes;

  @ParameterizedTest
  @EnumSource
  void isThereForWhateverACallerCanName(Library library) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              null,
              files,
              found,
              List.of(
                  "-proc:none",
                  "-Xdoclint:missing/protected",
                  "-Xdoclint/package:" + String.join(",", library.exportedPackages()),
                  "-Xmaxwarns",
                  "10000",
                  "-d",
                  classes.toString(),
                  "--class-path",
                  Compiler.joined(Library.classPath())),
              null,
              files.getJavaFileObjectsFromPaths(sources(library)))
          .call();
    }

    assertThat(found.getDiagnostics().stream().filter(DocumentationTest::isMissing).map(this::text))
        .isEmpty();
  }

  private static boolean isMissing(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getMessage(Locale.ROOT).contains("no comment");
  }

  private String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String where =
        diagnostic.getSource() == null
            ? ""
            : Path.of(diagnostic.getSource().toUri()).getFileName()
                + ":"
                + diagnostic.getLineNumber()
                + " ";
    return where + diagnostic.getMessage(Locale.ROOT);
  }

  private static List<Path> sources(Library library) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(library.artifact).resolve("src/main/java"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }
}
