package org.seatwright.solver.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Course;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.Solver;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.linear.WholeSolver;
import org.seatwright.solver.linear.WrittenProgram;
import org.seatwright.solver.mip.ProgramSolver;
import org.seatwright.solver.mip.SmallPrograms;
import org.seatwright.solver.mip.WholePrograms;
import org.seatwright.solver.timefold.TimefoldSolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engines by name, and the only place that names them. */
public enum Engines {
  /** Timefold and the seat-table program, side by side. */
  BOTH,
  /** Timefold alone. */
  TIMEFOLD,
  /** The seat-table program alone. */
  PROGRAM,
  /** The textbook program alone: a binary per option. */
  TEXTBOOK;

  /** Where search and program are through by this part of the time, search orders the ties last. */
  private static final double PROOF_SHARE = 0.95;

  /** What a search needs, per option, before it makes its first move: less is not worth it. */
  private static final Duration START_PER_OPTION = Duration.ofNanos(10_000);

  /** What an engine gets where no time is left: enough to return its start. */
  private static final Duration LEAST_TIME = Duration.ofMillis(1);

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  /** The word for this engine on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of the engines that this one runs. */
  List<String> names() {
    return this == BOTH ? List.of(TIMEFOLD.word(), PROGRAM.word()) : List.of(word());
  }

