package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
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

  /** Paths as one argument. */
  static String joined(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
