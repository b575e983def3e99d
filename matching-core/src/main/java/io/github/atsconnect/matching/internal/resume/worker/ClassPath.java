package io.github.atsconnect.matching.internal.resume.worker;

import io.github.atsconnect.matching.resume.ResumeReader;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the classes are that a worker needs. */
final class ClassPath {

  /** One class of each library of PDFBox: without it, the worker reads files of other kinds. */
  private static final List<String> PDFBOX =
      List.of(
          "org.apache.pdfbox.pdmodel.PDDocument",
          "org.apache.pdfbox.io.RandomAccessRead",
          "org.apache.fontbox.FontBoxFont",
          "org.apache.commons.logging.LogFactory");

  /** One class of each other library. */
  private static final List<String> OTHERS =
      List.of("net.gcardone.junidecode.Junidecode", "com.google.i18n.phonenumbers.PhoneNumberUtil");

  private ClassPath() {}

  /**
   * The class path as {@code java} takes it.
   *
   * @throws IllegalStateException when a library is not a file or folder of its own
   */
  static String find() {
    Set<String> places = new LinkedHashSet<>();
    places.add(place(ResumeReader.class));
    for (String name : OTHERS) {
      places.add(
          find(name)
              .map(ClassPath::place)
              .orElseThrow(() -> new IllegalStateException("not on the class path: " + name)));
    }
    PDFBOX.forEach(name -> find(name).map(ClassPath::place).ifPresent(places::add));
    return String.join(File.pathSeparator, places);
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, ResumeReader.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      URI place = source.getLocation().toURI();
      if ("file".equals(place.getScheme())) {
        Path path = Path.of(place);
        if (Files.exists(path)) {
          return path.toString();
        }
      }
    } catch (URISyntaxException | NullPointerException | IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalStateException(
        "a worker process cannot load "
            + type.getName()
            + ": its jar is inside another one; unpack the application, or say where its jars are"
            + " with IsolatedResumeReader.Builder.classPath");
  }
}
