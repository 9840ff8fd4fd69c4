package org.seatwright.model.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How evenly a group of students is spread over schools.
 *
 * <p>Formulas follow Massey and Denton (1988); see {@link Measured}. Schools without students are
 * skipped. Only square roots and {@link StrictMath#log} leave whole-number and basic floating-point
 * arithmetic, and sums run in school order, so the same counts give the same bits on every machine.
 *
 * @param members X, students of the group in all schools
 * @param students T, all students
 * @param schools schools with students
 * @param majorityMiddleClass schools in which the group is below one half; what the name says where
 *     the group is the one of low socio-economic status (Harris 2007)
 */
public record Segregation(
    long members, long students, int schools, int majorityMiddleClass, Indices indices) {

  /** The indices, or why there are none. */
  public sealed interface Indices {}

  /**
   * The indices of a group that is neither absent nor everyone. With x of t students of a school in
   * the group, p = x/t, y = t − x and capitals for all schools together:
   *
   * @param dissimilarity ½ Σ |x/X − y/Y|, the share of the group that would have to move
   * @param isolation Σ (x/X)·p, the group's share in a member's school
   * @param exposure Σ (x/X)·(y/t), the others' share in a member's school
   * @param varianceRatio η², Σ t (p − P)² / (T P (1 − P))
   * @param informationTheory H (Theil), Σ t (E − e) / (E T) with entropy E
   * @param gini Σ Σ t t′ |p − p′| / (2 T² P (1 − P)) over ordered pairs of schools
   * @param atkinson with b = ½
   * @param hutchens S, 1 − Σ √(x y / (X Y))
   */
  public record Measured(
      double dissimilarity,
      double isolation,
      double exposure,
      double varianceRatio,
      double informationTheory,
      double gini,
      double atkinson,
      double hutchens)
      implements Indices {}

  /** There is nothing to compare: no students, nobody in the group, or everybody. */
  public record Undefined(String reason) implements Indices {}

  /**
   * Measures.
   *
   * @param members students of the group per school, each at most the school's students
   * @param students students per school, in the same order
   */
  public static Segregation of(long[] members, long[] students) {
    if (members.length != students.length) {
      throw new IllegalArgumentException(
          "%d schools have group members but %d have students; give both per school."
              .formatted(members.length, students.length));
    }
    int[] used = IntStream.range(0, students.length).filter(j -> students[j] > 0).toArray();
    long[] x = Arrays.stream(used).mapToLong(j -> members[j]).toArray();
    long[] t = Arrays.stream(used).mapToLong(j -> students[j]).toArray();
    long all = Arrays.stream(t).sum();
    long group = Arrays.stream(x).sum();
    int belowHalf = (int) IntStream.range(0, t.length).filter(j -> 2 * x[j] < t[j]).count();
    return new Segregation(group, all, t.length, belowHalf, indices(x, t, group, all));
  }

  private static Indices indices(long[] x, long[] t, long group, long all) {
    if (all == 0) {
      return new Undefined("there are no students");
    }
    if (group == 0) {
      return new Undefined("no student belongs to the group");
    }
    if (group == all) {
      return new Undefined("every student belongs to the group");
    }
    double groups = group;
    double others = all - group;
    double dissimilarity = 0;
    double isolation = 0;
    double exposure = 0;
    double variance = 0;
    double information = 0;
    double overlap = 0;
    double atkinsonSum = 0;
    double share = groups / all;
    double entropy = entropy(share);
    for (int j = 0; j < t.length; j++) {
      double y = t[j] - x[j];
      double p = (double) x[j] / t[j];
      dissimilarity += Math.abs(x[j] / groups - y / others);
      isolation += x[j] / groups * p;
      exposure += x[j] / groups * (y / t[j]);
      variance += t[j] * (p - share) * (p - share);
      information += t[j] * (entropy - entropy(p));
      overlap += Math.sqrt(x[j] / groups * (y / others));
      atkinsonSum += Math.sqrt(1 - p) * Math.sqrt(p) * t[j] / groups;
    }
    return new Measured(
        dissimilarity / 2,
        isolation,
        exposure,
        variance / (all * share * (1 - share)),
        information / (entropy * all),
        gini(x, t, groups, others),
        1 - share / (1 - share) * atkinsonSum * atkinsonSum,
        1 - overlap);
  }

  private static double entropy(double p) {
    return -(timesLog(p) + timesLog(1 - p));
  }

  private static double timesLog(double p) {
    return p == 0 ? 0 : p * StrictMath.log(p);
  }

  /**
   * With schools sorted by share every |x t′ − x′ t| loses its bars, so running totals replace the
   * double sum; and T² P (1 − P) is X·Y. Cost: O(schools × log schools).
   */
  private static double gini(long[] x, long[] t, double groups, double others) {
    int[] byShare =
        IntStream.range(0, t.length)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> (double) x[j] / t[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double sum = 0;
    double groupBefore = 0;
    double studentsBefore = 0;
    for (int j : byShare) {
      sum += x[j] * studentsBefore - t[j] * groupBefore;
      groupBefore += x[j];
      studentsBefore += t[j];
    }
    return sum / (groups * others);
  }
}
