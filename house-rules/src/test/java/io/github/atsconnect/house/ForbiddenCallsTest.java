package io.github.atsconnect.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What main code of the libraries never calls: time, waiting, output and defaults of the machine.
 */
@AnalyzeClasses(
    packages = "io.github.atsconnect",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ForbiddenCallsTest {
  private static final Set<String> CLOCKLESS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.LocalTime",
          "java.time.Year",
          "java.time.YearMonth");

  @ArchTest
  static final ArchRule waitingIsAParameter =
      noClasses()
          .that(ArchitectureTest.LIBRARIES)
          .should()
          .callMethodWhere(
              describe(
                  "wait in place",
                  c ->
                      (is(c, "java.lang.Thread", "sleep")
                              || is(c, "java.util.concurrent.TimeUnit", "sleep"))
                          // The one place that waits is the default of the parameter.
                          && !c.getOriginOwner().getName().contains(".spi.Sleeper")));

  @ArchTest
  static final ArchRule theTimeOfDayComesFromAClock =
      noClasses()
          .that(ArchitectureTest.LIBRARIES)
          .should()
          .callMethodWhere(
              describe(
                  "ask the machine for the time of day",
                  c ->
                      is(c, "java.lang.System", "currentTimeMillis")
                          || (CLOCKLESS.contains(owner(c))
                              && c.getName().equals("now")
                              && !takes(c, "java.time.Clock"))));

  @ArchTest
  static final ArchRule aLibraryDoesNotPrint =
      noClasses()
          .that(ArchitectureTest.LIBRARIES)
          .should()
          .accessTargetWhere(
              describe(
                  "print",
                  a ->
                      (owner(a).equals("java.lang.System")
                              && List.of("out", "err").contains(a.getName()))
                          || a.getName().equals("printStackTrace")
                          // Making one is no printing: a worker silences its streams.
                          || (owner(a).equals(PrintStream.class.getName())
                              && !a.getName().equals("<init>"))));

  @ArchTest
  static final ArchRule aLibraryDoesNotEndTheProcess =
      noClasses()
          .that(ArchitectureTest.LIBRARIES)
          .should()
          .callMethodWhere(
              describe(
                  "end the process",
                  c ->
                      is(c, "java.lang.System", "exit")
                          || is(c, "java.lang.Runtime", "halt")
                          || is(c, "java.lang.Runtime", "exit")));

  @ArchTest
  static final ArchRule localesAreSaid =
      noClasses()
          .that(ArchitectureTest.LIBRARIES)
          .should()
          .callMethodWhere(
              describe(
                  "use the machine's locale",
                  c ->
                      is(c, "java.util.Locale", "getDefault")
                          || (owner(c).equals("java.lang.String")
                              && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                  .contains(c.getName())
                              && !takes(c, Locale.class.getName()))));

  @ArchTest
  static final ArchRule charsetsAreSaid =
      noClasses()
          .that(ArchitectureTest.LIBRARIES.or(ArchitectureTest.EXAMPLES))
          .should()
          .callCodeUnitWhere(
              describe(
                  "use the machine's charset",
                  c ->
                      is(c, "java.nio.charset.Charset", "defaultCharset")
                          || (is(c, "java.lang.String", "getBytes") && arity(c) == 0)
                          || (is(c, "java.lang.String", "<init>")
                              && takes(c, "[B")
                              && !takes(c, "java.nio.charset.Charset"))
                          || (Set.of("java.io.InputStreamReader", "java.io.OutputStreamWriter")
                                  .contains(owner(c))
                              && c.getName().equals("<init>")
                              && arity(c) == 1)
                          || (Set.of("java.io.FileReader", "java.io.FileWriter").contains(owner(c))
                              && c.getName().equals("<init>")
                              && !takes(c, "java.nio.charset.Charset"))));

  @ArchTest
  static final ArchRule loggingGoesThroughSlf4j =
      noClasses()
          .that(ArchitectureTest.LIBRARIES.or(ArchitectureTest.EXAMPLES))
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.util.logging..")
                  .or(resideInAPackage("org.apache.commons.logging.."))
                  .or(resideInAPackage("org.apache.logging..")));

  private static boolean is(JavaAccess<?> access, String owner, String name) {
    return owner(access).equals(owner) && access.getName().equals(name);
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }

  private static boolean takes(JavaCall<?> call, String type) {
    return call.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.getName().equals(type));
  }

  private static int arity(JavaCall<?> call) {
    return call.getTarget().getRawParameterTypes().size();
  }
}
