package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.Solver;
import org.seatwright.solver.StopSignal;

/**
 * A search and a proof of the same problem at the same time. Search begins on its own and gets no
 * help, so that each checks the other; the proof may look at the plans that search has found.
 * Search ends when the proof leaves it nothing to find.
 */
final class SideBySide {
  private final Solver search;
  private final Solver prover;

  SideBySide(Solver search, Solver prover) {
    this.search = search;
    this.prover = prover;
  }

  /** The results of search and of proof, in this order. */
  List<SolveResult> solve(AssignmentProblem problem, SolveRequest request) {
    Found found = new Found(request.progress());
    StopSignal searchStop = new StopSignal();
    SolveRequest alone = request.with(found, searchStop, Optional::empty);
    SolveRequest looking = request.with(request.progress(), request.stop(), found::find);
    CompletableFuture<SolveResult> searching = new CompletableFuture<>();
    try (StopSignal.Subscription _ = request.stop().onRequest(searchStop::request)) {
      Thread.ofPlatform()
          .daemon()
          .name("search")
          .start(() -> complete(searching, () -> search.solve(problem, alone)));
      SolveResult proven;
      try {
        proven = prover.solve(problem, looking);
      } catch (RuntimeException | Error e) {
        searchStop.request();
        throw e;
      }
      if (!(proven.proof() instanceof Proof.Infeasible)
          && EngineResults.isEnough(proven.score(), proven.proof(), request.budget().gap())) {
        searchStop.request();
      }
      List<SolveResult> results = new ArrayList<>();
      results.add(join(searching));
      results.add(proven);
      return results;
    }
  }

  private static void complete(CompletableFuture<SolveResult> result, Supplier<SolveResult> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private static SolveResult join(CompletableFuture<SolveResult> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /**
   * The plans that search finds, for the proof to look at. Copying a plan costs a pass over the
   * students, so not every one is kept.
   */
  private static final class Found implements ProgressListener {
    private static final long NANOS_BETWEEN = 250_000_000;

    private final ProgressListener listener;
    private Optional<Assignment> plan = Optional.empty();
    private long kept;

    Found(ProgressListener listener) {
      this.listener = listener;
    }

    @Override
    public void improved(String engine, Score score, Supplier<Assignment> better) {
      listener.improved(engine, score, better);
      keep(better);
    }

    private synchronized void keep(Supplier<Assignment> better) {
      if (plan.isEmpty() || System.nanoTime() - kept > NANOS_BETWEEN) {
        plan = Optional.of(better.get());
        kept = System.nanoTime();
      }
    }

    @Override
    public void bounded(String engine, Bound bound) {
      listener.bounded(engine, bound);
    }

    synchronized Optional<Assignment> find() {
      return plan;
    }
  }
}
