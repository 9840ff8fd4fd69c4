package org.seatwright.solver;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those who explain plans may depend on. */
class ReasonsArchitectureTest {
  private static final String EXPLAIN = "org.seatwright.solver.explain..";
  private static final String LETTER = "org.seatwright.solver.letter..";
  private static final String ROOT = "org.seatwright.solver";
  private static final String MODEL = "org.seatwright.model..";

  static final ArchRule EXPLAINING_KNOWS_PRICES_AND_NO_FILES =
      classes()
          .that()
          .resideInAPackage(EXPLAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              EXPLAIN,
              ROOT,
              ROOT + ".bound..",
              ROOT + ".linear..",
              MODEL,
              "java..",
              "org.jspecify..");

  static final ArchRule LETTERS_KNOW_REASONS_AND_WORDS =
      classes()
          .that()
          .resideInAPackage(LETTER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              LETTER, EXPLAIN, MODEL, "org.seatwright.datasets..", "java..", "org.jspecify..");

  @Test
  void explainingKnowsPricesAndNoFiles() {
    EXPLAINING_KNOWS_PRICES_AND_NO_FILES.check(ArchitectureTest.HOUSE);
  }

  @Test
  void lettersKnowReasonsAndWords() {
    LETTERS_KNOW_REASONS_AND_WORDS.check(ArchitectureTest.HOUSE);
  }

  @Test
  void bothAreLookedAt() {
    assertThat(List.of(EXPLAIN, LETTER))
        .allSatisfy(room ->
            assertThat(ArchitectureTest.HOUSE.that(resideInAPackage(room)))
                .as(room)
                .hasSizeGreaterThan(3));
  }
}
