package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every type and member that a caller can name says what it is, what it takes, gives and throws:
 * the compiler's own check, with all that it knows. One thing is let pass: a compact constructor
 * need not repeat what its record has said of the components.
 */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  /** Where the compiler points to: the name, or the words before it. */
  private static final Pattern COMPACT = Pattern.compile("(public )?\\w+ \\{");

  @TempDir Path classes;

  @ParameterizedTest
  @EnumSource
  void isThereForWhateverACallerCanName(Library library) throws IOException {
    List<Diagnostic<? extends JavaFileObject>> found =
        Compiler.diagnostics(
            sources(library),
            Library.classPath(),
            classes,
            List.of(
                // Comments are looked at before any class would be made.
                "--should-stop=ifNoError=FLOW",
                "-Xdoclint:all/protected",
                "-Xdoclint/package:" + String.join(",", library.exportedPackages()),
                "-Xmaxwarns",
                "10000"));

    assertThat(
            found.stream()
                .filter(d -> isOfDocumentation(d) && !isOfCompactConstructor(d))
                .map(this::text))
        .isEmpty();
  }

  /** The compiler's other warnings are for the build, which looks at them with more options. */
  private static boolean isOfDocumentation(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getCode().contains(".doclint.")
        || diagnostic.getCode().contains("proc.messager");
  }

  private static boolean isOfCompactConstructor(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null
        || !diagnostic.getMessage(Locale.ROOT).contains("no @param")) {
      return false;
    }
    try {
      String source = diagnostic.getSource().getCharContent(true).toString();
      return COMPACT
          .matcher(source)
          .region((int) diagnostic.getPosition(), source.length())
          .lookingAt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Those of the exported packages; what they use of the others is on the class path. */
  private static List<Path> sources(Library library) throws IOException {
    Path java = ROOT.resolve(library.artifact).resolve("src/main/java");
    List<Path> out = new ArrayList<>();
    for (String exported : library.exportedPackages()) {
      try (Stream<Path> files = Files.list(java.resolve(exported.replace('.', '/')))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(out::add);
      }
    }
    return out;
  }
}
