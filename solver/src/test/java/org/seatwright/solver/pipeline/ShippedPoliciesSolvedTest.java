package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.catalog.Policies;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;

/** Every shipped policy on a district drawn for them: both engines, cross-checked and audited. */
@Execution(ExecutionMode.CONCURRENT)
class ShippedPoliciesSolvedTest {
  private static final int STUDENTS = 240;
  private static final long MOVES = 4_000;

  @TempDir private static Path temp;

  static List<String> names() {
    return Policies.ofInstallation().names();
  }

  @BeforeAll
  static void drawADistrict() throws Exception {
    GeneratedDistrict generated =
        Profile.NEIGHBOURHOODS.withStudents(STUDENTS).withSchools(5).generate(3);
    DistrictWriter.write(generated.district(), generated.policy(), temp.resolve("drawn"));
    Files.writeString(
        temp.resolve("drawn/blocks.csv"),
        """
        block,children,median-income,owner-share,education,single-parent-share,english-share,lunch-share,white-share
        1,400,88000,0.81,4.2,0.11,0.96,0.14,0.91
        2,420,61000,0.66,3.6,0.19,0.90,0.31,0.79
        3,450,47000,0.48,3.4,0.33,0.78,0.52,0.61
        4,480,31000,0.27,2.9,0.47,0.69,0.77,0.38
        """);
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePlanIsValidOrTheConflictIsProvenAndTheEnginesAgree(String name) {
    Optional<Path> policy = Policies.ofInstallation().find(name);
    LoadResult read = DistrictReader.read(temp.resolve("drawn"), policy);
    assertThat(read).as("%s", read.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) read;

    AssignmentProblem problem = AssignmentProblem.compile(loaded.district(), loaded.policy());
    Solved solved =
        Engines.BOTH.solve(problem, SolveRequest.of(Budget.ofMoves(MOVES), 1), SolverName.SCIP);

    assertThat(solved.crossCheck().disagreements()).isEmpty();
    if (!solved.verdict().isValid()) {
      assertThat(solved.proof()).isInstanceOf(Proof.Infeasible.class);
      assertThat(solved.verdict().violations())
          .allSatisfy(it -> assertThat(it.message()).isNotBlank());
    }
  }
}
