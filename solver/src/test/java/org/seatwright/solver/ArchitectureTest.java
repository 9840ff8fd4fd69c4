package org.seatwright.solver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.solver.pipeline.Engines;

/** Who may depend on whom, as the house was planned. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
  private static final String ROOT = "org.seatwright.solver";
  private static final String TIMEFOLD = ROOT + ".timefold..";
  private static final String PROGRAMS = ROOT + ".mip..";
  private static final String LINEAR = ROOT + ".linear..";
  private static final String BOUND = ROOT + ".bound..";
  private static final String PIPELINE = ROOT + ".pipeline..";
  private static final String REPORT = ROOT + ".report..";
  private static final String REDACTION = ROOT + ".report.redaction..";
  private static final String VERIFY = ROOT + ".verify..";
  private static final String EXCHANGE = ROOT + ".exchange..";
  private static final String CONFLICT = ROOT + ".conflict..";
  private static final String BENCH = ROOT + ".bench..";
  private static final String CLI = ROOT + ".cli..";
  private static final String MODEL = "org.seatwright.model..";
  private static final String READINESS = "org.seatwright.model.readiness..";
  private static final String DATASETS = "org.seatwright.datasets..";
  private static final String IMPORTS = "org.seatwright.datasets.imports..";
  private static final String FORMAT = "org.seatwright.datasets.format..";
  private static final String GEOGRAPHY = "org.seatwright.datasets.geography..";

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.seatwright");

  @Test
  void modelKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(MODEL, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void modelReadsNoFilesAndNoClock() {
    noClasses()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.net..")
        .check(HOUSE);
  }

  @Test
  void datasetsKnowModelAndTheirFormats() {
    classes()
        .that()
        .resideInAPackage(DATASETS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            DATASETS,
            MODEL,
            "java..",
            "org.jspecify..",
            "de.siegmar.fastcsv..",
            "tools.jackson..",
            "org.snakeyaml.engine.v2.exceptions..",
            "javax.xml.stream..",
            "org.locationtech.jts..")
        .check(HOUSE);
  }

  @Test
  void workbooksStayWithTheImports() {
    noClasses()
        .that()
        .resideOutsideOfPackage(IMPORTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.xml..")
        .check(HOUSE);
  }

  @Test
  void importsAreBelowTheCommandLineOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(IMPORTS, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(IMPORTS)
        .check(HOUSE);
  }

  @Test
  void geometryStaysInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage(GEOGRAPHY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.locationtech.jts..")
        .check(HOUSE);
  }

  @Test
  void timefoldEngineKnowsModelAndRoot() {
    classes()
        .that()
        .resideInAPackage(TIMEFOLD)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            TIMEFOLD,
            ROOT,
            MODEL,
            "java..",
            "org.jspecify..",
            "org.slf4j..",
            "ai.timefold.solver..")
        .check(HOUSE);
  }

  @Test
  void programEngineKnowsModelAndRoot() {
    classes()
        .that()
        .resideInAPackage(PROGRAMS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            PROGRAMS,
            BOUND,
            LINEAR,
            ROOT,
            MODEL,
            "java..",
            "org.jspecify..",
            "org.slf4j..",
            "com.google.ortools..",
            "com.google.protobuf..")
        .check(HOUSE);
  }

  @Test
  void boundsAndConflictsArePlainJava() {
    classes()
        .that()
        .resideInAnyPackage(BOUND, CONFLICT, LINEAR)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BOUND, CONFLICT, LINEAR, ROOT, MODEL, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void linearProgramsKnowNoBounds() {
    noClasses()
        .that()
        .resideInAPackage(LINEAR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BOUND, CONFLICT)
        .check(HOUSE);
  }

  @Test
  void timefoldStaysInItsEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TIMEFOLD)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.timefold..")
        .check(HOUSE);
  }

  @Test
  void orToolsStaysInItsEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PROGRAMS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.ortools..", "com.google.protobuf..")
        .check(HOUSE);
  }

  @Test
  void rootKnowsTheModelAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT, MODEL, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void reportKnowsModelAndRoot() {
    classes()
        .that()
        .resideInAPackage(REPORT)
        .and()
        .resideOutsideOfPackage(REDACTION)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            REPORT, ROOT, MODEL, FORMAT, "java..", "org.jspecify..", "tools.jackson..")
        .check(HOUSE);
  }

  /** What may be published is found by linear programs, whoever solves them. */
  @Test
  void redactionKnowsCountsAndLinearPrograms() {
    classes()
        .that()
        .resideInAPackage(REDACTION)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(REPORT, LINEAR, ROOT, MODEL, FORMAT, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  /** What checks a proof shares no code with what finds it. */
  @Test
  void verifyingKnowsModelAndDatasets() {
    classes()
        .that()
        .resideInAPackage(VERIFY)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(VERIFY, MODEL, DATASETS, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  /** What is said before a round has no part in what makes or judges plans. */
  @Test
  void readinessIsForReports() {
    noClasses()
        .that()
        .resideOutsideOfPackages(READINESS, REPORT, PIPELINE, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(READINESS)
        .check(HOUSE);
  }

  @Test
  void exchangeKnowsProgramsAndFiles() {
    classes()
        .that()
        .resideInAPackage(EXCHANGE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(EXCHANGE, LINEAR, MODEL, DATASETS, "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void enginesAloneNamesEngines() {
    noClasses()
        .that(not(resideInAnyPackage(TIMEFOLD, PROGRAMS)).and(not(belongToAnyOf(Engines.class))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TIMEFOLD, PROGRAMS)
        .check(HOUSE);
  }

  @Test
  void nobodyCallsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat(resideInAPackage(CLI).or(resideInAPackage("picocli..")))
        .check(HOUSE);
  }

  @Test
  void pipelineIsBelowBenchAndCommandLineOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLI, BENCH, PIPELINE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PIPELINE)
        .check(HOUSE);
  }

  @Test
  void benchIsBelowTheCommandLineOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLI, BENCH)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BENCH)
        .check(HOUSE);
  }

  @Test
  void modelHasNoCycles() {
    slices().matching("org.seatwright.model.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void solverHasNoCycles() {
    slices().matching("org.seatwright.solver.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void datasetsHaveNoCycles() {
    slices().matching("org.seatwright.datasets.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theWholeHouseIsLookedAt() {
    List<String> rooms =
        List.of(
            MODEL, DATASETS, ROOT, TIMEFOLD, PROGRAMS, PIPELINE, REPORT, VERIFY, EXCHANGE, CONFLICT,
            BENCH, CLI);

    assertThat(rooms)
        .allSatisfy(
            room -> assertThat(HOUSE.that(resideInAPackage(room))).as(room).hasSizeGreaterThan(3));
    assertThat(HOUSE).extracting(JavaClass::getSimpleName).doesNotContain("ArchitectureTest");
  }
}
