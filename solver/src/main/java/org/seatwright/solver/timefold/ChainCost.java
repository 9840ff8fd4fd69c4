package org.seatwright.solver.timefold;

import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.SeatTable;

/**
 * The levels of the objective as one number, for comparing chains while searching for them: missed
 * students outweigh ranks, each rank level the next, ranks outweigh points, points the lottery.
 *
 * <p>Only guides the search: what a chain is really worth is decided level by level. On problems so
 * large that one {@code long} cannot hold all levels apart, first the lottery and then the rank
 * levels weigh less. The cost of a whole plan may wrap around; differences of costs do not.
 */
final class ChainCost {
  /** How many times one student's largest difference a higher level must outweigh. */
  private static final double CHAIN = 16;

  /** Most that one student's difference may weigh, so that chains of hundreds still fit. */
  private static final double ROOM = 1L << 54;

  private final AssignmentProblem problem;
  private final long point;
  private final long lotteryCoarseness;
  private final long fullMiss;

  /** What standing at each place weighs; empty where points alone count. */
  private final long[] weightOfPlace;

  private long miss;

  ChainCost(AssignmentProblem problem) {
    this.problem = problem;
    RankLevels levels = problem.rankLevels();
    double heaviest = heaviestRow();
    double above = CHAIN * largestPoints();
    double ratio =
        Math.clamp(StrictMath.pow(ROOM / above / heaviest, 1.0 / (levels.count() + 1)), 1, CHAIN);
    double left = ROOM / above / heaviest / StrictMath.pow(ratio, levels.count());
    double lottery = CHAIN * largestTieBreak();
    point = (long) Math.clamp(lottery, 1, Math.max(1, left));
    lotteryCoarseness = (long) Math.max(1, Math.ceil(lottery / point));
    weightOfPlace = new long[levels.count() == 0 ? 0 : levels.last() + 1];
    double weight = above * point;
    for (int level = levels.count() - 1; level >= 0; level--) {
      for (int place = 1; place < weightOfPlace.length; place++) {
        weightOfPlace[place] += levels.counts(level, place) ? (long) weight : 0;
      }
      weight *= ratio;
    }
    fullMiss = (long) weight;
    miss = fullMiss;
  }

  private double heaviestRow() {
    long heaviest = 1;
    for (BalanceRow row : problem.rows()) {
      heaviest = Math.max(heaviest, row.largestWeight());
    }
    return heaviest;
  }

  private double largestPoints() {
    long largest = 1;
    for (int o = 0; o < problem.options(); o++) {
      largest = Math.max(largest, problem.cost(o));
    }
    for (BalanceRow row : problem.rows()) {
      largest = Math.max(largest, row.points() * Math.max(1, row.largestWeight()));
    }
    for (FamilyPairs.Pair pair : problem.pairs().all()) {
      if (pair.rule().enforcement() instanceof Enforcement.Soft(long points)) {
        largest = Math.max(largest, points);
      }
    }
    return largest;
  }

  private double largestTieBreak() {
    long largest = 1;
    for (int i = 0; i < problem.students(); i++) {
      largest = Math.max(largest, problem.tieBreak(i, problem.lastOption(i)));
    }
    return largest;
  }

  /**
   * Lets a student missed by the seat table weigh only {@code points} from now on, or what
   * outweighs everything else where that is less.
   *
   * @return true where missed students weigh as much as they ever do
   */
  boolean weighMissed(long points) {
    miss = points < fullMiss / point ? points * point : fullMiss;
    return miss == fullMiss;
  }

  /** Of the option itself, apart from rules. */
  long of(int student, int option) {
    long own = problem.cost(option) * point + problem.tieBreak(student, option) / lotteryCoarseness;
    if (weightOfPlace.length > 0) {
      own += weightOfPlace[problem.rankPlace(option)];
    }
    return option == problem.lastOption(student) && problem.mustSit(student) ? own + fullMiss : own;
  }

  /** The same in points, ranks included, the lottery and having to sit left out. */
  double inPoints(int option) {
    return weightOfPlace.length == 0
        ? problem.cost(option)
        : problem.cost(option) + weightOfPlace[problem.rankPlace(option)] / (double) point;
  }

  /** Of a pair of children who are apart, in points. */
  double inPoints(FamilyPairs.Pair pair) {
    return of(pair) / (double) point;
  }

  /** Of so many points. */
  long ofPoints(double points) {
    return Math.round(points * point);
  }

  /** Of everything rules make of the table. */
  long of(SeatTable table) {
    return table.missed() * miss + table.softPoints() * point;
  }

  /** Of a pair of children who are apart. */
  long of(FamilyPairs.Pair pair) {
    return switch (pair.rule().enforcement()) {
      case Enforcement.Hard() -> fullMiss;
      case Enforcement.Soft(long points) -> points * point;
      case Enforcement.Report() -> 0;
    };
  }
}
