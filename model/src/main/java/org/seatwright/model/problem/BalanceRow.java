package org.seatwright.model.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;

/**
 * Bounds on one count at one place as a row over the seat table, in whole numbers.
 *
 * <p>With B = enrolled base + Σ base(t)·N[p][t] and N = enrolled weight + Σ weight(t)·N[p][t] over
 * the place's programs p and all types t, the row demands
 *
 * <pre>
 *   lowBottom·N  ≥ lowTop·B  + lowConstant
 *   highBottom·N ≤ highTop·B + highConstant
 * </pre>
 *
 * <p>The fractions are the rule's own, moved to the nearest ones a place of this size can reach
 * ({@link Fraction#roundedUp}), so every coefficient is small and the meaning unchanged. The audit
 * judges by {@link Band} instead, which keeps the rule's own fractions: the two must agree.
 */
public final class BalanceRow {
  /** More than any N comes to, and small enough to be multiplied by the size of a place. */
  private static final long BEYOND = 1L << 42;

  private final Name name;
  private final Enforcement enforcement;
  private final int[] programs;
  private final long[] weightOfType;
  private final long[] baseOfType;
  private final long enrolled;
  private final long enrolledWeight;
  private final long largest;
  private final long lowTop;
  private final long lowBottom;
  private final long lowConstant;
  private final long highTop;
  private final long highBottom;
  private final long highConstant;

  /** What people call a row: its rule, and its place. */
  record Name(String rule, String place) {}

  /**
   * What a row adds up.
   *
   * @param weightOfType what one student adds to N; shape: one per type
   * @param baseOfType what one student adds to B; shape: one per type
   * @param enrolled what children already in the place's seats add to B; {@code enrolledWeight} to
   *     N
   * @param largest the largest B the place can ever reach, the enrolled included
   */
  record Sums(
      long[] weightOfType, long[] baseOfType, long enrolled, long enrolledWeight, long largest) {}

  BalanceRow(Name name, Enforcement enforcement, int[] programs, Band band, Sums sums) {
    this.name = name;
    this.enforcement = enforcement;
    this.programs = programs;
    this.weightOfType = sums.weightOfType();
    this.baseOfType = sums.baseOfType();
    this.enrolled = sums.enrolled();
    this.enrolledWeight = sums.enrolledWeight();
    this.largest = sums.largest();
    Fraction low = Fraction.ZERO;
    Fraction high = Fraction.ZERO;
    long lowRest = 0;
    long highRest = 0;
    switch (band) {
      case Band.PerStudent share -> {
        // One more than can ever be there: a student may be counted twice in the midst of a move.
        long most = largest + 1;
        switch (share.tolerance()) {
          case NONE -> {
            low = share.low().roundedUp(most);
            high = share.high().roundedDown(most);
          }
          case ONE_STUDENT -> {
            low = share.low().roundedDown(most);
            high = share.high().roundedUp(most);
            lowRest = 1 - low.denominator().longValueExact();
            highRest = high.denominator().longValueExact() - 1;
          }
        }
      }
      case Band.Fixed count -> {
        lowRest = count.low();
        highRest = count.high();
      }
    }
    lowTop = low.numerator().longValueExact();
    lowBottom = low.denominator().longValueExact();
    lowConstant = lowRest;
    highTop = high.numerator().longValueExact();
    highBottom = high.denominator().longValueExact();
    highConstant = highRest;
  }

  private BalanceRow(BalanceRow row, int[] programs, boolean hasLower, boolean hasUpper) {
    this.name = row.name;
    this.enforcement = row.enforcement;
    this.programs = programs;
    this.weightOfType = row.weightOfType;
    this.baseOfType = row.baseOfType;
    this.enrolled = row.enrolled;
    this.enrolledWeight = row.enrolledWeight;
    this.largest = row.largest;
    this.lowTop = hasLower ? row.lowTop : 0;
    this.lowBottom = hasLower ? row.lowBottom : 1;
    this.lowConstant = hasLower ? row.lowConstant : -BEYOND;
    this.highTop = hasUpper ? row.highTop : 0;
    this.highBottom = hasUpper ? row.highBottom : 1;
    this.highConstant = hasUpper ? row.highConstant : BEYOND;
  }

