package org.seatwright.model.problem;

import java.util.Arrays;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Place;

/**
 * One rule at one place as a row over the seat table, in whole numbers.
 *
 * <p>With B = enrolled + Σ N[p][t] and N = enrolled weight + Σ weight(t)·N[p][t] over the place's
 * programs p and all types t, the row demands
 *
 * <pre>
 *   lowBottom·N  ≥ lowTop·B  + lowBottom·lowConstant
 *   highBottom·N ≤ highTop·B + highBottom·highConstant
 * </pre>
 *
 * <p>The fractions are the rule's own, moved to the nearest ones a place of this size can reach
 * ({@link Fraction#roundedUp}), so every coefficient is small and the meaning unchanged. The audit
 * judges by {@link Band} instead, which keeps the rule's own fractions: the two must agree.
 */
public final class BalanceRow {
  private final BalanceRule rule;
  private final String place;
  private final int[] programs;
  private final long[] weightOfType;
  private final long enrolled;
  private final long enrolledWeight;
  private final long largest;
  private final long lowTop;
  private final long lowBottom;
  private final long lowConstant;
  private final long highTop;
  private final long highBottom;
  private final long highConstant;

  /**
   * @param weightOfType what one student adds to N; shape: one per type
   * @param enrolled children already in the place's seats; {@code enrolledWeight} their part of N
   * @param largest the most students the place can ever enrol, the enrolled included
   */
  BalanceRow(
      BalanceRule rule,
      Place place,
      Band band,
      long[] weightOfType,
      long enrolled,
      long enrolledWeight,
      long largest) {
    this.rule = rule;
    this.place = place.name();
    this.programs = place.programs().stream().mapToInt(Integer::intValue).toArray();
    this.weightOfType = weightOfType;
    this.enrolled = enrolled;
    this.enrolledWeight = enrolledWeight;
    this.largest = largest;
    Fraction low = Fraction.ZERO;
    Fraction high = Fraction.ZERO;
    switch (band) {
      case Band.PerStudent share -> {
        // One more than can ever be there: a student may be counted twice in the midst of a move.
        low = share.low().roundedUp(largest + 1);
        high = share.high().roundedDown(largest + 1);
        lowConstant = 0;
        highConstant = 0;
      }
      case Band.Fixed count -> {
        lowConstant = count.low();
        highConstant = count.high();
      }
    }
    lowTop = low.numerator().longValueExact();
    lowBottom = low.denominator().longValueExact();
    highTop = high.numerator().longValueExact();
    highBottom = high.denominator().longValueExact();
  }

  public BalanceRule rule() {
    return rule;
  }

  /** What people call the place. */
  public String place() {
    return place;
  }

  public boolean isHard() {
    return rule.enforcement() instanceof Enforcement.Hard;
  }

  /** Points per student by which the row is missed; 0 for a hard row. */
  public long points() {
    return rule.enforcement() instanceof Enforcement.Soft soft ? soft.points() : 0;
  }

  /** Indices of the place's programs, ascending. */
  public int[] programs() {
    return programs.clone();
  }

  /** What one student of {@code type} adds to N. */
  public long weight(int type) {
    return weightOfType[type];
  }

  /** Children already in the place's seats. */
  public long enrolled() {
    return enrolled;
  }

  /** What the enrolled children add to N. */
  public long enrolledWeight() {
    return enrolledWeight;
  }

  /** The most students the place can ever enrol, the enrolled included. */
  public long largest() {
    return largest;
  }

  public long lowTop() {
    return lowTop;
  }

  public long lowBottom() {
    return lowBottom;
  }

  public long lowConstant() {
    return lowConstant;
  }

  public long highTop() {
    return highTop;
  }

  public long highBottom() {
    return highBottom;
  }

  public long highConstant() {
    return highConstant;
  }

  /** The smallest N that obeys the row when {@code enrols} students are there. */
  public long lower(long enrols) {
    return Math.ceilDiv(lowTop * enrols, lowBottom) + lowConstant;
  }

  /** The largest N that obeys the row when {@code enrols} students are there. */
  public long upper(long enrols) {
    return Math.floorDiv(highTop * enrols, highBottom) + highConstant;
  }

  /** By how many {@code weighted} = N misses the row when {@code enrols} students are there. */
  public long missed(long weighted, long enrols) {
    return Math.max(0, lower(enrols) - weighted) + Math.max(0, weighted - upper(enrols));
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
