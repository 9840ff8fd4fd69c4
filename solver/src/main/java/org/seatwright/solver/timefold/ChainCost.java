package org.seatwright.solver.timefold;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.SeatTable;

/**
 * The three levels of the objective as one number, for comparing chains while searching for them:
 * missed students outweigh points, points outweigh the lottery.
 *
 * <p>Only guides the search: what a chain is really worth is decided level by level. On problems so
 * large that one {@code long} cannot hold all three levels apart, the lottery level weighs less.
 */
final class ChainCost {
  /** How many times one student's largest difference a higher level must outweigh. */
  private static final long CHAIN = 16;

  private final AssignmentProblem problem;
  private final long point;
  private final long fullMiss;
  private long miss;

  ChainCost(AssignmentProblem problem) {
    this.problem = problem;
    long largest = 1;
    for (int o = 0; o < problem.options(); o++) {
      largest = Math.max(largest, problem.cost(o));
    }
    for (BalanceRow row : problem.rows()) {
      largest = Math.max(largest, row.points() * Math.max(1, row.largestWeight()));
    }
    long steps = 2;
    for (int i = 0; i < problem.students(); i++) {
      steps = Math.max(steps, problem.steps(i, problem.lastOption(i)));
    }
    long heaviest = 1;
    for (BalanceRow row : problem.rows()) {
      heaviest = Math.max(heaviest, row.largestWeight());
    }
    double room = Long.MAX_VALUE / 8.0 / heaviest / Math.max(1, problem.students());
    long wanted = CHAIN * (problem.students() + 1L) * steps;
    point = (long) Math.max(1, Math.min(wanted, room / (CHAIN * largest)));
    fullMiss = (long) Math.min((double) CHAIN * largest * point, Math.max(1, room));
    miss = fullMiss;
  }

  /**
   * Lets a missed student weigh only {@code points} from now on, or what outweighs any points where
   * that is less.
   *
   * @return true where missed students weigh as much as they ever do
   */
  boolean weighMissed(long points) {
    miss = points < fullMiss / point ? points * point : fullMiss;
    return miss == fullMiss;
  }

  /** Of the option itself, apart from rules. */
  long of(int student, int option) {
    return problem.cost(option) * point + problem.tieBreak(student, option);
  }

  /** Of so many points. */
  long ofPoints(double points) {
    return Math.round(points * point);
  }

  /** Of everything rules make of the table. */
  long of(SeatTable table) {
    return table.missed() * miss + table.softPoints() * point;
  }
}
