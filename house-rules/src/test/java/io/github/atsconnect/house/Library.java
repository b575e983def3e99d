package io.github.atsconnect.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The library modules as they lie on the class path. */
enum Library {
  LEVER("lever-client", "io.github.atsconnect.lever"),
  MATCHING("matching-core", "io.github.atsconnect.matching"),
  CONTRACTS("matching-contracts", "io.github.atsconnect.matching.contract"),
  ENRICHMENT("enrichment-api", "io.github.atsconnect.enrichment"),
  ENRICHMENT_CONTRACTS("enrichment-contracts", "io.github.atsconnect.enrichment.contract");

  final String artifact;
  final String module;

  Library(String artifact, String module) {
    this.artifact = artifact;
    this.module = module;
  }

  /** Names of the packages that everybody may use, sorted. */
  List<String> exportedPackages() {
    return reference().descriptor().exports().stream()
        .filter(e -> !e.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .sorted()
        .toList();
  }

  /** All classes of a package that are no members of a method, sorted by name. */
  List<Class<?>> classesOf(String packageName) {
    String folder = packageName.replace('.', '/') + "/";
    try (ModuleReader reader = reference().open();
        Stream<String> resources = reader.list()) {
      return resources
          .filter(r -> r.startsWith(folder) && r.endsWith(".class"))
          .map(r -> r.substring(folder.length(), r.length() - ".class".length()))
          .filter(name -> name.indexOf('/') < 0 && !name.equals("package-info"))
          .sorted()
          .<Class<?>>map(name -> load(packageName + "." + name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every package of the module that holds classes, exported or not, sorted. */
  List<String> packages() {
    return reference().descriptor().packages().stream()
        .filter(name -> !classesOf(name).isEmpty())
        .sorted()
        .toList();
  }

  /** Where the module lies. */
  ModuleReference reference() {
    return classPath().stream()
        .flatMap(p -> find(p).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(module + " is not on the class path"));
  }

  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /** The class path without the libraries, and without anything else that is built here. */
  static List<Path> toolPath() {
    return classPath().stream()
        .filter(p -> !p.toString().replace('\\', '/').matches(".*/target/[^/]*(classes|\\.jar)"))
        .toList();
  }

  private Optional<ModuleReference> find(Path path) {
    try {
      return ModuleFinder.of(path).find(module);
    } catch (FindException e) {
      // Some other library's jar without a usable module name.
      return Optional.empty();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Library.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
