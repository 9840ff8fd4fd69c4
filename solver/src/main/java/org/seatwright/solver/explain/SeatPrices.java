package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.SeatBounds;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.bound.LevelPrices;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearSolver;

/**
 * What prices prove about plans that seat a student in a given program, on every level of the
 * objective with the levels before it held at the plan's. Prices are found in floating point; the
 * bounds are reckoned from their whole multipliers.
 */
final class SeatPrices {
  private static final int FEWEST_COLUMNS = 2_000;

  private final Bound plan;
  private final boolean isBest;

  /** One per level; empty where prices prove nothing of it. */
  private final List<Optional<SeatBounds>> levels;

  private SeatPrices(Bound plan, boolean isBest, List<Optional<SeatBounds>> levels) {
    this.plan = plan;
    this.isBest = isBest;
    this.levels = List.copyOf(levels);
  }

  /**
   * Finds prices.
   *
   * @param linear the problem without rules that no linear program can say
   * @param score the plan's, under all rules
   * @param isBest whether the plan is proven to be the best
   */
  static SeatPrices of(
      AssignmentProblem linear, Score score, boolean isBest, LinearSolver solver, StopSignal stop) {
    List<Optional<SeatBounds>> levels = new ArrayList<>();
    for (int level = 0; level <= score.ranks().size(); level++) {
      List<Long> held = score.ranks().subList(0, level);
      boolean isRank = level < score.ranks().size();
      Goal goal = isRank ? new Goal.LeastRank(0, held) : new Goal.LeastPoints(0, held);
      Level about = isRank ? new Level.Rank(held) : new Level.Points(held);
      levels.add(
          prices(linear, goal, solver, stop)
              .flatMap(prices -> SeatBounds.of(linear, about, prices.multipliers())));
    }
    return new SeatPrices(Bound.of(score), isBest, levels);
  }

  private static Optional<LevelPrices> prices(
      AssignmentProblem linear, Goal goal, LinearSolver solver, StopSignal stop) {
    BoundSearch.Limits limits =
        new BoundSearch.Limits() {
          @Override
          public double secondsLeft() {
            return Double.POSITIVE_INFINITY;
          }

          @Override
          public StopSignal stop() {
            return stop;
          }
        };
    Core all = Core.whole(linear);
    return switch (BoundSearch.search(linear, goal, all, solver, limits, FEWEST_COLUMNS, _ -> {})) {
      case BoundSearch.Result.Priced(LevelPrices prices, _) -> Optional.of(prices);
      // The plan keeps what is held, so only rounding can have said so.
      case BoundSearch.Result.Impossible() -> Optional.empty();
    };
  }

  /** The plan's levels. */
  Bound plan() {
    return plan;
  }

  /**
   * No valid plan in which {@code student} takes {@code option} is better than this: the first
   * level on which every such plan is worse decides, or the first of which that is not known.
   */
  Bound atLeast(int student, int option) {
    return atLeast(it -> it.bound(student, option));
  }

  /** A bound like {@link #atLeast} that is the same whatever the type of {@code student}. */
  Bound atLeastOfAnyType(int student, int option) {
    return atLeast(it -> it.boundOfAnyType(student, option));
  }

  private Bound atLeast(ToLongFunction<SeatBounds> boundOf) {
    List<Long> ranks = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      boolean isRank = level < plan.ranks().size();
      long own = isRank ? plan.ranks().get(level) : plan.points();
      long least = levels.get(level).map(boundOf::applyAsLong).orElse(0L);
      long bound = isBest ? Math.max(own, least) : least;
      if (!isRank) {
        return new Bound(ranks, bound);
      }
      ranks.add(bound);
      if (bound != own) {
        break;
      }
    }
    while (ranks.size() < plan.ranks().size()) {
      ranks.add(0L);
    }
    return new Bound(ranks, 0);
  }
}
