package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.StopSignal;

class PartsRunTest {
  private final AssignmentProblem whole =
      AssignmentProblem.compile(
          DrawnDistrict.of(
              """
              North K 3 seats
              North 1 3 seats
              Ada K frl: North-K
              Ben 1 frl: North-1
              Cyd 1 frl: North-1
              """),
          Policy.named("Drawn").build());
  private final List<ProblemPart> parts = ProblemParts.of(whole, 0);
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final StopSignal stop = new StopSignal();

  private List<EngineResults> solve(PartsRun.PartSearch search, SolveRequest request, int threads) {
    return new PartsRun(
            new JoinedParts(whole, parts, threads), parts, search, Optional.empty(), threads)
        .solve(request);
  }

  private SolveRequest request(Optional<Assignment> start) {
    ProgressListener progress =
        new ProgressListener() {
          @Override
          public void improved(String engine, Score score, Supplier<Assignment> plan) {
            Assignment seats = plan.get();
            assertThat(whole.score(whole.options(seats))).isEqualTo(score);
            heard.add("%s %d".formatted(engine, score.points()));
          }

          @Override
          public void bounded(String engine, Bound bound) {
            heard.add("%s bound %d".formatted(engine, bound.points()));
          }
        };
    return new SolveRequest(Budget.ofMoves(70), 7, start, progress, stop);
  }

  /** Seats everyone in the first choice. */
  private static EngineResults firstChoices(AssignmentProblem problem) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = problem.firstOption(i);
    }
    Score score = problem.score(options);
    return EngineResults.of(
        List.of(
            new SolveResult(
                "fake",
                problem.assignment(options),
                score,
                new Proof.Optimal(Bound.of(score)),
                0)));
  }

  @Test
  void theLargestPartGoesFirst() {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    List<EngineResults> found =
        solve(
            (problem, _) -> {
              order.add(problem.students());
              return firstChoices(problem);
            },
            request(Optional.empty()),
            1);

    assertThat(order).containsExactly(2, 1);
    assertThat(found).extracting(results -> results.best().plan().students()).containsExactly(1, 2);
  }

  @Test
  void everyPartHasItsOwnSeedBudgetAndStart() {
    List<Long> seeds = Collections.synchronizedList(new ArrayList<>());
    List<Budget> budgets = Collections.synchronizedList(new ArrayList<>());
    Assignment start = DrawnDistrict.plan(whole.district(), "North-K - North-1");

    solve(
        (problem, own) -> {
          seeds.add(own.seed());
          budgets.add(own.budget());
          Assignment expected =
              problem.students() == 1
                  ? new Assignment.Builder(1).place(0, 0).build()
                  : new Assignment.Builder(2).place(1, 0).build();
          assertThat(own.start()).contains(expected);
          return firstChoices(problem);
        },
        request(Optional.of(start)),
        1);

    assertThat(seeds).containsExactly(7 + 0x9E3779B97F4A7C15L, 7L);
    assertThat(budgets).containsExactly(Budget.ofMoves(46), Budget.ofMoves(23));
  }

  @Test
  void progressIsThatOfTheWhole() {
    solve(
        (problem, own) -> {
          own.progress().bounded("fake", Bound.ofPoints(problem.students()));
          own.progress().bounded("fake", Bound.ofPoints(0));
          return firstChoices(problem);
        },
        request(Optional.empty()),
        1);

    assertThat(heard).containsExactly("fake bound 2", "fake 1000", "fake bound 3", "fake 0");
  }

  @Test
  void partsAreSolvedSideBySide() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);

    List<EngineResults> found =
        solve(
            (problem, _) -> {
              both.countDown();
              awaitQuietly(both);
              return firstChoices(problem);
            },
            request(Optional.empty()),
            2);

    assertThat(found).hasSize(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void timeThatIsLeftIsForPartsNotProvenYet() {
    List<String> calls = Collections.synchronizedList(new ArrayList<>());
    PartsRun run =
        new PartsRun(
            new JoinedParts(whole, parts, 1),
            parts,
            (problem, _) -> {
              calls.add("search " + problem.students());
              return problem.students() == 1 ? firstChoices(problem) : nobody(problem);
            },
            Optional.of((problem, own) -> {
              calls.add("go on %d".formatted(problem.students()));
              assertThat(own.start()).contains(nobody(problem).best().plan());
              return firstChoices(problem);
            }),
            1);

    List<EngineResults> found = run.solve(SolveRequest.of(Budget.ofTime(Duration.ofMinutes(1)), 7));

    assertThat(calls).containsExactly("search 2", "search 1", "go on 2");
    assertThat(found).allMatch(results -> results.isEnough(0));
    assertThat(found).extracting(results -> results.engines().size()).containsExactly(1, 2);
  }

  @Test
  void partsThatGetNoBetterAreLeftAsTheyAre() {
    List<Integer> again = Collections.synchronizedList(new ArrayList<>());
    PartsRun run =
        new PartsRun(
            new JoinedParts(whole, parts, 1),
            parts,
            (problem, _) -> nobody(problem),
            Optional.of((problem, _) -> {
              again.add(problem.students());
              return nobody(problem);
            }),
            1);

    run.solve(SolveRequest.of(Budget.ofTime(Duration.ofMinutes(1)), 7));

    assertThat(again).containsExactly(2, 1);
  }

  /** Seats nobody and proves nothing. */
  private static EngineResults nobody(AssignmentProblem problem) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = problem.lastOption(i);
    }
    return EngineResults.of(
        List.of(
            new SolveResult(
                "fake",
                problem.assignment(options),
                problem.score(options),
                new Proof.NoBound(),
                0)));
  }

  @Test
  void aStopReachesEveryPartAndEachStillGivesAPlan() {
    List<Boolean> stopped = Collections.synchronizedList(new ArrayList<>());

    List<EngineResults> found =
        solve(
            (problem, own) -> {
              stop.request();
              stopped.add(own.stop().isRequested());
              return firstChoices(problem);
            },
            request(Optional.empty()),
            1);

    assertThat(stopped).containsExactly(true, true);
    assertThat(found).hasSize(2);
  }

  @Test
  void aFailureStopsTheOthersAndIsThrownAsItIs() {
    IllegalStateException broken = new IllegalStateException("broken");
    List<Boolean> stopped = Collections.synchronizedList(new ArrayList<>());

    assertThatThrownBy(() ->
            solve(
                (problem, own) -> {
                  if (problem.students() == 2) {
                    throw broken;
                  }
                  stopped.add(own.stop().isRequested());
                  return firstChoices(problem);
                },
                request(Optional.empty()),
                1))
        .isSameAs(broken);
    assertThat(stopped).containsExactly(true);
    assertThat(stop.isRequested()).isFalse();
  }
}
