package org.seatwright.model.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;

/** What students pay when each, or each household together, takes the cheapest option. */
final class StudentPrices {
  /** Students summed up in a long before the sum may grow larger. */
  private static final int CHUNK = 1_024;

  private final Terms terms;
  private final AssignmentProblem problem;
  private final long[] seatPrices;
  private final long[] rankPrices;

  /**
   * @param seatPrices shape: programs and the unplaced × types
   * @param rankPrices of a student beyond each level by rank that is held
   */
  StudentPrices(Terms terms, long[] seatPrices, List<Long> rankPrices) {
    this.terms = terms;
    this.problem = terms.problem();
    this.seatPrices = seatPrices;
    this.rankPrices = rankPrices.stream().mapToLong(Long::longValue).toArray();
  }

  /** The sum over all students. */
  BigInteger cheapest(Households households) {
    int chunks = Math.ceilDiv(problem.students(), CHUNK);
    BigInteger alone =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(chunk -> BigInteger.valueOf(sum(chunk * CHUNK, households)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return alone.add(households.cheapest());
  }

  private long sum(int first, Households households) {
    long sum = 0;
    for (int i = first; i < Math.min(first + CHUNK, problem.students()); i++) {
      if (!households.isMember(i)) {
        sum = Math.addExact(sum, cheapest(i));
      }
    }
    return sum;
  }

  /** What {@code student}, or the household, pays more for {@code option} than for the best. */
  long more(int student, int option, Households households) {
    return households.isMember(student)
        ? households.more(student, option)
        : Math.subtractExact(priced(student, option), cheapest(student));
  }

  /** The least that {@link #more} would be if the student were of any type. */
  long leastMore(int student, int option) {
    long least = Long.MAX_VALUE;
    for (int type = 0; type < problem.types(); type++) {
      long more = Math.subtractExact(priced(student, option, type), cheapest(student, type));
      least = Math.min(least, more);
    }
    return least;
  }

  /** What the cheapest option of {@code student} costs. */
  private long cheapest(int student) {
    return cheapest(student, problem.type(student));
  }

  private long cheapest(int student, int type) {
    long least = Long.MAX_VALUE;
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (mayTake(student, o)) {
        least = Math.min(least, priced(student, o, type));
      }
    }
    return least;
  }

  /**
   * True where a plan of the level may give {@code student} this option. One who must have a seat
   * and may sit nowhere stays out: then there is no plan, of which anything may be said.
   */
  boolean mayTake(int student, int option) {
    return option != problem.lastOption(student)
        || terms.mayMiss()
        || !problem.mustSit(student)
        || option == problem.firstOption(student);
  }

  /** What {@code option} costs {@code student} with the prices of its seat and ranks. */
  long priced(int student, int option) {
    return priced(student, option, problem.type(student));
  }

  private long priced(int student, int option, int type) {
    long sum = terms.cost(student, option);
    for (int level = 0; level < rankPrices.length; level++) {
      if (rankPrices[level] > 0 && terms.isBeyond(level, option)) {
        sum = Math.addExact(sum, rankPrices[level]);
      }
    }
    int seat = problem.program(option) * problem.types() + type;
    return Math.addExact(sum, seatPrices[seat]);
  }
}
