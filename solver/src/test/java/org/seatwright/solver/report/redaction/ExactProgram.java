package org.seatwright.solver.report.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Linear programs over variables of 0 or more under equations, solved in exact fractions by the
 * simplex method, with Bland's rule where it takes long. Shares nothing with the solvers of the
 * program.
 */
final class ExactProgram {
  /** Pivots by the steepest variable, per row, before the careful ones. */
  private static final int BOLD = 3;

  /** Shape: one row per equation that says something new, its right side last. */
  private Fraction[][] table;

  private int[] basis;
  private final int variables;

  private ExactProgram(Fraction[][] table, int[] basis, int variables) {
    this.table = table;
    this.basis = basis;
    this.variables = variables;
  }

  /**
   * The program of these equations, empty where they have no solution.
   *
   * @param rows each the factors of all variables, then the right side
   */
  static Optional<ExactProgram> of(List<long[]> rows, int variables) {
    int height = rows.size();
    Fraction[][] table = new Fraction[height][variables + height + 1];
    int[] basis = new int[height];
    for (int r = 0; r < height; r++) {
      Arrays.fill(table[r], Fraction.ZERO);
      long sign = rows.get(r)[variables] < 0 ? -1 : 1;
      for (int v = 0; v < variables; v++) {
        table[r][v] = Fraction.of(sign * rows.get(r)[v]);
      }
      table[r][variables + r] = Fraction.of(1);
      table[r][variables + height] = Fraction.of(sign * rows.get(r)[variables]);
      basis[r] = variables + r;
    }
    ExactProgram program = new ExactProgram(table, basis, variables + height);
    Fraction[] cost = new Fraction[variables + height];
    Arrays.fill(cost, 0, variables, Fraction.ZERO);
    Arrays.fill(cost, variables, variables + height, Fraction.of(-1));
    program.climb(cost);
    return Arrays.stream(program.corner()).skip(variables).anyMatch(it -> it.signum() != 0)
        ? Optional.empty()
        : Optional.of(program.without(variables));
  }

  /** The same at its present corner without the variables from {@code kept} on, all of them 0. */
  private ExactProgram without(int kept) {
    for (int r = 0; r < table.length; r++) {
      for (int v = 0; v < kept && basis[r] >= kept; v++) {
        if (table[r][v].signum() != 0) {
          pivot(r, v);
        }
      }
    }
    int[] rows = IntStream.range(0, table.length).filter(r -> basis[r] < kept).toArray();
    Fraction[][] left = new Fraction[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      left[k] = Arrays.copyOf(table[rows[k]], kept + 1);
      left[k][kept] = table[rows[k]][variables];
    }
    return new ExactProgram(left, Arrays.stream(rows).map(r -> basis[r]).toArray(), kept);
  }

  /** Moves to a corner where {@code sign} times the variable is highest; false if it has no end. */
  boolean push(int variable, int sign) {
    Fraction[] cost = new Fraction[variables];
    Arrays.fill(cost, Fraction.ZERO);
    cost[variable] = Fraction.of(sign);
    return climb(cost);
  }

  /** The values at the present corner; shape: one per variable. */
  Fraction[] corner() {
    Fraction[] values = new Fraction[variables];
    Arrays.fill(values, Fraction.ZERO);
    for (int r = 0; r < table.length; r++) {
      values[basis[r]] = table[r][variables];
    }
    return values;
  }

  /** Climbs to the highest value of what is earned per variable; false if it has no end. */
  private boolean climb(Fraction[] earned) {
    Fraction[] reduced = Arrays.copyOf(earned, variables + 1);
    reduced[variables] = Fraction.ZERO;
    for (int r = 0; r < table.length; r++) {
      subtract(reduced, earned[basis[r]], table[r]);
    }
    for (int pivots = 0; true; pivots++) {
      int entering = entering(reduced, pivots < BOLD * table.length);
      if (reduced[entering].signum() <= 0) {
        return true;
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        return false;
      }
      pivot(leaving, entering);
      subtract(reduced, reduced[entering], table[leaving]);
    }
  }

  /** The steepest variable, or the first that climbs at all, by which no climb goes in circles. */
  private int entering(Fraction[] reduced, boolean isBold) {
    int entering = 0;
    for (int v = 1; v < variables && (isBold || reduced[entering].signum() <= 0); v++) {
      entering = reduced[v].compareTo(reduced[entering]) > 0 ? v : entering;
    }
    return entering;
  }

  private int leaving(int entering) {
    int leaving = -1;
    Fraction least = Fraction.ZERO;
    for (int r = 0; r < table.length; r++) {
      if (table[r][entering].signum() > 0) {
        Fraction ratio = table[r][variables].by(table[r][entering]);
        int order = leaving < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || order == 0 && basis[r] < basis[leaving]) {
          leaving = r;
          least = ratio;
        }
      }
    }
    return leaving;
  }

  private void pivot(int row, int variable) {
    Fraction by = table[row][variable];
    for (int v = 0; v <= variables; v++) {
      table[row][v] = table[row][v].by(by);
    }
    for (int r = 0; r < table.length; r++) {
      if (r != row) {
        subtract(table[r], table[r][variable], table[row]);
      }
    }
    basis[row] = variable;
  }

  private static void subtract(Fraction[] from, Fraction times, Fraction[] row) {
    if (times.signum() != 0) {
      for (int v = 0; v < row.length; v++) {
        if (row[v].signum() != 0) {
          from[v] = from[v].minus(times.times(row[v]));
        }
      }
    }
  }
}
