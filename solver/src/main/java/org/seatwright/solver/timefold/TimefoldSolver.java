package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Course;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.Solver;
import org.seatwright.solver.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Local search through Timefold: from a start that looks at seats and balance, by improving chains,
 * changes and swaps. Proves nothing.
 */
public final class TimefoldSolver implements Solver {
  /** A search this long without a better plan is over, per option of the problem. */
  private static final Duration PATIENCE_PER_OPTION = Duration.ofNanos(20_000);

  private static final Duration LEAST_PATIENCE = Duration.ofMillis(300);

  /** So many times the patience where rules leave the search to this engine alone. */
  private static final int PATIENCE_ALONE = 5;

  /** A repeated search that differs from the first one must end as well. */
  private static final int PATIENCE_TO_REPEAT = 20;

  private static final OptionalLong NONE = OptionalLong.of(0);
  private static final long NEVER = -1;

  private static final Logger LOG = LoggerFactory.getLogger(TimefoldSolver.class);

  private final EnvironmentMode mode;
  private final int mostSearches;

  /** One search at a time. */
  public TimefoldSolver() {
    this(1);
  }

  /**
   * Several searches side by side from one start, where time and not moves are counted.
   *
   * @param mostSearches 1 or more
   */
  public TimefoldSolver(int mostSearches) {
    this(EnvironmentMode.PHASE_ASSERT, mostSearches);
  }

  TimefoldSolver(EnvironmentMode mode) {
    this(mode, 1);
  }

  private TimefoldSolver(EnvironmentMode mode, int mostSearches) {
    this.mode = mode;
    this.mostSearches = mostSearches;
  }

  @Override
  public String name() {
    return "timefold";
  }

  @Override
  public SolveResult solve(AssignmentProblem problem, SolveRequest request) {
    long start = System.nanoTime();
    int[] options = problem.students() == 0 ? new int[0] : search(problem, request, start);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new SolveResult(
        name(), problem.assignment(options), problem.score(options), new Proof.NoBound(), seconds);
  }

  private static BooleanSupplier isOver(SolveRequest request, long start) {
    long nanos = request.budget().time().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    return () ->
        request
            .course()
            .decide(() -> request.stop().isRequested() || System.nanoTime() - start > nanos);
  }

  private int[] search(AssignmentProblem problem, SolveRequest request, long start) {
    BooleanSupplier isOver = isOver(request, start);
    PricedStart.Start begin =
        request
            .start()
            .map(plan -> new PricedStart.Start(problem.options(plan), OpenOptions.all(problem)))
            .orElseGet(() -> PricedStart.find(problem, request.seed(), isOver));
    if (isOver.getAsBoolean()) {
      return begin.options();
    }
    LOG.info(
        "{} of {} options are open: the others are in no better plan.",
        begin.open().size(),
        problem.options());
    int searches =
        (int) request.course().decide(() -> request.budget().isReproducible() ? 1L : mostSearches);
    return IntStream.range(0, searches)
        .parallel()
        .mapToObj(k -> search(problem, request, begin, k, start))
        .min(Comparator.comparing(problem::score))
        .orElseThrow();
  }

  /**
   * One search; several from the same start differ by their seeds. What ends it, clock or others,
   * is told by how often it had improved its plan by then.
   */
  private int[] search(
      AssignmentProblem problem,
      SolveRequest request,
      PricedStart.Start begin,
      int number,
      long start) {
    Course course = request.course().of("search " + number);
    OptionalLong enough = course.recall();
    ai.timefold.solver.core.api.solver.Solver<SeatingPlan> solver =
        SolverFactory.<SeatingPlan>create(config(problem, request, request.seed() + number, start))
            .buildSolver();
    AtomicLong improvements = new AtomicLong();
    solver.addEventListener(event -> {
      SeatingPlan plan = event.getNewBestSolution();
      Score score =
          ScoreLevels.score((BendableScore) event.getNewBestScore(), problem.rankLevels().count());
      request.progress().improved(name(), score, () -> problem.assignment(plan.options()));
      if (improvements.incrementAndGet() == enough.orElse(NEVER)) {
        solver.terminateEarly();
      }
    });
    try (StopSignal.Subscription _ = request.stop().onRequest(solver::terminateEarly)) {
      int[] options =
          request.stop().isRequested() || enough.equals(NONE)
              ? begin.options()
              : solver.solve(SeatingPlan.of(problem, begin.options(), begin.open())).options();
      course.note(improvements.get());
      return options;
    }
  }

  private SolverConfig config(
      AssignmentProblem problem, SolveRequest request, long seed, long start) {
    return new SolverConfig()
        .withSolutionClass(SeatingPlan.class)
        .withEntityClasses(SeatedStudent.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScore.class))
        .withEnvironmentMode(mode)
        .withRandomSeed(seed)
        .withTerminationConfig(termination(problem, request, start))
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                    new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(ReseatingMoves.class))
                .withAcceptorConfig(
                    new LocalSearchAcceptorConfig()
                        .withAcceptorTypeList(List.of(AcceptorType.HILL_CLIMBING)))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
  }

  /** Time and moves as the budget says; a search by time also ends when it no longer improves. */
  private static TerminationConfig termination(
      AssignmentProblem problem, SolveRequest request, long start) {
    Budget budget = request.budget();
    boolean isRepeating = request.course().isRepeating();
    TerminationConfig termination = new TerminationConfig();
    budget
        .time()
        .ifPresent(time -> {
          Duration patience = PATIENCE_PER_OPTION.multipliedBy(problem.options());
          if (!problem.beyondLinear().isEmpty()) {
            patience = patience.multipliedBy(PATIENCE_ALONE);
          }
          if (patience.compareTo(LEAST_PATIENCE) < 0) {
            patience = LEAST_PATIENCE;
          }
          if (isRepeating) {
            patience = patience.multipliedBy(PATIENCE_TO_REPEAT);
          } else {
            termination.setMillisecondsSpentLimit(
                Math.max(1, time.minusNanos(System.nanoTime() - start).toMillis()));
          }
          termination.setUnimprovedMillisecondsSpentLimit(patience.toMillis());
        });
    budget.moves().ifPresent(termination::setMoveCountLimit);
    return termination;
  }
}
