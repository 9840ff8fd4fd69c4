package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.exchange.ModelText;
import org.seatwright.solver.exchange.ProgramNames;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;

/** What OR-Tools reads in an exported program is the program that is solved, number by number. */
class ExportedMpsTest {
  private static final int DISTRICTS = 30;

  @BeforeAll
  static void load() {
    Natives.load();
  }

  @Test
  void orToolsReadsTheProgramThatIsSolved() throws IOException {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem problem =
          AssignmentProblem.compile(drawn.district(), drawn.policy()).withoutBeyondLinear();
      Goal goal = new Goal.LeastPoints(seed % 2, List.of());
      for (LinearProgram program :
          List.of(
              ProgramSolver.writeSeatTable(problem, goal, true).linear(),
              ProgramSolver.writeTextbook(problem, goal).linear())) {
        assertIsRead("seed " + seed, program, ProgramNames.withoutIds(program, problem));
      }
    }
  }

  private static void assertIsRead(String claim, LinearProgram program, ProgramNames names)
      throws IOException {
    StringBuilder text = new StringBuilder();
    ModelText.MPS.write(program, names, List.of("Remark"), text);
    ModelBuilderHelper read = new ModelBuilderHelper();
    assertThat(read.importFromMpsString(text.toString())).as(claim).isTrue();
    int constants = program.offset() == 0 ? 0 : 1;
    assertThat(read.numVariables()).as(claim).isEqualTo(program.variables() + constants);
    assertThat(read.numConstraints()).as(claim).isEqualTo(program.rows());
    for (int v = 0; v < program.variables(); v++) {
      assertThat(read.getVarName(v)).as(claim).isEqualTo(names.variables().get(v));
      assertThat(read.getVarObjectiveCoefficient(v)).as(claim).isEqualTo(program.cost(v));
      assertThat(read.getVarLowerBound(v)).as(claim).isZero();
      assertThat(read.getVarUpperBound(v)).as(claim).isEqualTo(program.most(v));
      assertThat(read.getVarIntegrality(v)).as(claim).isEqualTo(program.isWhole(v));
    }
    for (int r = 0; r < program.rows(); r++) {
      assertThat(read.getConstraintName(r)).as(claim).isEqualTo(names.rows().get(r));
      assertThat(read.getConstraintLowerBound(r)).as(claim).isEqualTo(program.low(r));
      assertThat(read.getConstraintUpperBound(r)).as(claim).isEqualTo(program.high(r));
      double[] dense = new double[program.variables() + constants];
      for (int k = 0; k < program.terms(r); k++) {
        dense[program.variable(r, k)] += program.coefficient(r, k);
      }
      int[] at = read.getConstraintVarIndices(r);
      double[] coefficients = read.getConstraintCoefficients(r);
      assertThat(at).as(claim).hasSize(program.terms(r));
      for (int k = 0; k < at.length; k++) {
        assertThat(coefficients[k]).as(claim).isEqualTo(dense[at[k]]);
      }
    }
    if (constants == 1) {
      int last = program.variables();
      assertThat(read.getVarObjectiveCoefficient(last)).as(claim).isEqualTo(program.offset());
      assertThat(read.getVarLowerBound(last)).as(claim).isEqualTo(1);
      assertThat(read.getVarUpperBound(last)).as(claim).isEqualTo(1);
    }
    read.delete();
  }
}
