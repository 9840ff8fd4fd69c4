package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;

class ProgramSolverTest {
  private static final int DISTRICTS = 30;
  private static final int STUDENTS = 5;
  private static final long MOVES = 1_000_000;

  private static AssignmentProblem problem(RandomDistricts.Drawn drawn) {
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  /** Drawn districts whose every rule a linear program can say. */
  private static List<RandomDistricts.Drawn> linear(int districts) {
    return IntStream.iterate(0, seed -> seed + 1)
        .mapToObj(seed -> RandomDistricts.draw(seed, STUDENTS))
        .filter(drawn -> problem(drawn).beyondLinear().isEmpty())
        .limit(districts)
        .toList();
  }

  @Test
  void everySolverFindsTheOptimum() {
    List<String> differences = new ArrayList<>();
    for (SolverName name : SolverName.values()) {
      List<RandomDistricts.Drawn> districts = linear(DISTRICTS);
      for (int seed = 0; seed < districts.size(); seed++) {
        RandomDistricts.Drawn drawn = districts.get(seed);
        Score best = BruteForce.best(drawn.district(), drawn.policy());
        SolveResult result =
            ProgramSolver.seatTable(name)
                .solve(problem(drawn), SolveRequest.of(Budget.ofMoves(MOVES), seed));
        Score audited = Audit.judge(drawn.district(), drawn.policy(), result.plan()).score();
        Proof proof =
            best.isValid()
                ? new Proof.Optimal(Bound.of(best))
                : new Proof.Infeasible(best.missed());
        if (!result.score().equals(audited)
            || audited.missed() != best.missed()
            || !audited.ranks().equals(best.ranks())
            || audited.points() != best.points()
            || !result.proof().equals(proof)) {
          differences.add(
              "seed %d, %s: %s, audit %s, %s; expected %s"
                  .formatted(seed, name.word(), result.score(), audited, result.proof(), best));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void withNoTimeLeftTheStartComesBack() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = problem(drawn);
      int[] favourites = new int[problem.students()];
      for (int i = 0; i < favourites.length; i++) {
        favourites[i] = problem.firstOption(i);
      }
      Assignment start = problem.assignment(favourites);
      SolveRequest request =
          SolveRequest.of(Budget.ofTime(Duration.ofNanos(1)), seed).withStart(start);

      for (ProgramSolver solver :
          List.of(
              ProgramSolver.seatTable(SolverName.SCIP), ProgramSolver.textbook(SolverName.SCIP))) {
        SolveResult result = solver.solve(problem, request);

        String claim = "seed %d, %s".formatted(seed, solver.name());
        assertThat(result.plan()).as(claim).isEqualTo(start);
        assertThat(result.score()).as(claim).isEqualTo(problem.score(favourites));
        assertThat(result.proof()).as(claim).isEqualTo(new Proof.NoBound());
      }
    }
  }

  @Test
  void aStopAskedForBeforehandBringsTheStartBack() {
    AssignmentProblem problem = problem(RandomDistricts.draw(1, STUDENTS));
    Assignment start = new Assignment.Builder(problem.students()).build();
    StopSignal stop = new StopSignal();
    stop.request();
    SolveRequest request =
        new SolveRequest(
            Budget.ofMoves(MOVES), 1, Optional.of(start), ProgressListener.SILENT, stop);

    SolveResult result = ProgramSolver.seatTable(SolverName.SCIP).solve(problem, request);

    assertThat(result.plan()).isEqualTo(start);
    assertThat(result.proof()).isEqualTo(new Proof.NoBound());
  }

  @Test
  void withAGapTheSearchStopsWithinIt() {
    Budget tenth = new Budget(Optional.empty(), OptionalLong.of(MOVES), 0.1);
    List<RandomDistricts.Drawn> districts = linear(2 * DISTRICTS);
    for (int seed = 0; seed < districts.size(); seed++) {
      RandomDistricts.Drawn drawn = districts.get(seed);
      Score best = BruteForce.best(drawn.district(), drawn.policy());
      if (best.isValid()) {
        for (ProgramSolver solver :
            List.of(
                ProgramSolver.seatTable(SolverName.SCIP),
                ProgramSolver.textbook(SolverName.SCIP))) {
          SolveResult result = solver.solve(problem(drawn), SolveRequest.of(tenth, seed));

          String claim = "seed %d, %s".formatted(seed, solver.name());
          long points = result.score().points();
          long bound = result.proof().findBound().orElseThrow().points();
          assertThat(result.score().isValid()).as(claim).isTrue();
          assertThat(bound).as(claim).isLessThanOrEqualTo(best.points());
          assertThat((double) (points - bound)).as(claim).isLessThanOrEqualTo(0.1 * points + 1e-9);
        }
      }
    }
  }

  @Test
  void aStartIsNeverMadeWorse() {
    List<RandomDistricts.Drawn> districts = linear(DISTRICTS);
    for (int seed = 0; seed < districts.size(); seed++) {
      RandomDistricts.Drawn drawn = districts.get(seed);
      AssignmentProblem problem = problem(drawn);
      SolveRequest request = SolveRequest.of(Budget.ofMoves(MOVES), seed);
      SolveResult textbook = ProgramSolver.textbook(SolverName.SCIP).solve(problem, request);

      SolveResult result =
          ProgramSolver.seatTable(SolverName.SCIP)
              .solve(problem, request.withStart(textbook.plan()));

      assertThat(result.score()).as("seed %d", seed).isEqualTo(textbook.score());
    }
  }
}
