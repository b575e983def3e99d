package io.github.atsconnect.house;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.Permission;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table in the documentation: permission, client method, endpoint of the simulator, test. */
final class LeverTable {
  static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  private static final Path TESTS =
      ROOT.resolve("lever-client/src/test/java/io/github/atsconnect/lever");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| ([a-z ]+) \\| `(\\w+)\\(\\)\\.(\\w+)` \\| `([A-Z]+ /[^`]*)` \\| `(\\w+)\\.(\\w+)` \\|$",
          Pattern.MULTILINE);

  /** Not resources of Lever's, or views of the client. */
  private static final Set<String> NO_RESOURCES =
      Set.of("builder", "permissions", "interactive", "withDeadline", "usage", "close");

  private final List<Row> rows;

  private LeverTable(List<Row> rows) {
    this.rows = rows;
  }

  /** One line of it. */
  record Row(
      String permission,
      String resource,
      String method,
      String endpoint,
      String testClass,
      String testMethod) {

    private static Row of(MatchResult row) {
      return new Row(
          row.group(1), row.group(2), row.group(3), row.group(4), row.group(5), row.group(6));
    }

    /** Named by its permission. */
    @Override
    public String toString() {
      return permission;
    }
  }

  static String markdown() {
    return read(ROOT.resolve("docs/lever.md"));
  }

  static LeverTable of(String markdown) {
    return new LeverTable(ROW.matcher(markdown).results().map(Row::of).toList());
  }

  List<Row> rows() {
    return rows;
  }

  /** What is missing or wrong, in words; empty when nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<String> written = rows.stream().map(Row::permission).sorted().toList();
    List<String> labels =
        Arrays.stream(Permission.values()).map(Permission::label).sorted().toList();
    if (!written.equals(labels)) {
      problems.add("the rows are for " + written + ", the client's permissions are " + labels);
    }
    if (!Permissions.known().equals(new TreeSet<>(labels))) {
      problems.add("the simulator's permissions are " + Permissions.known());
    }
    Set<String> methods =
        rows.stream().map(r -> r.resource() + "." + r.method()).collect(Collectors.toSet());
    clientMethods().filter(m -> !methods.contains(m)).forEach(m -> problems.add(m + " has no row"));
    rows.forEach(row -> problems.addAll(problems(row)));
    return problems;
  }

  private static List<String> problems(Row row) {
    List<String> problems = new ArrayList<>();
    if (clientMethods().noneMatch((row.resource() + "." + row.method())::equals)) {
      problems.add("the client has no " + row.resource() + "()." + row.method());
    }
    if (!Permissions.known().contains(row.permission())
        || !shape(Permissions.endpoint(row.permission())).equals(shape(row.endpoint()))) {
      problems.add("the simulator has no " + row.endpoint() + " for " + row.permission());
    }
    String call = row.resource() + "\\(\\)\\s*\\." + row.method() + "\\(";
    if (!Pattern.compile(call).matcher(testOf(row)).find()) {
      problems.add(
          "%s.%s does not call %s().%s"
              .formatted(row.testClass(), row.testMethod(), row.resource(), row.method()));
    }
    return problems;
  }

  /** Whatever a variable in braces is called. */
  static String shape(String endpoint) {
    return endpoint.replaceAll("\\{\\w+}", "{}");
  }

  /** Every method of a resource that asks Lever for something: defaults call one of them. */
  private static Stream<String> clientMethods() {
    return Arrays.stream(LeverClient.class.getMethods())
        .filter(accessor -> !NO_RESOURCES.contains(accessor.getName()))
        .flatMap(
            accessor ->
                Arrays.stream(accessor.getReturnType().getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .map(method -> accessor.getName() + "." + method.getName()))
        .distinct();
  }

  /** The text of the method that is named as the test; empty where there is none. */
  private static String testOf(Row row) {
    Path file = TESTS.resolve(row.testClass() + ".java");
    if (!Files.exists(file)) {
      return "";
    }
    return Pattern.compile(
            "^  \\S[^\\n]* " + row.testMethod() + "\\(.*?^  }$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(read(file))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The method of the client that a row names, in the form that takes most. */
  static Method methodOf(Row row) {
    try {
      return Arrays.stream(LeverClient.class.getMethod(row.resource()).getReturnType().getMethods())
          .filter(method -> method.getName().equals(row.method()))
          .max(Comparator.comparingInt(Method::getParameterCount))
          .orElseThrow();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("the client has no " + row.resource(), e);
    }
  }
}
