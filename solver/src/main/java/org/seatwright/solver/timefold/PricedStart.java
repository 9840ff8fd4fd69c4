package org.seatwright.solver.timefold;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The first plan: each student in the option that is cheapest under prices for seats and balance,
 * then chains until seats and balance hold.
 *
 * <p>While chains repair the plan, students still weigh options by cost and price together, so that
 * a repair chosen in one place does not use up what another place will need. A missed student
 * weighs little at first and ever more, so that the cheapest repairs come first.
 */
final class PricedStart {
  /** Points that a missed student weighs at first: the cheapest repairs come first. */
  private static final long FIRST_WEIGHT = 1;

  private static final long GROWTH = 2;

  private PricedStart() {}

  /**
   * The option of each student; shape: one per student.
   *
   * @param isOver asked between rounds and chains; where true the plan stays as far as it is
   */
  static int[] options(AssignmentProblem problem, long seed, BooleanSupplier isOver) {
    PriceAscent prices = PriceAscent.of(problem, isOver);
    Seating seating = new Seating(problem, prices.cheapestOptions(), prices::of);
    ImprovingChains chains = new ImprovingChains(seating);
    SplittableRandom random = new SplittableRandom(seed);
    for (long points = FIRST_WEIGHT; ; points *= GROWTH) {
      boolean isFull = seating.weighMissed(points);
      repair(seating, chains, random, isOver);
      if (isFull || isOver.getAsBoolean()) {
        return seating.options();
      }
    }
  }

  private static void repair(
      Seating seating, ImprovingChains chains, RandomGenerator random, BooleanSupplier isOver) {
    chains.clear();
    Optional<Chain> chain = chains.next(random);
    while (chain.isPresent() && !isOver.getAsBoolean()) {
      chain.get().applyTo(seating);
      chain = chains.next(random);
    }
  }
}
