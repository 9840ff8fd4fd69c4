package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;

/** Engines on the parts of a problem against brute force on the whole. */
class EnginesOnPartsTest {
  private static final int DISTRICTS = 500;
  private static final int STUDENTS = 6;
  private static final int MOVES = 2_000;

  private static AssignmentProblem problem(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  private static Solved solve(AssignmentProblem problem, List<ProblemPart> parts, int seed) {
    return Engines.BOTH.solve(
        problem, parts, SolveRequest.of(Budget.ofMoves(MOVES), seed), SolverName.SCIP);
  }

  @Test
  void theWholeIsSolvedAsBruteForceSolvesIt() {
    int divided = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      List<ProblemPart> parts = ProblemParts.of(problem, 0);
      if (parts.size() == 1) {
        continue;
      }
      divided++;
      Solved solved = solve(problem, parts, seed);
      Score best = BruteForce.best(problem);
      assertThat(solved.crossCheck().disagreements()).as("seed %d", seed).isEmpty();
      assertThat(solved.verdict().score()).as("seed %d", seed).isEqualTo(best);
      if (problem.beyondLinear().isEmpty()) {
        Proof proof =
            best.isValid()
                ? new Proof.Optimal(Bound.of(best))
                : new Proof.Infeasible(best.missed());
        assertThat(solved.proof()).as("seed %d", seed).isEqualTo(proof);
      }
    }
    assertThat(divided).isGreaterThan(DISTRICTS / 10);
  }

  @Test
  void movesGiveTheSamePlanOnEveryRun() {
    for (int seed = 0; seed < 100; seed++) {
      AssignmentProblem problem = problem(seed);
      List<ProblemPart> parts = ProblemParts.of(problem, 0);
      if (parts.size() > 1) {
        assertThat(solve(problem, parts, seed).best().plan())
            .as("seed %d", seed)
            .isEqualTo(solve(problem, parts, seed).best().plan());
      }
    }
  }
}
