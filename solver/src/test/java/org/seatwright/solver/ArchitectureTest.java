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
import com.tngtech.archunit.lang.ArchRule;
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

  static final ArchRule MODEL_KNOWS_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MODEL, "java..", "org.jspecify..");

  static final ArchRule MODEL_READS_NO_FILES_AND_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.net..");

  static final ArchRule DATASETS_KNOW_MODEL_AND_THEIR_FORMATS =
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
              "org.locationtech.jts..");

  static final ArchRule WORKBOOKS_STAY_WITH_THE_IMPORTS =
      noClasses()
          .that()
          .resideOutsideOfPackage(IMPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.xml..");

  static final ArchRule IMPORTS_ARE_BELOW_THE_COMMAND_LINE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages(IMPORTS, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(IMPORTS);

  static final ArchRule GEOMETRY_STAYS_IN_ITS_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage(GEOGRAPHY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.locationtech.jts..");

  static final ArchRule TIMEFOLD_ENGINE_KNOWS_MODEL_AND_ROOT =
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
              "ai.timefold.solver..");

  static final ArchRule PROGRAM_ENGINE_KNOWS_MODEL_AND_ROOT =
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
              "com.google.protobuf..");

  static final ArchRule BOUNDS_AND_CONFLICTS_ARE_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(BOUND, CONFLICT, LINEAR)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(BOUND, CONFLICT, LINEAR, ROOT, MODEL, "java..", "org.jspecify..");

  static final ArchRule LINEAR_PROGRAMS_KNOW_NO_BOUNDS =
      noClasses()
          .that()
          .resideInAPackage(LINEAR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOUND, CONFLICT);

  static final ArchRule TIMEFOLD_STAYS_IN_ITS_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(TIMEFOLD)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.timefold..");

  static final ArchRule OR_TOOLS_STAYS_IN_ITS_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROGRAMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "com.google.protobuf..");

  static final ArchRule ROOT_KNOWS_THE_MODEL_ALONE =
      classes()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT, MODEL, "java..", "org.jspecify..");

  static final ArchRule REPORT_KNOWS_MODEL_ROOT_AND_FORMAT =
      classes()
          .that()
          .resideInAPackage(REPORT)
          .and()
          .resideOutsideOfPackage(REDACTION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              REPORT, ROOT, MODEL, FORMAT, "java..", "org.jspecify..", "tools.jackson..");

  /** What may be published is found by linear programs, whoever solves them. */
  static final ArchRule REDACTION_KNOWS_COUNTS_AND_LINEAR_PROGRAMS =
      classes()
          .that()
          .resideInAPackage(REDACTION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(REPORT, LINEAR, ROOT, MODEL, FORMAT, "java..", "org.jspecify..");

  /** What checks a proof shares no code with what finds it. */
  static final ArchRule VERIFYING_KNOWS_MODEL_AND_DATASETS =
      classes()
          .that()
          .resideInAPackage(VERIFY)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(VERIFY, MODEL, DATASETS, "java..", "org.jspecify..");

  /** What is said before a round has no part in what makes or judges plans. */
  static final ArchRule READINESS_IS_FOR_REPORTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(READINESS, REPORT, PIPELINE, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(READINESS);

  static final ArchRule EXCHANGE_KNOWS_PROGRAMS_AND_FILES =
      classes()
          .that()
          .resideInAPackage(EXCHANGE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(EXCHANGE, LINEAR, MODEL, DATASETS, "java..", "org.jspecify..");

  static final ArchRule ENGINES_ALONE_NAMES_ENGINES =
      noClasses()
          .that(not(resideInAnyPackage(TIMEFOLD, PROGRAMS)).and(not(belongToAnyOf(Engines.class))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TIMEFOLD, PROGRAMS);

  static final ArchRule NOBODY_CALLS_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat(resideInAPackage(CLI).or(resideInAPackage("picocli..")));

  static final ArchRule PIPELINE_IS_BELOW_BENCH_AND_COMMAND_LINE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, BENCH, PIPELINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PIPELINE);

  static final ArchRule BENCH_IS_BELOW_THE_COMMAND_LINE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, BENCH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BENCH);

  static final ArchRule MODEL_HAS_NO_CYCLES =
      slices().matching("org.seatwright.model.(*)..").should().beFreeOfCycles();

  static final ArchRule SOLVER_HAS_NO_CYCLES =
      slices().matching("org.seatwright.solver.(*)..").should().beFreeOfCycles();

  static final ArchRule DATASETS_HAVE_NO_CYCLES =
      slices().matching("org.seatwright.datasets.(*)..").should().beFreeOfCycles();

  @Test
  void modelKnowsTheJdkAlone() {
    MODEL_KNOWS_THE_JDK_ALONE.check(HOUSE);
  }

  @Test
  void modelReadsNoFilesAndNoClock() {
    MODEL_READS_NO_FILES_AND_NO_CLOCK.check(HOUSE);
  }

  @Test
  void datasetsKnowModelAndTheirFormats() {
    DATASETS_KNOW_MODEL_AND_THEIR_FORMATS.check(HOUSE);
  }

  @Test
  void workbooksStayWithTheImports() {
    WORKBOOKS_STAY_WITH_THE_IMPORTS.check(HOUSE);
  }

  @Test
  void importsAreBelowTheCommandLineOnly() {
    IMPORTS_ARE_BELOW_THE_COMMAND_LINE_ONLY.check(HOUSE);
  }

  @Test
  void geometryStaysInItsRoom() {
    GEOMETRY_STAYS_IN_ITS_ROOM.check(HOUSE);
  }

  @Test
  void timefoldEngineKnowsModelAndRoot() {
    TIMEFOLD_ENGINE_KNOWS_MODEL_AND_ROOT.check(HOUSE);
  }

  @Test
  void programEngineKnowsModelAndRoot() {
    PROGRAM_ENGINE_KNOWS_MODEL_AND_ROOT.check(HOUSE);
  }

  @Test
  void boundsAndConflictsArePlainJava() {
    BOUNDS_AND_CONFLICTS_ARE_PLAIN_JAVA.check(HOUSE);
  }

  @Test
  void linearProgramsKnowNoBounds() {
    LINEAR_PROGRAMS_KNOW_NO_BOUNDS.check(HOUSE);
  }

  @Test
  void timefoldStaysInItsEngine() {
    TIMEFOLD_STAYS_IN_ITS_ENGINE.check(HOUSE);
  }

  @Test
  void orToolsStaysInItsEngine() {
    OR_TOOLS_STAYS_IN_ITS_ENGINE.check(HOUSE);
  }

  @Test
  void rootKnowsTheModelAlone() {
    ROOT_KNOWS_THE_MODEL_ALONE.check(HOUSE);
  }

  @Test
  void reportKnowsModelAndRoot() {
    REPORT_KNOWS_MODEL_ROOT_AND_FORMAT.check(HOUSE);
  }

  @Test
  void redactionKnowsCountsAndLinearPrograms() {
    REDACTION_KNOWS_COUNTS_AND_LINEAR_PROGRAMS.check(HOUSE);
  }

  @Test
  void verifyingKnowsModelAndDatasets() {
    VERIFYING_KNOWS_MODEL_AND_DATASETS.check(HOUSE);
  }

  @Test
  void readinessIsForReports() {
    READINESS_IS_FOR_REPORTS.check(HOUSE);
  }

  @Test
  void exchangeKnowsProgramsAndFiles() {
    EXCHANGE_KNOWS_PROGRAMS_AND_FILES.check(HOUSE);
  }

  @Test
  void enginesAloneNamesEngines() {
    ENGINES_ALONE_NAMES_ENGINES.check(HOUSE);
  }

  @Test
  void nobodyCallsTheCommandLine() {
    NOBODY_CALLS_THE_COMMAND_LINE.check(HOUSE);
  }

  @Test
  void pipelineIsBelowBenchAndCommandLineOnly() {
    PIPELINE_IS_BELOW_BENCH_AND_COMMAND_LINE_ONLY.check(HOUSE);
  }

  @Test
  void benchIsBelowTheCommandLineOnly() {
    BENCH_IS_BELOW_THE_COMMAND_LINE_ONLY.check(HOUSE);
  }

  @Test
  void modelHasNoCycles() {
    MODEL_HAS_NO_CYCLES.check(HOUSE);
  }

  @Test
  void solverHasNoCycles() {
    SOLVER_HAS_NO_CYCLES.check(HOUSE);
  }

  @Test
  void datasetsHaveNoCycles() {
    DATASETS_HAVE_NO_CYCLES.check(HOUSE);
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