  /** The engine of this word, empty where there is none. */
  public static Optional<Engines> find(String word) {
    return Stream.of(values()).filter(engine -> engine.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Stream.of(values()).map(Engines::word).collect(Collectors.joining(", "));
  }

  /**
   * Runs the engine or engines on every part of the problem, cross-checks every claim and audits
   * the best plan. Where students hold seats of a published plan, that plan is the start.
   *
   * @param solverName which mathematical solver the programs use
   */
  public Solved solve(AssignmentProblem problem, SolveRequest request, SolverName solverName) {
    SolveRequest started =
        request.start().isPresent()
            ? request
            : problem.findHeld().map(request::withStart).orElse(request);
    return solve(problem, ProblemParts.of(problem), started, solverName);
  }

  Solved solve(
      AssignmentProblem problem,
      List<ProblemPart> parts,
      SolveRequest request,
      SolverName solverName) {
    int processors =
        request.budget().isReproducible()
            ? Runtime.getRuntime().availableProcessors()
            : Math.clamp(
                request.course().decide(() -> Runtime.getRuntime().availableProcessors()),
                1,
                Integer.MAX_VALUE);
    int threads = Math.min(processors, parts.size());
    int searches = processors / threads;
    LOG.info(
        "{} {} of {} options.", parts.size(), parts.size() == 1 ? "part" : "parts", sizes(parts));
    JoinedParts joined = new JoinedParts(problem, parts, threads);
    PartsRun run =
        new PartsRun(
            joined,
            parts,
            (part, own) -> EngineResults.of(results(part, own, solverName, searches)),
            this == BOTH
                ? Optional.of((part, own) -> prove(part, own, solverName))
                : Optional.empty(),
            threads);
    List<EngineResults> ofParts = run.solve(request);
    EngineResults found = joined.join(ofParts);
    Verdict verdict = Audit.judge(problem.district(), problem.policy(), found.best().plan());
    return new Solved(
        found.best(),
        found.proof(),
        found.engines(),
        verdict,
        CrossCheck.of(problem, found.engines(), verdict, joined.disagreements(ofParts)));
  }

  private static String sizes(List<ProblemPart> parts) {
    LongSummaryStatistics options =
        parts.stream().mapToLong(part -> part.problem().options()).summaryStatistics();
    return parts.size() == 1
        ? String.valueOf(options.getMax())
        : "%d to %d".formatted(options.getMin(), options.getMax());
  }

  /**
   * The program that the engine solves, over every option and explained; empty for an engine that
   * solves none.
   *
   * @param problem without rules that no linear program can say
   * @param tight true to write the rows of rules as the sides of their hull, where the engine does
   */
  Optional<WrittenProgram> write(AssignmentProblem problem, Goal goal, boolean tight) {
    return switch (this) {
      case PROGRAM -> Optional.of(ProgramSolver.writeSeatTable(problem, goal, tight));
      case TEXTBOOK -> Optional.of(ProgramSolver.writeTextbook(problem, goal));
      case BOTH, TIMEFOLD -> Optional.empty();
    };
  }

  /** What solves programs that no search for a plan is about, whole variables included. */
  public static LinearSolver linearSolver() {
    return new SmallPrograms();
  }

  /** What solves programs in whole variables that no search is about. */
  public static WholeSolver wholeSolver(SolverName solverName) {
    return new WholePrograms(solverName);
  }

  /** What proves the levels of a problem up to its points. */
  static Solver proving(SolverName solverName) {
    return ProgramSolver.seatTable(solverName);
  }

  /** What proves the lottery level of a small problem too. */
  static Solver ordering(SolverName solverName) {
    return ProgramSolver.textbook(solverName);
  }

  private List<SolveResult> results(
      AssignmentProblem problem, SolveRequest request, SolverName solverName, int searches) {
    return switch (this) {
      case BOTH -> searchAndProve(problem, request, solverName);
      case TIMEFOLD -> List.of(new TimefoldSolver(searches).solve(problem, request));
      case PROGRAM -> List.of(ProgramSolver.seatTable(solverName).solve(problem, request));
      case TEXTBOOK -> List.of(ProgramSolver.textbook(solverName).solve(problem, request));
    };
  }

  /**
   * Search and proof, side by side where there is time; one after the other where moves are
   * counted, so that the run can be repeated. Then whoever can still gain goes on from the other's
   * plan.
   */
  private static List<SolveResult> searchAndProve(
      AssignmentProblem problem, SolveRequest request, SolverName solverName) {
    Clock clock = new Clock(request.budget(), request.course());
    Solver search = new TimefoldSolver();
    Solver prover = ProgramSolver.seatTable(solverName);
    List<SolveResult> results = new ArrayList<>();
    if (request.budget().isReproducible()) {
      results.add(search.solve(problem, at(request, "search")));
      results.add(continueFrom(results, prover, problem, at(request, "proof")));
    } else {
      SolveRequest first = request.withBudget(clock.budget(PROOF_SHARE));
      results.addAll(new SideBySide(search, prover).solve(problem, first));
      if (results.getFirst().score().isBetterThan(results.getLast().score())
          && problem.beyondLinear().isEmpty()) {
        SolveRequest again = at(request, "second proof").withBudget(clock.budget(1));
        results.add(continueFrom(results, prover, problem, again));
      }
    }
    boolean isEnoughForAGap =
        request.budget().gap() > 0 && EngineResults.of(results).isEnough(request.budget().gap());
    if (!isEnoughForAGap
        && results.getLast().score().isBetterThan(results.getFirst().score())
        && clock.hasLeft(START_PER_OPTION.multipliedBy(problem.options()))) {
      // The program settles the points; the lottery among equal points is search's to improve.
      SolveRequest last = at(request, "ties").withBudget(clock.budget(1));
      results.add(continueFrom(results, search, problem, last));
    }
    return results;
  }

  private static SolveRequest at(SolveRequest request, String step) {
    return request.withCourse(request.course().of(step));
  }

  private static EngineResults prove(
      AssignmentProblem problem, SolveRequest request, SolverName solverName) {
    return EngineResults.of(List.of(ProgramSolver.seatTable(solverName).solve(problem, request)));
  }

  private static SolveResult continueFrom(
      List<SolveResult> before, Solver next, AssignmentProblem problem, SolveRequest request) {
    return next.solve(problem, request.withStart(EngineResults.best(before).plan()));
  }

  /** What is left of a budget of time; a budget of moves is each engine's own. */
  private record Clock(Budget whole, Course course, long start) {
    Clock(Budget whole, Course course) {
      this(whole, course, System.nanoTime());
    }

    /** True where more than {@code time} is left, or time is not limited. */
    boolean hasLeft(Duration time) {
      return course.decide(() ->
          whole.time().isEmpty()
              || whole.time().get().toNanos() - (System.nanoTime() - start) > time.toNanos());
    }

    Budget budget(double shareOfWhole) {
      return whole
          .time()
          .map(time -> {
            long left = (long) (time.toNanos() * shareOfWhole) - (System.nanoTime() - start);
            return whole.withTime(Duration.ofNanos(Math.max(LEAST_TIME.toNanos(), left)));
          })
          .orElse(whole);
    }
  }
}
