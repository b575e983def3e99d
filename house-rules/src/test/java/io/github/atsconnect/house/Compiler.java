package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, for code that stands in documents. */
final class Compiler {
  /** One for each kind of path, so that the jars of the path are opened once. */
  private static final Map<String, StandardJavaFileManager> FILES = new ConcurrentHashMap<>();

  private Compiler() {}

  /**
   * Compiles, and fails with what the compiler says when it does not work.
   *
   * @param pathOption {@code --class-path} or {@code --module-path}
   */
  static void compile(List<Path> sources, String pathOption, List<Path> path, Path into) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    StandardJavaFileManager files =
        FILES.computeIfAbsent(pathOption, k -> compiler.getStandardFileManager(null, null, null));
    boolean compiled =
        compiler
            .getTask(
                said,
                files,
                null,
                List.of("-proc:none", "-d", into.toString(), pathOption, joined(path)),
                null,
                files.getJavaFileObjectsFromPaths(sources))
            .call();
    assertThat(compiled).as(said.toString()).isTrue();
  }

  /** What the compiler has against a source file; none when it is against something else. */
  record Complaint(Optional<Path> file, String text) {
    @Override
    public String toString() {
      return file.map(f -> f.getFileName() + ": ").orElse("") + text;
    }
  }

  /** Compiles, and returns all that stands in the way. */
  static List<Complaint> complaints(List<Path> sources, List<Path> classPath, Path into)
      throws IOException {
    if (sources.isEmpty()) {
      return List.of();
    }
    return diagnostics(
            sources, classPath, into, List.of("-nowarn", "-parameters", "-Xmaxerrs", "100000"))
        .stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(
            d ->
                new Complaint(
                    Optional.ofNullable(d.getSource()).map(s -> Path.of(s.toUri())),
                    d.getMessage(Locale.ROOT)))
        .toList();
  }

  /** Compiles with more options, and returns all that the compiler has to say. */
  static List<Diagnostic<? extends JavaFileObject>> diagnostics(
      List<Path> sources, List<Path> classPath, Path into, List<String> more) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-d", into.toString(), "--class-path", joined(classPath)));
    options.addAll(more);
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics();
  }

  /** Paths as one argument. */
  static String joined(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
