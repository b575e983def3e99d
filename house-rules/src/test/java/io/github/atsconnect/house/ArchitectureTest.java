package io.github.atsconnect.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may know whom. */
@AnalyzeClasses(
    packages = "io.github.atsconnect",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "io.github.atsconnect.";

  static final DescribedPredicate<JavaClass> SIMULATOR =
      resideInAPackage(ROOT + "lever.simulator..").as("the simulator");
  static final DescribedPredicate<JavaClass> LEVER =
      resideInAPackage(ROOT + "lever..").and(not(SIMULATOR)).as("lever-client");
  static final DescribedPredicate<JavaClass> MATCHING =
      resideInAPackage(ROOT + "matching..").as("matching-core");
  static final DescribedPredicate<JavaClass> ENRICHMENT =
      resideInAPackage(ROOT + "enrichment..").as("enrichment-api");
  static final DescribedPredicate<JavaClass> EXAMPLES =
      SIMULATOR.or(resideInAnyPackage(ROOT + "connect..", ROOT + "recruiter..")).as("the examples");
  static final DescribedPredicate<JavaClass> LIBRARIES =
      LEVER.or(MATCHING).or(ENRICHMENT).as("the libraries");

  private static final Set<String> HOLD_STATE =
      Set.of(
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicReference",
          "java.lang.StringBuilder");

  @ArchTest
  static final ArchRule leverClientKnowsNobodyOfTheHouse =
      noClasses().that(LEVER).should().dependOnClassesThat(MATCHING.or(ENRICHMENT).or(EXAMPLES));

  @ArchTest
  static final ArchRule matchingKnowsNobodyOfTheHouse =
      noClasses().that(MATCHING).should().dependOnClassesThat(LEVER.or(ENRICHMENT).or(EXAMPLES));

  @ArchTest
  static final ArchRule enrichmentKnowsNoExample =
      noClasses().that(ENRICHMENT).should().dependOnClassesThat(EXAMPLES);

  @ArchTest
  static final ArchRule theSimulatorKnowsNoLibraryOfOurs =
      noClasses().that(SIMULATOR).should().dependOnClassesThat(LIBRARIES);

  @ArchTest
  static final ArchRule matchingKnowsNoHttpAndNoDatabase =
      noClasses()
          .that(MATCHING)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "feign..", "java.net.http..", "com.fasterxml.jackson.databind..", "java.sql.."));

  @ArchTest
  static final ArchRule examplesUseWhatEverybodyMayUse =
      noClasses()
          .that(EXAMPLES.or(ENRICHMENT))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(ROOT + "lever.internal..", ROOT + "matching.internal.."));

  @ArchTest
  static final ArchRule examplesUseNoInsideOfTheFacade =
      noClasses()
          .that(EXAMPLES)
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + "enrichment.internal.."));

  @ArchTest
  static final ArchRule noStaticFieldOfALibraryHoldsState =
      noFields()
          .that()
          .areDeclaredInClassesThat(LIBRARIES)
          .and()
          .areStatic()
          .and(describe("are not made by the compiler", f -> !isSynthetic(f)))
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(
                  describe("able to change", ArchitectureTest::canChange)));

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean canChange(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || HOLD_STATE.contains(field.getRawType().getName())
        || (field.getRawType().isArray()
            && (field.getModifiers().contains(JavaModifier.PUBLIC)
                || field.getModifiers().contains(JavaModifier.PROTECTED)));
  }
}
