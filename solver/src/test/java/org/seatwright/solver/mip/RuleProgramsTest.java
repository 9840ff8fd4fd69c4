package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.mip.RuleDistricts.Construct;

/** Both programs against all plans, construct by construct. */
class RuleProgramsTest {
  private static final int DISTRICTS = 60;
  private static final int MIXED_DISTRICTS = 60;
  private static final int STUDENTS = 5;

  /** In at least so many districts the construct changes the best score. */
  private static final int BINDING = 8;

  private static final List<Construct> BEYOND = List.of(Construct.SPREAD, Construct.FAIRNESS);

  private final ProgramSolver program = ProgramSolver.seatTable(SolverName.SCIP);
  private final ProgramSolver textbook = ProgramSolver.textbook(SolverName.SCIP);

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource(
      value = Construct.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SPREAD", "FAIRNESS"})
  void bothProgramsProveTheBestPlanWhereTheConstructBinds(Construct construct) {
    List<String> differences = new ArrayList<>();
    int binding = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = draw(seed, List.of(construct));
      Score best = AllPlans.best(problem);
      binding += best.equals(AllPlans.best(draw(seed, List.of()))) ? 0 : 1;
      compare(seed, problem, best, differences);
    }
    assertThat(differences).isEmpty();
    assertThat(binding).isGreaterThan(BINDING);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void allLinearConstructsTogetherAreProven() {
    List<String> differences = new ArrayList<>();
    List<Construct> all = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(BEYOND)));
    for (int seed = 0; seed < MIXED_DISTRICTS; seed++) {
      AssignmentProblem problem = draw(seed, all);
      compare(seed, problem, AllPlans.best(problem), differences);
    }
    assertThat(differences).isEmpty();
  }

  private static AssignmentProblem draw(int seed, List<Construct> constructs) {
    RuleDistricts draw = new RuleDistricts(seed);
    District district = draw.district(STUDENTS);
    return AssignmentProblem.compile(district, draw.policy(constructs));
  }

  private void compare(int seed, AssignmentProblem problem, Score best, List<String> to) {
    Proof expected =
        best.isValid() ? new Proof.Optimal(Bound.of(best)) : new Proof.Infeasible(best.missed());
    for (ProgramSolver solver : List.of(program, textbook)) {
      SolveResult result = solver.solve(problem, SolveRequest.of(Budget.ofMoves(1_000_000), seed));
      boolean agrees =
          solver == textbook
              ? result.score().equals(best)
              : result.score().missed() == best.missed()
                  && Bound.of(result.score()).equals(Bound.of(best));
      if (!agrees || !result.proof().equals(expected)) {
        to.add(
            "seed %d, %s: %s, %s; expected %s, %s"
                .formatted(seed, solver.name(), result.score(), result.proof(), best, expected));
      }
    }
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource(
      value = Construct.class,
      names = {"SPREAD", "FAIRNESS"})
  void aRuleBeyondLinearProgramsIsNamedAndTheBoundHoldsForIt(Construct construct) {
    int optimal = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = draw(seed, List.of(construct, Construct.AMONG));
      Score best = AllPlans.best(problem);
      for (ProgramSolver solver : List.of(program, textbook)) {
        SolveResult result =
            solver.solve(problem, SolveRequest.of(Budget.ofMoves(1_000_000), seed));

        String claim = "seed %d, %s: %s".formatted(seed, solver.name(), result);
        assertThat(result.leftOut()).as(claim).isEqualTo(problem.beyondLinear());
        assertThat(result.score()).as(claim).isGreaterThanOrEqualTo(best);
        switch (result.proof()) {
          case Proof.Optimal(Bound bound) -> {
            assertThat(bound).as(claim).isEqualTo(Bound.of(best));
            assertThat(Bound.of(result.score())).as(claim).isEqualTo(bound);
            optimal++;
          }
          case Proof.WithinGap(Bound bound) -> {
            if (best.isValid()) {
              assertThat(bound).as(claim).isLessThanOrEqualTo(Bound.of(best));
            }
          }
          case Proof.Infeasible(long missed) ->
              assertThat(missed).as(claim).isLessThanOrEqualTo(best.missed());
          case Proof.NoBound() -> throw new AssertionError(claim);
        }
      }
    }
    assertThat(optimal).isGreaterThan(DISTRICTS / 4);
  }
}
