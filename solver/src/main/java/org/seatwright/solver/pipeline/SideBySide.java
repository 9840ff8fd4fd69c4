package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Course;
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
  private static final String LOOKS = "looks";

  /** What a look that found no plan is noted as; plans are numbered from 1. */
  private static final long NOTHING = 0;

  private final Solver search;
  private final Solver prover;

  SideBySide(Solver search, Solver prover) {
    this.search = search;
    this.prover = prover;
  }

  /** The results of search and of proof, in this order. */
  List<SolveResult> solve(AssignmentProblem problem, SolveRequest request) {
    return request.course().isRepeating() ? repeat(problem, request) : begin(problem, request);
  }

  /** One after the other: what each saw of the other the first time is known. */
  private List<SolveResult> repeat(AssignmentProblem problem, SolveRequest request) {
    Course looks = request.course().of(LOOKS);
    Seen seen = new Seen(request.progress(), looks.all());
    SolveResult searched =
        search.solve(
            problem,
            request.with(seen, request.stop(), Optional::empty).withCourse(searchOf(request)));
    SolveResult proven =
        prover.solve(
            problem,
            request
                .with(request.progress(), request.stop(), () -> seen.find(looks.recall()))
                .withCourse(proofOf(request)));
    return List.of(searched, proven);
  }

  private static Course searchOf(SolveRequest request) {
    return request.course().of("search");
  }

  private static Course proofOf(SolveRequest request) {
    return request.course().of("proof");
  }

  private List<SolveResult> begin(AssignmentProblem problem, SolveRequest request) {
    Course looks = request.course().of(LOOKS);
    Found found = new Found(request.progress());
    StopSignal searchStop = new StopSignal();
    SolveRequest alone =
        request.with(found, searchStop, Optional::empty).withCourse(searchOf(request));
    SolveRequest looking =
        request
            .with(request.progress(), request.stop(), () -> found.find(looks))
            .withCourse(proofOf(request));
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
    private long number = NOTHING;
    private long improvements;
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
      improvements++;
      if (plan.isEmpty() || System.nanoTime() - kept > NANOS_BETWEEN) {
        plan = Optional.of(better.get());
        number = improvements;
        kept = System.nanoTime();
      }
    }

    @Override
    public void bounded(String engine, Bound bound) {
      listener.bounded(engine, bound);
    }

    /** The plan to see now; which one it is is noted in {@code looks}. */
    synchronized Optional<Assignment> find(Course looks) {
      looks.note(number);
      return plan;
    }
  }

  /** The plans of a repeated search that the proof saw the first time. */
  private static final class Seen implements ProgressListener {
    private final ProgressListener listener;
    private final Set<Long> wanted;
    private final Map<Long, Assignment> plans = new HashMap<>();
    private long improvements;

    /**
     * @param wanted the numbers of the plans
     */
    Seen(ProgressListener listener, List<Course.Run> wanted) {
      this.listener = listener;
      this.wanted = wanted.stream().map(Course.Run::decision).collect(Collectors.toSet());
    }

    @Override
    public void improved(String engine, Score score, Supplier<Assignment> better) {
      listener.improved(engine, score, better);
      if (wanted.contains(++improvements)) {
        plans.put(improvements, better.get());
      }
    }

    @Override
    public void bounded(String engine, Bound bound) {
      listener.bounded(engine, bound);
    }

    /** The plan of this number; empty where the proof saw none, or the search took another way. */
    Optional<Assignment> find(OptionalLong number) {
      return Optional.ofNullable(plans.get(number.orElse(NOTHING)));
    }
  }
}
