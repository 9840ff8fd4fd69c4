package org.seatwright.solver.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Who would sit where at given prices, reckoned over the options that contest for a student; the
 * others are left out, and a student of one option is merely counted.
 *
 * <p>Blocks of students are reckoned in parallel and added up in a fixed order, so that the result
 * does not depend on the number of processors. Cost: O(contesting options) per call.
 */
final class Contest {
  private static final int BLOCK = 4_096;

  private final LevelRows rows;
  private final Pricing pricing;
  private final int[] students;
  private final int[] firstOption;
  private final int[] options;
  private final int[] households;

  /** Students who have only one option left, per cell, and what that costs all of them. */
  private final double[] settled;

  private final double settledCost;
  private final double weight;

  private Contest(
      LevelRows rows,
      Pricing pricing,
      int[] students,
      int[] firstOption,
      int[] options,
      int[] households,
      double[] settled,
      double settledCost,
      double weight) {
    this.rows = rows;
    this.pricing = pricing;
    this.students = students;
    this.firstOption = firstOption;
    this.options = options;
    this.households = households;
    this.settled = settled;
    this.settledCost = settledCost;
    this.weight = weight;
  }

  /** Every {@code stride}-th student and household with all options, each for so many. */
  static Contest sample(LevelRows rows, Pricing pricing, int stride) {
    return of(rows, pricing, new double[rows.cells()], stride, Double.POSITIVE_INFINITY);
  }

  /** Everyone, with the options that cost at most {@code regret} more than the best. */
  static Contest within(LevelRows rows, Pricing pricing, double[] prices, double regret) {
    return of(rows, pricing, prices, 1, regret);
  }

  private static Contest of(
      LevelRows rows, Pricing pricing, double[] prices, int stride, double regret) {
    AssignmentProblem problem = rows.problem();
    int[] students = new int[1024];
    int[] first = new int[1025];
    int[] options = new int[4096];
    double[] settled = new double[rows.cells()];
    double settledCost = 0;
    int count = 0;
    int size = 0;
    for (int i = 0; i < problem.students(); i += stride) {
      if (pricing.households().isMember(i)) {
        continue;
      }
      int best = pricing.cheapest(prices, i);
      double limit = pricing.priced(prices, i, best) + regret;
      int last = problem.lastOption(i);
      if (size + last - problem.firstOption(i) >= options.length) {
        options = Arrays.copyOf(options, 2 * (size + last - problem.firstOption(i)));
      }
      int begin = size;
      for (int o = problem.firstOption(i); o <= last; o++) {
        if (pricing.costs().isAllowed(o) && pricing.priced(prices, i, o) <= limit) {
          options[size++] = o;
        }
      }
      if (size - begin <= 1) {
        size = begin;
        pricing.count(i, best, stride, settled);
        settledCost += (double) stride * pricing.costs().of(best);
      } else {
        if (count == students.length) {
          students = Arrays.copyOf(students, 2 * count);
          first = Arrays.copyOf(first, 2 * count + 1);
        }
        students[count++] = i;
        first[count] = size;
      }
    }
    int[] households =
        IntStream.range(0, pricing.households().count()).filter(h -> h % stride == 0).toArray();
    return new Contest(
        rows,
        pricing,
        Arrays.copyOf(students, count),
        Arrays.copyOf(first, count + 1),
        Arrays.copyOf(options, size),
        households,
        settled,
        settledCost,
        stride);
  }

  /**
   * Everyone takes the cheapest option at {@code prices}; returns what they cost together and puts
   * their number per cell into {@code demand}.
   */
  double demand(double[] prices, double[] demand) {
    System.arraycopy(settled, 0, demand, 0, demand.length);
    double cost = settledCost;
    for (int cell = 0; cell < demand.length; cell++) {
      cost += settled[cell] * prices[cell];
    }
    int blocks = (students.length + BLOCK - 1) / BLOCK;
    double[] costs = new double[blocks];
    double[][] demands = new double[blocks][];
    Pricing.forEachBlock(
        blocks,
        block -> {
          double[] here = new double[demand.length];
          double sum = 0;
          int end = Math.min(students.length, (block + 1) * BLOCK);
          for (int k = block * BLOCK; k < end; k++) {
            int student = students[k];
            int best = options[firstOption[k]];
            double least = pricing.priced(prices, student, best);
            for (int at = firstOption[k] + 1; at < firstOption[k + 1]; at++) {
              double priced = pricing.priced(prices, student, options[at]);
              if (priced < least) {
                least = priced;
                best = options[at];
              }
            }
            sum += least;
            pricing.count(student, best, weight, here);
          }
          costs[block] = sum;
          demands[block] = here;
        });
    for (int block = 0; block < blocks; block++) {
      cost += weight * costs[block];
      for (int cell = 0; cell < demand.length; cell++) {
        demand[cell] += demands[block][cell];
      }
    }
    for (int household : households) {
      int choice = pricing.cheapestChoice(prices, household);
      cost += weight * pricing.pricedChoice(prices, household, choice);
      pricing.countChoice(household, choice, weight, demand);
    }
    return cost;
  }
}
