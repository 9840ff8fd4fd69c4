package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/** What the mathematical solvers must keep to, whatever their version. */
class GuardTest {
  private static final StopSignal GO_ON = new StopSignal();
  private static final Limits NONE =
      new Limits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0, 0.99, Double.NEGATIVE_INFINITY, 1);

  /** Minimises −x − 3y under x + 2y ≤ 7.5 and 0 ≤ x, y ≤ 10. */
  private static LinearProgram example() {
    LinearProgram linear = new LinearProgram(false);
    int x = linear.continuous(10, -1);
    int y = linear.continuous(10, -3);
    linear.term(x, 1).term(y, 2).atMost(7.5);
    return linear;
  }

  private static double[] duals(LinearProgram linear) {
    LinearSolver.Result relaxed = ProgramRun.relax(linear, Double.POSITIVE_INFINITY, GO_ON);
    assertThat(relaxed).isInstanceOf(LinearSolver.Result.Solved.class);
    return ((LinearSolver.Result.Solved) relaxed).duals();
  }

  @Test
  void anUpperRowHasADualOfZeroOrLess() {
    assertThat(duals(example())).hasSize(1);
    assertThat(duals(example())[0]).isCloseTo(-1.5, within(1e-9));
  }

  @Test
  void aLowerRowHasADualOfZeroOrMore() {
    LinearProgram linear = new LinearProgram(false);
    int x = linear.continuous(10, 2);
    linear.term(x, 4).atLeast(6);

    assertThat(duals(linear)).containsExactly(new double[] {0.5}, within(1e-9));
  }

  @Test
  void theRelaxationTakesWholeVariablesAsContinuous() {
    LinearProgram linear = new LinearProgram(false);
    linear.term(linear.whole(10, 1), 2).atLeast(3);

    assertThat(duals(linear)).containsExactly(new double[] {0.5}, within(1e-9));
  }

  @Test
  void anImpossibleProgramIsCalledSo() {
    LinearProgram linear = new LinearProgram(false);
    linear.term(linear.whole(1, 1), 1).atLeast(2);

    assertThat(ProgramRun.relax(linear, Double.POSITIVE_INFINITY, GO_ON))
        .isInstanceOf(LinearSolver.Result.Impossible.class);
    for (SolverName name : SolverName.values()) {
      LinearProgram whole = new LinearProgram(name == SolverName.CP_SAT);
      whole.term(whole.whole(1, 1), 1).atLeast(2);
      assertThat(ProgramRun.solve(whole, name, NONE, GO_ON))
          .as(name.word())
          .isInstanceOf(Outcome.Impossible.class);
    }
  }

  @Test
  void theBoundOfAProgramStoppedAtAGapIsNoHigherThanTheOptimum() {
    Limits halfway =
        new Limits(
            Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0.5, 0.99, Double.NEGATIVE_INFINITY, 1);
    for (int seed = 0; seed < 12; seed++) {
      for (SolverName name : SolverName.values()) {
        LinearProgram program = cover(seed, name);
        Outcome.Found exact = found(ProgramRun.solve(program, name, NONE, GO_ON));
        Outcome.Found rough = found(ProgramRun.solve(program, name, halfway, GO_ON));

        String claim = "seed %d, %s".formatted(seed, name.word());
        double optimum = objective(program, exact);
        assertThat(exact.bound().orElseThrow()).as(claim).isBetween(optimum - 1, optimum + 1e-6);
        assertThat(rough.bound().orElseThrow()).as(claim).isLessThanOrEqualTo(optimum + 1e-6);
        assertThat(objective(program, rough)).as(claim).isGreaterThanOrEqualTo(optimum - 1e-6);
      }
    }
  }

  @Test
  void aSolutionThatIsEnoughEndsTheSearch() {
    int dearer = 0;
    for (int seed = 0; seed < 12; seed++) {
      LinearProgram program = cover(seed, SolverName.SCIP);
      Outcome.Found exact = found(ProgramRun.solve(program, SolverName.SCIP, NONE, GO_ON));
      double optimum = objective(program, exact);
      Limits near = new Limits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0, 0.99, 3 * optimum, 1);

      Outcome.Found rough = found(ProgramRun.solve(program, SolverName.SCIP, near, GO_ON));

      assertThat(objective(program, rough)).as("seed %d", seed).isLessThanOrEqualTo(3 * optimum);
      dearer += objective(program, rough) > optimum + 1e-6 ? 1 : 0;
    }
    assertThat(dearer).isGreaterThan(0);
  }

  private static Outcome.Found found(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return (Outcome.Found) outcome;
  }

  private static double objective(LinearProgram program, Outcome.Found found) {
    double sum = 0;
    for (int v = 0; v < found.solution().length; v++) {
      sum += Models.of(program).getVariable(v).getObjectiveCoefficient() * found.solution()[v];
    }
    return sum;
  }

  /** Thirty wares to cover forty wants, drawn from a seed; whole costs. */
  private static LinearProgram cover(int seed, SolverName name) {
    Random random = new Random(seed);
    LinearProgram linear = new LinearProgram(name == SolverName.CP_SAT);
    int[] wares = new int[30];
    for (int w = 0; w < wares.length; w++) {
      wares[w] = linear.whole(1, 10 + random.nextInt(30));
    }
    for (int want = 0; want < 40; want++) {
      linear.term(wares[want % wares.length], 1);
      for (int w = 0; w < wares.length; w++) {
        if (w != want % wares.length && random.nextInt(5) == 0) {
          linear.term(wares[w], 1);
        }
      }
      linear.atLeast(1);
    }
    return linear;
  }

  @Test
  void aProgramThatOrToolsRefusesIsADefect() {
    LinearProgram linear = new LinearProgram(false);
    linear.whole(Double.NaN, 1);

    assertThatThrownBy(() -> ProgramRun.solve(linear, SolverName.SCIP, NONE, GO_ON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("OR-Tools refused the program: ");
  }
}
