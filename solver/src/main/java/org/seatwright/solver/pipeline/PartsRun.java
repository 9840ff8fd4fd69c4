package org.seatwright.solver.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.StopSignal;

/**
 * Solves the parts of a problem side by side, the largest first.
 *
 * <p>Every part is solved, with whatever budget is left and also after a stop was asked for, so
 * that there is a plan of the whole. Plans found by a budget of moves do not depend on the threads.
 */
final class PartsRun {
  /** Spreads the parts' seeds; any odd number with mixed bits does. */
  private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

  /** Runs engines on one problem, one after another. */
  @FunctionalInterface
  interface PartSearch {
    EngineResults search(AssignmentProblem problem, SolveRequest request);
  }

  private final JoinedParts joined;
  private final List<ProblemPart> parts;
  private final PartSearch search;
  private final int threads;

  /**
   * @param threads parts solved at the same time, 1 or more
   */
  PartsRun(JoinedParts joined, List<ProblemPart> parts, PartSearch search, int threads) {
    this.joined = joined;
    this.parts = List.copyOf(parts);
    this.search = search;
    this.threads = threads;
  }

  /** What was found for each part, in the parts' order. */
  List<EngineResults> solve(SolveRequest request) {
    PartsProgress progress = new PartsProgress(joined, parts, request.progress());
    PartBudgets budgets = new PartBudgets(request.budget(), parts, threads, System::nanoTime);
    StopSignal stop = new StopSignal();
    Map<Integer, Future<EngineResults>> results = new TreeMap<>();
    try (StopSignal.Subscription _ = request.stop().onRequest(stop::request);
        ExecutorService executor =
            Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("part-", 0).factory())) {
      for (int k : largestFirst()) {
        SolveRequest own =
            new SolveRequest(
                request.budget(),
                request.seed() + k * SEED_STEP,
                request.start().map(parts.get(k)::cut),
                progress.of(k),
                stop);
        results.put(k, executor.submit(() -> solve(parts.get(k), own, budgets)));
      }
    }
    return results.values().stream().map(PartsRun::result).toList();
  }

  private List<Integer> largestFirst() {
    return IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer k) -> -parts.get(k).problem().options()))
        .toList();
  }

  private EngineResults solve(ProblemPart part, SolveRequest request, PartBudgets budgets) {
    try {
      EngineResults found = search.search(part.problem(), request.withBudget(budgets.begin(part)));
      SolveResult best = found.best();
      request.progress().improved(best.engine(), best.score(), best::plan);
      return found;
    } catch (RuntimeException | Error e) {
      request.stop().request();
      throw e;
    } finally {
      budgets.end(part);
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
