package org.seatwright.model.certificate;

import java.math.BigInteger;
import java.util.List;
import org.seatwright.model.problem.AssignmentProblem;

/** What multipliers come to: the bound before it is divided and rounded, and who pays what. */
final class Reckoned {
  private final StudentPrices prices;
  private final Households households;
  private final BigInteger total;

  /**
   * Reckons.
   *
   * @throws RefusedException where the multipliers prove nothing
   * @throws ArithmeticException where numbers grow too large
   */
  Reckoned(Terms terms, Multipliers multipliers) {
    terms.check(multipliers);
    AssignmentProblem problem = terms.problem();
    RulePrices rules = new RulePrices(terms, multipliers.sides());
    BigInteger sum = rules.earned();
    for (int p = 0; p < problem.programs(); p++) {
      sum = sum.subtract(product(multipliers.seats().get(p), problem.seats(p)));
    }
    List<Long> held = terms.level().held();
    for (int level = 0; level < held.size(); level++) {
      sum = sum.subtract(product(multipliers.ranks().get(level), held.get(level)));
    }
    prices = new StudentPrices(terms, rules.seatPrices(multipliers.seats()), multipliers.ranks());
    households = new Households(terms, prices);
    total = sum.add(prices.cheapest(households));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** What every plan of the level costs at least, in parts of the denominator. */
  BigInteger total() {
    return total;
  }

  /** The same of the plans in which {@code student} takes {@code option}. */
  BigInteger total(int student, int option) {
    return total.add(BigInteger.valueOf(prices.more(student, option, households)));
  }

  /**
   * The least that {@link #total(int, int)} would be if {@code student} were of any type; of a
   * household that a rule wants together, the total of all plans.
   */
  BigInteger totalOfAnyType(int student, int option) {
    return households.isMember(student)
        ? total
        : total.add(BigInteger.valueOf(prices.leastMore(student, option)));
  }
}
