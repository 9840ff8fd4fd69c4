package org.seatwright.solver.bound;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The full pricing pass: every student, or household, in the option that is cheapest at given
 * prices. Runs in parallel over blocks of students whose sums are added up in a fixed order, so
 * that the result does not depend on the number of processors. Cost: O(options).
 */
final class Pricing {
  private static final int BLOCK = 4_096;

  private final AssignmentProblem problem;
  private final LevelRows rows;
  private final LevelCosts costs;
  private final Households households;
  private final boolean holdsRanks;
  private final boolean mayMiss;

  Pricing(LevelRows rows, LevelCosts costs, Households households) {
    this.problem = rows.problem();
    this.rows = rows;
    this.costs = costs;
    this.households = households;
    this.holdsRanks = rows.holdsRanks();
    this.mayMiss = rows.goal().mayMiss();
  }

  Households households() {
    return households;
  }

  LevelCosts costs() {
    return costs;
  }

  /**
   * Cost and prices of an option, households left aside.
   *
   * @param prices what a student in each cell pays; shape: one per cell
   */
  double priced(double[] prices, int student, int option) {
    double priced = costs.of(option) + prices[rows.tableCell(student, option)];
    if (holdsRanks) {
      priced += prices[rows.placeCell(problem.rankPlace(option))];
    }
    if (mayMiss && costs.isUnseated(student, option)) {
      priced += prices[rows.missedCell()];
    }
    return priced;
  }

  /** Cost and prices of a joint choice. */
  double pricedChoice(double[] prices, int household, int choice) {
    int[] members = households.members(household);
    double sum = households.apartCost(household, choice);
    if (mayMiss) {
      sum += households.apartHard(household, choice) * prices[rows.missedCell()];
    }
    for (int m = 0; m < members.length; m++) {
      sum += priced(prices, members[m], households.option(household, choice, m));
    }
    return sum;
  }

  /** Adds {@code amount} students who take an option to the cells they count in. */
  void count(int student, int option, double amount, double[] seated) {
    seated[rows.tableCell(student, option)] += amount;
    if (holdsRanks) {
      seated[rows.placeCell(problem.rankPlace(option))] += amount;
    }
    if (mayMiss && costs.isUnseated(student, option)) {
      seated[rows.missedCell()] += amount;
    }
  }

  /** Adds {@code amount} households that take a joint choice to the cells they count in. */
  void countChoice(int household, int choice, double amount, double[] seated) {
    int[] members = households.members(household);
    for (int m = 0; m < members.length; m++) {
      count(members[m], households.option(household, choice, m), amount, seated);
    }
    seated[rows.missedCell()] += amount * households.apartHard(household, choice);
  }

  /**
   * Puts everyone's cheapest option into {@code chosen}, one per student, and returns what all cost
   * together.
   */
  double choose(double[] prices, int[] chosen) {
    int blocks = (chosen.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    forEachBlock(
        blocks,
        block -> {
          double sum = 0;
          int end = Math.min(chosen.length, (block + 1) * BLOCK);
          for (int i = block * BLOCK; i < end; i++) {
            if (!households.isMember(i)) {
              chosen[i] = cheapest(prices, i);
              sum += priced(prices, i, chosen[i]);
            }
          }
          sums[block] = sum;
        });
    double sum = Arrays.stream(sums).sum();
    for (int h = 0; h < households.count(); h++) {
      int choice = cheapestChoice(prices, h);
      int[] members = households.members(h);
      for (int m = 0; m < members.length; m++) {
        chosen[members[m]] = households.option(h, choice, m);
      }
      sum += pricedChoice(prices, h, choice);
    }
    return sum;
  }

  static void forEachBlock(int blocks, IntConsumer work) {
    if (blocks > 1) {
      IntStream.range(0, blocks).parallel().forEach(work);
    } else if (blocks == 1) {
      work.accept(0);
    }
  }

  /**
   * The allowed option of {@code student} that is cheapest at these prices, the first of equals.
   */
  int cheapest(double[] prices, int student) {
    int last = problem.lastOption(student);
    int best = problem.firstOption(student);
    double least = priced(prices, student, best);
    for (int o = best + 1; o <= last; o++) {
      double priced = priced(prices, student, o);
      if (priced < least) {
        least = priced;
        best = o;
      }
    }
    return best;
  }

  /** The joint choice of {@code household} that is cheapest, the first of equals. */
  int cheapestChoice(double[] prices, int household) {
    int best = 0;
    double least = pricedChoice(prices, household, 0);
    for (int choice = 1; choice < households.choices(household); choice++) {
      double priced = pricedChoice(prices, household, choice);
      if (priced < least) {
        least = priced;
        best = choice;
      }
    }
    return best;
  }

  /**
   * By how much every option costs more than the cheapest at these prices, which for a member of a
   * household is by how much the cheapest joint choice with it costs more; infinite for an option
   * that is not allowed. Shape: one per option.
   */
  double[] regrets(double[] prices) {
    double[] regret = new double[problem.options()];
    int students = problem.students();
    int blocks = (students + BLOCK - 1) / BLOCK;
    forEachBlock(
        blocks,
        block -> {
          int end = Math.min(students, (block + 1) * BLOCK);
          for (int i = block * BLOCK; i < end; i++) {
            if (!households.isMember(i)) {
              double least = priced(prices, i, cheapest(prices, i));
              for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
                regret[o] =
                    costs.isAllowed(o) ? priced(prices, i, o) - least : Double.POSITIVE_INFINITY;
              }
            }
          }
        });
    for (int h = 0; h < households.count(); h++) {
      regretsOfHousehold(prices, h, regret);
    }
    return regret;
  }

  private void regretsOfHousehold(double[] prices, int household, double[] regret) {
    int[] members = households.members(household);
    for (int student : members) {
      Arrays.fill(
          regret,
          problem.firstOption(student),
          problem.lastOption(student) + 1,
          Double.POSITIVE_INFINITY);
    }
    double least = pricedChoice(prices, household, cheapestChoice(prices, household));
    for (int choice = 0; choice < households.choices(household); choice++) {
      double more = pricedChoice(prices, household, choice) - least;
      for (int m = 0; m < members.length; m++) {
        int option = households.option(household, choice, m);
        regret[option] = Math.min(regret[option], more);
      }
    }
  }
}
