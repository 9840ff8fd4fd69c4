package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.solver.Bound;

/**
 * What a seat would cost that the plan does not give: the best plan that has it, against the plan.
 *
 * @param plan the plan's levels
 * @param atLeast no valid plan with the seat is better than this
 * @param atMost levels of the best valid plan with the seat that is known, empty where none is
 */
public record ForcedCost(Bound plan, Bound atLeast, Optional<Bound> atMost) {
  public ForcedCost {
    if (atMost.isPresent() && atMost.get().compareTo(atLeast) < 0) {
      throw new IllegalArgumentException(
          "A plan of %s is known where every plan has at least %s."
              .formatted(atMost.get(), atLeast));
    }
  }

  /**
   * By how much a level of another plan is higher than the plan's; it is the first that differs.
   *
   * @param level index of a level by rank, the number of these for points
   * @param amount students beyond the level's rank, or points; negative where the plan is worse
   */
  public record Difference(int level, long amount) {}

  /** True where the cost is known to the point. */
  public boolean isExact() {
    return atMost.isPresent() && atMost.get().equals(atLeast);
  }

  /** True where every plan with the seat is worse than the plan. */
  public boolean isWorse() {
    return atLeast.compareTo(plan) > 0;
  }

  /** True where no plan with the seat is better than the plan, and one is as good. */
  public boolean isEqual() {
    return isExact() && atLeast.equals(plan);
  }

  /**
   * What the seat costs at least; empty where a number would mislead: a bound on a level after the
   * first speaks only of plans that keep the levels before it, and those with the seat need not.
   */
  public Optional<Difference> least() {
    Difference least = difference(atLeast);
    boolean keepsLevelsBefore =
        most().map(Difference::level).filter(level -> level == least.level()).isPresent();
    return least.level() == 0 || keepsLevelsBefore ? Optional.of(least) : Optional.empty();
  }

  /** What the best plan known with the seat costs more than the plan, empty where none is known. */
  public Optional<Difference> most() {
    return atMost.map(this::difference);
  }

  private Difference difference(Bound other) {
    List<Long> mine = levels(plan);
    List<Long> others = levels(other);
    int level = 0;
    while (level < mine.size() - 1 && mine.get(level).equals(others.get(level))) {
      level++;
    }
    return new Difference(level, others.get(level) - mine.get(level));
  }

  private static List<Long> levels(Bound bound) {
    List<Long> levels = new ArrayList<>(bound.ranks());
    levels.add(bound.points());
    return levels;
  }

  /** This cost with what else is known of the plans with the seat. */
  ForcedCost and(Bound atLeastToo, Optional<Bound> found) {
    Optional<Bound> best =
        found.isPresent() && (atMost.isEmpty() || found.get().compareTo(atMost.get()) < 0)
            ? found
            : atMost;
    return new ForcedCost(plan, Bound.highest(atLeast, atLeastToo), best);
  }
}
