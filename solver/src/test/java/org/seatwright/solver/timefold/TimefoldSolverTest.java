package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.StopSignal;

class TimefoldSolverTest {
  private static final int DISTRICTS = 25;
  private static final int STUDENTS = 12;
  private static final Budget BUDGET = Budget.ofMoves(300);

  private static AssignmentProblem problem(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  private static int[] randomOptions(AssignmentProblem problem, Random random) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = random.nextInt(problem.firstOption(i), problem.lastOption(i) + 1);
    }
    return options;
  }

  @Test
  void everyScoreAndEveryUndoHoldUnderFullAssertion() {
    TimefoldSolver asserting = new TimefoldSolver(EnvironmentMode.FULL_ASSERT);
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Assignment start = problem.assignment(randomOptions(problem, new Random(seed)));

      SolveResult result = asserting.solve(problem, SolveRequest.of(BUDGET, seed).withStart(start));

      Score audited = Audit.judge(problem.district(), problem.policy(), result.plan()).score();
      assertThat(result.score()).as("seed %d", seed).isEqualTo(audited);
    }
  }

  @Test
  void theSingleChangesAreAllOptionsInOrder() {
    AssignmentProblem problem = problem(3);
    SeatingPlan plan =
        SeatingPlan.of(problem, randomOptions(problem, new Random(3)), OpenOptions.all(problem));

    assertThat(ReseatingMoves.singleChanges(plan).flatMap(move -> move.options().stream()))
        .containsExactlyElementsOf(IntStream.range(0, problem.options()).boxed().toList());
  }

  @Test
  void aStartIsNeverMadeWorse() {
    TimefoldSolver solver = new TimefoldSolver();
    for (int seed = 0; seed < 2 * DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      int[] options = randomOptions(problem, new Random(seed));
      SolveRequest request = SolveRequest.of(Budget.ofMoves(20), seed);

      SolveResult result = solver.solve(problem, request.withStart(problem.assignment(options)));

      assertThat(result.score()).as("seed %d", seed).isLessThanOrEqualTo(problem.score(options));
    }
  }

  @Test
  void theSameSeedAndMovesGiveTheSamePlan() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);

      SolveResult first = new TimefoldSolver().solve(problem, SolveRequest.of(BUDGET, seed));
      SolveResult second = new TimefoldSolver().solve(problem, SolveRequest.of(BUDGET, seed));

      assertThat(second.plan()).as("seed %d", seed).isEqualTo(first.plan());
      assertThat(second.score()).as("seed %d", seed).isEqualTo(first.score());
    }
  }

  @Test
  void aStopAskedForBeforehandBringsTheStartBack() {
    AssignmentProblem problem = problem(1);
    Assignment start = problem.assignment(randomOptions(problem, new Random(1)));
    StopSignal stop = new StopSignal();
    stop.request();
    SolveRequest request =
        new SolveRequest(BUDGET, 1, Optional.of(start), ProgressListener.SILENT, stop);

    assertThat(new TimefoldSolver().solve(problem, request).plan()).isEqualTo(start);
  }

  @Test
  void theListenerHearsEverBetterPlansWithTheirOwnScores() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Assignment start = problem.assignment(randomOptions(problem, new Random(seed)));
      List<Score> heard = new ArrayList<>();
      ProgressListener listener =
          new ProgressListener() {
            @Override
            public void improved(String engine, Score score, Supplier<Assignment> plan) {
              assertThat(problem.score(problem.options(plan.get()))).isEqualTo(score);
              heard.add(score);
            }

            @Override
            public void bounded(String engine, Bound bound) {
              throw new AssertionError("Local search proves nothing.");
            }
          };
      SolveRequest request =
          new SolveRequest(BUDGET, seed, Optional.of(start), listener, new StopSignal());

      SolveResult result = new TimefoldSolver().solve(problem, request);

      String claim = "seed %d".formatted(seed);
      for (int k = 1; k < heard.size(); k++) {
        assertThat(heard.get(k).isBetterThan(heard.get(k - 1))).as(claim).isTrue();
      }
      if (!heard.isEmpty()) {
        assertThat(heard.getLast()).as(claim).isEqualTo(result.score());
      }
    }
  }
}
