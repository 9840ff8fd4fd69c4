package org.seatwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.mip.ProgramSolver;
import org.seatwright.solver.timefold.TimefoldSolver;

/** Every engine against brute force on small districts with every form of rule. */
class EnginesAgreeTest {
  private static final int DISTRICTS = 1_000;
  private static final int STUDENTS = 5;

  private final Solver timefold = new TimefoldSolver();
  private final Solver program = ProgramSolver.seatTable(SolverName.SCIP);
  private final Solver textbook = ProgramSolver.textbook(SolverName.SCIP);

  @Test
  void allEnginesFindTheOptimumThatBruteForceFinds() {
    List<String> differences = new ArrayList<>();
    for (int seed = 0; seed < DISTRICTS; seed++) {
      compare(seed, differences);
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void aDistrictWithoutStudentsHasItsEmptyPlan() {
    District nobody =
        new District(
            "Nobody",
            "",
            List.of(),
            List.of(),
            List.of(),
            RankedChoices.of(List.of()),
            List.of(),
            Travel.NONE);
    AssignmentProblem problem = AssignmentProblem.compile(nobody, Policy.DEFAULT);
    for (Solver engine : List.of(timefold, program, textbook)) {
      SolveResult result = engine.solve(problem, SolveRequest.of(Budget.ofMoves(10), 1));
      assertThat(result.score()).as(engine.name()).isEqualTo(new Score(0, 0, 0));
    }
  }

  private void compare(int seed, List<String> differences) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
    Score best = BruteForce.best(drawn.district(), drawn.policy());
    AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
    SolveRequest request = SolveRequest.of(Budget.ofMoves(2_000), seed);
    for (Solver engine : List.of(timefold, program, textbook)) {
      SolveResult result = engine.solve(problem, request);
      Score audited = Audit.judge(drawn.district(), drawn.policy(), result.plan()).score();
      Score expected =
          engine == program ? new Score(best.missed(), best.points(), audited.tieBreak()) : best;
      check(seed, engine, "audit", audited, result.score(), differences);
      check(seed, engine, "score", expected, audited, differences);
      if (engine != timefold) {
        Proof proof =
            best.isValid() ? new Proof.Optimal(best.points()) : new Proof.Infeasible(best.missed());
        check(seed, engine, "proof", proof, result.proof(), differences);
      }
    }
  }

  private static void check(
      int seed, Solver engine, String what, Object expected, Object found, List<String> to) {
    if (!expected.equals(found)) {
      to.add(
          "seed %d, %s %s: %s, expected %s".formatted(seed, engine.name(), what, found, expected));
    }
  }
}
