package io.github.atsconnect.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tests and examples of an earlier version, as a stranger would have written them: moved out of the
 * libraries' packages, so that only what is public is in reach. Whatever compiles that way against
 * the libraries as they were is code that a user may have, and has to compile today.
 */
final class EarlierCode {
  private static final String MOVED_TO = "stranger.";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("\\bio\\.github\\.atsconnect(?:\\.[a-z]\\w*)*\\.[A-Z]\\w*");

  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|(?s:/\\*.*?\\*/)");
  private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");

  private final List<Path> sources;
  private final int leftOut;
  private final Path classes;

  private EarlierCode(List<Path> sources, int leftOut, Path classes) {
    this.sources = sources;
    this.leftOut = leftOut;
    this.classes = classes;
  }

  /**
   * Moves and compiles.
   *
   * @param libraries folders with the libraries' sources, as they were
   * @param users folders with sources that use them
   * @param tools class path of what both need beside the libraries
   * @param into an empty folder
   */
  static EarlierCode of(List<Path> libraries, List<Path> users, List<Path> tools, Path into)
      throws IOException {
    Map<Path, String> librarySources = read(libraries);
    Path libraryClasses = Files.createDirectories(into.resolve("libraries"));
    List<Compiler.Complaint> complaints =
        Compiler.complaints(List.copyOf(librarySources.keySet()), tools, libraryClasses);
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "The earlier version does not compile with the dependencies of today: " + complaints);
    }

    List<Source> all = move(librarySources, read(users), into.resolve("sources"));
    List<Path> path = Stream.concat(Stream.of(libraryClasses), tools.stream()).toList();
    List<Source> kept = without(all, hiddenTypes(librarySources));
    for (int round = 0; ; round++) {
      // A folder for each: what was compiled before a complaint stays behind.
      Path classes = Files.createDirectories(into.resolve("classes-" + round));
      List<Path> files = kept.stream().map(Source::file).toList();
      List<Compiler.Complaint> about = Compiler.complaints(files, path, classes);
      if (about.isEmpty()) {
        return new EarlierCode(files, all.size() - files.size(), classes);
      }
      Set<Path> lost = about.stream().flatMap(c -> c.file().stream()).collect(Collectors.toSet());
      if (lost.isEmpty()) {
        throw new IllegalStateException("The earlier tests do not compile: " + about);
      }
      Set<String> gone =
          kept.stream()
              .filter(s -> lost.contains(s.file()))
              .map(Source::type)
              .collect(Collectors.toSet());
      kept = without(kept.stream().filter(s -> !gone.contains(s.type())).toList(), gone);
    }
  }

  /**
   * A file that uses the libraries.
   *
   * @param file where it was moved to
   * @param type the name of its type, before
   * @param mentions names of types that may be meant in it
   */
  private record Source(Path file, String type, Set<String> mentions) {}

  /**
   * Those that need none of these types, nor one that needs one: the compiler is slow to say so.
   */
  private static List<Source> without(List<Source> sources, Set<String> types) {
    List<Source> kept = sources;
    Set<String> gone = types;
    while (!gone.isEmpty()) {
      Set<String> lost = gone;
      Map<Boolean, List<Source>> needs =
          kept.stream()
              .collect(
                  Collectors.partitioningBy(s -> s.mentions().stream().anyMatch(lost::contains)));
      kept = needs.get(false);
      gone = needs.get(true).stream().map(Source::type).collect(Collectors.toSet());
    }
    return kept;
  }

  /** Files that use nothing but the public surface. */
  int size() {
    return sources.size();
  }

  /** Files that use more than that, or tools that are not at hand. */
  int leftOut() {
    return leftOut;
  }

  /** The classes, compiled against the libraries as they were. */
  Path classes() {
    return classes;
  }

  /**
   * What the compiler says when these files meet other libraries.
   *
   * @param path class path with the libraries of today
   * @param into an empty folder
   */
  List<Compiler.Complaint> complaintsOf(List<Path> path, Path into) throws IOException {
    return Compiler.complaints(sources, path, into);
  }

  /** Copies resources to where they were, and beside the classes that moved. */
  void copyResources(Path from, Path into) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String prefix : List.of("", MOVED_TO.replace('.', '/'))) {
          Path to = into.resolve(prefix + from.relativize(file));
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<Source> move(Map<Path, String> libraries, Map<Path, String> users, Path into)
      throws IOException {
    Set<String> libraryPackages =
        libraries.values().stream().map(EarlierCode::packageName).collect(Collectors.toSet());
    Set<String> userTypes =
        users.entrySet().stream().map(EarlierCode::typeName).collect(Collectors.toSet());
    List<Source> moved = new ArrayList<>();
    for (Map.Entry<Path, String> user : users.entrySet()) {
      String name = packageName(user.getValue());
      boolean sawAll = libraryPackages.contains(name) && !isInternal(name);
      String neighbours = sawAll ? " import " + name + ".*;" : "";
      String text =
          TYPE.matcher(user.getValue())
              .replaceAll(m -> (userTypes.contains(m.group()) ? MOVED_TO : "") + m.group());
      text = PACKAGE.matcher(text).replaceFirst("package " + MOVED_TO + name + ";" + neighbours);
      Path folder = into.resolve((MOVED_TO + name).replace('.', '/'));
      Path file = Files.createDirectories(folder).resolve(user.getKey().getFileName());
      Files.writeString(file, text);
      moved.add(new Source(file, typeName(user), mentions(user.getValue(), name)));
    }
    return moved;
  }

  /** Types that only the libraries themselves may use. */
  private static Set<String> hiddenTypes(Map<Path, String> libraries) {
    return libraries.entrySet().stream()
        .filter(l -> isInternal(packageName(l.getValue())) || !PUBLIC.matcher(l.getValue()).find())
        .map(EarlierCode::typeName)
        .collect(Collectors.toSet());
  }

  private static Set<String> mentions(String text, String packageName) {
    String code = COMMENT.matcher(text).replaceAll(" ");
    return Stream.concat(
            TYPE.matcher(code).results().map(MatchResult::group),
            WORD.matcher(code).results().map(m -> packageName + "." + m.group()))
        .collect(Collectors.toSet());
  }

  private static Map<Path, String> read(List<Path> folders) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
            if (!file.toString().endsWith("-info.java")) {
              texts.put(file, Files.readString(file));
            }
          }
        }
      }
    }
    return texts;
  }

  private static String typeName(Map.Entry<Path, String> source) {
    String file = source.getKey().getFileName().toString();
    return packageName(source.getValue()) + "." + file.replace(".java", "");
  }

  private static String packageName(String text) {
    Matcher matcher = PACKAGE.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static boolean isInternal(String name) {
    return (name + ".").contains(".internal.");
  }
}