  /** The same row where programs have other numbers; shape: one per program. */
  BalanceRow renumbered(int[] newProgram) {
    return new BalanceRow(this, Gather.of(newProgram, programs), true, true);
  }

  /** The row without one of its sides, or without both. */
  BalanceRow without(boolean lower, boolean upper) {
    return new BalanceRow(this, programs, !lower, !upper);
  }

  /** The same count at the same place within other bounds. */
  BalanceRow within(Band band) {
    return new BalanceRow(
        name,
        enforcement,
        programs,
        band,
        new Sums(weightOfType, baseOfType, enrolled, enrolledWeight, largest));
  }

  /**
   * What rows of one rule ask for together: their N, their B.
   *
   * @param rows over places without a common program
   * @param band for all of it
   */
  public static BalanceRow together(List<BalanceRow> rows, Band band) {
    BalanceRow first = rows.getFirst();
    return new BalanceRow(
        new Name(
            first.rule(), rows.stream().map(BalanceRow::place).collect(Collectors.joining(", "))),
        first.enforcement,
        rows.stream().flatMapToInt(row -> Arrays.stream(row.programs)).sorted().toArray(),
        band,
        new Sums(
            first.weightOfType,
            first.baseOfType,
            rows.stream().mapToLong(BalanceRow::enrolled).sum(),
            rows.stream().mapToLong(BalanceRow::enrolledWeight).sum(),
            rows.stream().mapToLong(BalanceRow::largest).sum()));
  }

  /** The name of the rule the row belongs to. */
  public String rule() {
    return name.rule();
  }

  /** What people call the place. */
  public String place() {
    return name.place();
  }

  public boolean isHard() {
    return enforcement instanceof Enforcement.Hard;
  }

  /** Points per student by which the row is missed; 0 for a hard row. */
  public long points() {
    return enforcement instanceof Enforcement.Soft soft ? soft.points() : 0;
  }

  /** Indices of the place's programs, ascending. */
  public int[] programs() {
    return programs.clone();
  }

  /** What one student of {@code type} adds to N. */
  public long weight(int type) {
    return weightOfType[type];
  }

  /** What one student of {@code type} adds to B, 0 or 1. */
  public long base(int type) {
    return baseOfType[type];
  }

  /** What children already in the place's seats add to B. */
  public long enrolled() {
    return enrolled;
  }

  /** What the enrolled children add to N. */
  public long enrolledWeight() {
    return enrolledWeight;
  }

  /** The largest B the place can ever reach, the enrolled included. */
  public long largest() {
    return largest;
  }

  /** How often the lower side counts B, 0 for a count. */
  public long lowTop() {
    return lowTop;
  }

  /** How often the lower side counts N, positive. */
  public long lowBottom() {
    return lowBottom;
  }

  /** What the lower side demands beyond {@code lowTop·B}. */
  public long lowConstant() {
    return lowConstant;
  }

  /** How often the upper side counts B, 0 for a count. */
  public long highTop() {
    return highTop;
  }

  /** How often the upper side counts N, positive. */
  public long highBottom() {
    return highBottom;
  }

  /** What the upper side allows beyond {@code highTop·B}. */
  public long highConstant() {
    return highConstant;
  }

  /** The smallest N that obeys the row at this B. */
  public long lower(long base) {
    return Math.ceilDiv(lowTop * base + lowConstant, lowBottom);
  }

  /** The largest N that obeys the row at this B. */
  public long upper(long base) {
    return Math.floorDiv(highTop * base + highConstant, highBottom);
  }

  /** By how many {@code weighted} = N misses the row at this B. */
  public long missed(long weighted, long base) {
    return Math.max(0, lower(base) - weighted) + Math.max(0, weighted - upper(base));
  }

  /** The smallest weight of any type. */
  public long leastWeight() {
    return Arrays.stream(weightOfType).min().orElse(0);
  }

  /** The largest weight of any type. */
  public long mostWeight() {
    return Arrays.stream(weightOfType).max().orElse(0);
  }

  /** The largest absolute weight of any type. */
  public long largestWeight() {
    return Math.max(Math.abs(leastWeight()), Math.abs(mostWeight()));
  }
}
