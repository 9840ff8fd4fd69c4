package org.seatwright.solver.timefold;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.timefold.Seating.SeatPrices;

/**
 * The first plan: each student, and each household together, in the options that are cheapest under
 * prices for seats and balance, then chains until seats and balance hold.
 *
 * <p>While chains repair the plan, students still weigh options by cost and price together, so that
 * a repair chosen in one place does not use up what another place will need. A missed student
 * weighs little at first and ever more, so that the cheapest repairs come first. Households that
 * are still apart at the end are brought together one by one. Which chain comes first is a matter
 * of chance and of some consequence, so the best of a few repaired plans is taken.
 */
final class PricedStart {
  /** Points that a missed student weighs at first: the cheapest repairs come first. */
  private static final long FIRST_WEIGHT = 1;

  private static final long GROWTH = 2;

  /** Options of all plans repaired together: small problems are repaired several times. */
  private static final long WORK = 500_000;

  /** A plan no dearer than the prices' own value by this part is not worth another try. */
  private static final double SMALL_ROOM = 0.001;

  private static final int MOST_PLANS = 8;

  private final AssignmentProblem problem;
  private final Seating seating;
  private final ImprovingChains chains;
  private final RandomGenerator random;
  private final BooleanSupplier isOver;

  private PricedStart(
      AssignmentProblem problem,
      int[] options,
      SeatPrices prices,
      RandomGenerator random,
      BooleanSupplier isOver) {
    this.problem = problem;
    this.seating = new Seating(problem, options, prices, OpenOptions.all(problem));
    this.chains = new ImprovingChains(seating, Aim.COST, Optional.empty());
    this.random = random;
    this.isOver = isOver;
  }

  /**
   * A first plan.
   *
   * @param options the option of each student; shape: one per student
   * @param open the options that a better plan can use
   */
  record Start(int[] options, OpenOptions open) {}

  /**
   * Finds a first plan.
   *
   * @param isOver asked between rounds and chains; where true the plan stays as far as it is
   */
  static Start find(AssignmentProblem problem, long seed, BooleanSupplier isOver) {
    PriceAscent prices = PriceAscent.of(problem, isOver);
    SplittableRandom seeds = new SplittableRandom(seed);
    long plans = Math.clamp(WORK / problem.options(), 1, MOST_PLANS);
    int[] best = prices.cheapestOptions();
    Score bestScore = problem.score(best);
    boolean mayImprove = true;
    for (long k = 0; k < plans && mayImprove && !isOver.getAsBoolean(); k++) {
      SplittableRandom random = seeds.split();
      PricedStart priced =
          new PricedStart(problem, prices.cheapestOptions(), prices::of, random, isOver);
      priced.repair();
      priced.bringTogether();
      PricedStart start =
          new PricedStart(problem, priced.seating.options(), SeatPrices.NONE, random, isOver);
      start.applyAll();
      Score score = start.seating.score();
      mayImprove = score.points() != bestScore.points() && !isNearlyBest(score, prices);
      if (score.isBetterThan(bestScore)) {
        best = start.seating.options();
        bestScore = score;
      }
    }
    if (!bestScore.isValid()) {
      for (int[] options : List.of(Trimming.trimmed(problem, best), Trimming.nobody(problem))) {
        if (problem.score(options).isBetterThan(bestScore)) {
          best = options;
          bestScore = problem.score(options);
        }
      }
    }
    int[] fair = FairStart.options(problem, best, isOver);
    boolean isPruned = prices.provesBound() && bestScore.isValid();
    return new Start(
        fair,
        isPruned
            ? OpenOptions.within(problem, prices, bestScore.points())
            : OpenOptions.all(problem));
  }

  /** True where the prices themselves say that hardly anything can be gained. */
  private static boolean isNearlyBest(Score score, PriceAscent prices) {
    return score.isValid()
        && score.ranks().isEmpty()
        && score.points() - prices.value() <= SMALL_ROOM * score.points();
  }

  private void repair() {
    boolean isFull = false;
    for (long points = FIRST_WEIGHT; !isFull && !isOver.getAsBoolean(); points *= GROWTH) {
      isFull = seating.weighMissed(points);
      chains.clear();
      applyAll();
    }
  }

  private void applyAll() {
    Optional<Chain> chain = chains.next(random);
    while (chain.isPresent() && !isOver.getAsBoolean()) {
      chain.get().applyTo(seating);
      chain = chains.next(random);
    }
  }

  private void bringTogether() {
    Households households = new Households(problem, new ChainCost(problem));
    PushedChains pushed = new PushedChains(seating, chains);
    for (Households.Household household : households.all()) {
      for (int k = 0; k < household.places().size() && !isOver.getAsBoolean(); k++) {
        if (!seating.isApart(household)) {
          break;
        }
        int[] options =
            households.at(
                household.places().get(k), household, seating.options(household), seating::cost);
        pushed
            .after(Households.chain(household, options), random)
            .ifPresent(chain -> chain.applyTo(seating));
      }
    }
  }
}
