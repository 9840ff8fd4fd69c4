package org.seatwright.model.problem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.seatwright.model.policy.Band;

/**
 * What is no longer asked of a problem. All numbers are those of the problem as it was.
 *
 * @param rules left out whole
 * @param lower rows that no longer bound from below
 * @param upper rows that no longer bound from above
 * @param seats programs with room for every student
 * @param bands other bounds for rows, by row
 */
public record Loosening(
    Set<Integer> rules,
    Set<Integer> lower,
    Set<Integer> upper,
    Set<Integer> seats,
    Map<Integer, Band> bands) {
  public Loosening {
    rules = Set.copyOf(rules);
    lower = Set.copyOf(lower);
    upper = Set.copyOf(upper);
    seats = Set.copyOf(seats);
    bands = Map.copyOf(bands);
  }

  /** The row as it is asked for now. */
  BalanceRow of(int row, BalanceRow before) {
    Band band = bands.get(row);
    BalanceRow now = band == null ? before : before.within(band);
    boolean noLower = lower.contains(row);
    boolean noUpper = upper.contains(row);
    return noLower || noUpper ? now.without(noLower, noUpper) : now;
  }

  /** Collects what is left out. */
  public static final class Builder {
    private final Set<Integer> rules = new HashSet<>();
    private final Set<Integer> lower = new HashSet<>();
    private final Set<Integer> upper = new HashSet<>();
    private final Set<Integer> seats = new HashSet<>();
    private final Map<Integer, Band> bands = new HashMap<>();

    public Builder rule(int rule) {
      rules.add(rule);
      return this;
    }

    public Builder lower(int row) {
      lower.add(row);
      return this;
    }

    public Builder upper(int row) {
      upper.add(row);
      return this;
    }

    public Builder seats(int program) {
      seats.add(program);
      return this;
    }

    public Builder bands(Map<Integer, Band> ofRows) {
      bands.putAll(ofRows);
      return this;
    }

    public Loosening build() {
      return new Loosening(rules, lower, upper, seats, bands);
    }
  }
}
