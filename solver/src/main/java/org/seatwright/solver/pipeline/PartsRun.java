package org.seatwright.solver.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.Budget;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.StopSignal;

/**
 * Solves the parts of a problem side by side, the largest first.
 *
 * <p>Every part is solved, with whatever budget is left and also after a stop was asked for, so
 * that there is a plan of the whole. Time that is left then is for the parts whose plans are not
 * proven to be good enough, the farthest first. Plans found by a budget of moves do not depend on
 * the threads.
 */
final class PartsRun {
  /** Spreads the parts' seeds; any odd number with mixed bits does. */
  private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

  /** Time that is left is used where it is at least this part of the whole. */
  private static final double LEAST_REST = 0.02;

  /** Runs engines on one problem, one after another. */
  @FunctionalInterface
  interface PartSearch {
    EngineResults search(AssignmentProblem problem, SolveRequest request);
  }

  private final JoinedParts joined;
  private final List<ProblemPart> parts;
  private final PartSearch search;
  private final Optional<PartSearch> goOn;
  private final int threads;

  /**
   * @param search finds a plan of a part
   * @param goOn goes on from a part's best plan; empty where that gains nothing
   * @param threads parts solved at the same time, 1 or more
   */
  PartsRun(
      JoinedParts joined,
      List<ProblemPart> parts,
      PartSearch search,
      Optional<PartSearch> goOn,
      int threads) {
    this.joined = joined;
    this.parts = List.copyOf(parts);
    this.search = search;
    this.goOn = goOn;
    this.threads = threads;
  }

  /** What was found for each part, in the parts' order. */
  List<EngineResults> solve(SolveRequest request) {
    long start = System.nanoTime();
    PartsProgress progress = new PartsProgress(joined, parts, request.progress());
    Round first =
        new Round(
            search,
            request,
            k -> request.start().map(parts.get(k)::cut),
            progress,
            budgets(request.budget(), all()));
    List<EngineResults> found = new ArrayList<>(first.solve(largestFirst()).values());
    boolean mayGain = goOn.isPresent() && request.budget().time().isPresent();
    for (int round = 2; mayGain && !request.course().decide(request.stop()::isRequested); round++) {
      long whole = request.budget().time().orElseThrow().toNanos();
      long left = whole - (System.nanoTime() - start);
      List<Integer> open = farthestFirst(found, request.budget().gap());
      mayGain = request.course().decide(() -> left >= LEAST_REST * whole) && !open.isEmpty();
      if (mayGain) {
        Budget rest = request.budget().withTime(Duration.ofNanos(Math.max(1, left)));
        Round next =
            new Round(
                goOn.orElseThrow(),
                request.withCourse(request.course().of("round " + round)),
                k -> Optional.of(found.get(k).best().plan()),
                progress,
                budgets(rest, open));
        mayGain = take(next.solve(open), found);
      }
    }
    return List.copyOf(found);
  }

  private PartBudgets budgets(Budget budget, List<Integer> ofParts) {
    return new PartBudgets(
        budget, ofParts.stream().map(parts::get).toList(), threads, System::nanoTime);
  }

  private List<Integer> all() {
    return IntStream.range(0, parts.size()).boxed().toList();
  }

  private List<Integer> largestFirst() {
    return all().stream()
        .sorted(Comparator.comparing((Integer k) -> -parts.get(k).problem().options()))
        .toList();
  }

  /** The parts with plans that may be too far from their bounds, the farthest first. */
  private List<Integer> farthestFirst(List<EngineResults> found, double gap) {
    return all().stream()
        .filter(k -> parts.get(k).problem().beyondLinear().isEmpty() && !found.get(k).isEnough(gap))
        .sorted(Comparator.comparing((Integer k) -> -found.get(k).distance()))
        .toList();
  }

  /** Adds what was found next; true where a plan or a bound became better. */
  private static boolean take(Map<Integer, EngineResults> next, List<EngineResults> found) {
    boolean isBetter = false;
    for (Map.Entry<Integer, EngineResults> entry : next.entrySet()) {
      EngineResults before = found.get(entry.getKey());
      EngineResults after = before.then(entry.getValue());
      isBetter |= after.best().score().isBetterThan(before.best().score());
      isBetter |= !after.proof().equals(before.proof());
      found.set(entry.getKey(), after);
    }
    return isBetter;
  }

  /** A search of several parts, side by side. */
  private final class Round {
    private final PartSearch search;
    private final SolveRequest request;
    private final IntFunction<Optional<Assignment>> start;
    private final PartsProgress progress;
    private final PartBudgets budgets;

    Round(
        PartSearch search,
        SolveRequest request,
        IntFunction<Optional<Assignment>> start,
        PartsProgress progress,
        PartBudgets budgets) {
      this.search = search;
      this.request = request;
      this.start = start;
      this.progress = progress;
      this.budgets = budgets;
    }

    TreeMap<Integer, EngineResults> solve(List<Integer> order) {
      StopSignal stop = new StopSignal();
      TreeMap<Integer, Future<EngineResults>> results = new TreeMap<>();
      try (StopSignal.Subscription _ = request.stop().onRequest(stop::request);
          ExecutorService executor =
              Executors.newFixedThreadPool(
                  threads, Thread.ofPlatform().daemon().name("part-", 0).factory())) {
        for (int k : order) {
          results.put(k, executor.submit(() -> solve(k, stop)));
        }
      }
      TreeMap<Integer, EngineResults> found = new TreeMap<>();
      results.forEach((k, ended) -> found.put(k, result(ended)));
      return found;
    }

    private EngineResults solve(int k, StopSignal stop) {
      ProblemPart part = parts.get(k);
      try {
        SolveRequest own =
            new SolveRequest(
                budgets.begin(part),
                request.seed() + k * SEED_STEP,
                start.apply(k),
                progress.of(k),
                stop,
                Optional::empty,
                request.course().of("part " + (k + 1)));
        EngineResults found = search.search(part.problem(), own);
        SolveResult best = found.best();
        own.progress().improved(best.engine(), best.score(), best::plan);
        return found;
      } catch (RuntimeException | Error e) {
        stop.request();
        throw e;
      } finally {
        budgets.end(part);
      }
    }
  }

  /** The result of a part that has ended, or its failure. */
  private static EngineResults result(Future<EngineResults> ended) {
    if (ended.state() == Future.State.FAILED) {
      switch (ended.exceptionNow()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable failure -> throw new IllegalStateException(failure);
      }
    }
    return ended.resultNow();
  }
}
