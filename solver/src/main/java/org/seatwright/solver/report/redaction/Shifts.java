package org.seatwright.solver.report.redaction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/**
 * Other tables of the same students' number: how counts can be shifted so that all sums still hold,
 * found by linear programs. A count goes up or down; which counts take part costs what hiding them
 * would.
 */
final class Shifts {
  /** How far a solver's number may be from the whole number it stands for. */
  private static final double TOLERANCE = 1e-6;

  private final Cells cells;
  private final LinearSolver solver;

  Shifts(Cells cells, LinearSolver solver) {
    this.cells = cells;
    this.solver = solver;
  }

  /** What one count is wished to be more by, or less by where negative; never 0. */
  record Wish(int cell, long by) {}

  /**
   * The cheapest shift that grants the wish.
   *
   * @param scope the counts that may be shifted
   * @param cost of a shift by 1; shape: one per count
   */
  Optional<long[]> cheapest(Wish wish, BitSet scope, double[] cost) {
    return cheapest(wish, scope, cost, false);
  }

  /** The same where the simplex method would shift parts of students. */
  Optional<long[]> cheapestWhole(Wish wish, BitSet scope, double[] cost) {
    return cheapest(wish, scope, cost, true);
  }

  private Optional<long[]> cheapest(Wish wish, BitSet scope, double[] cost, boolean isWhole) {
    Program program = new Program(scope, cost, isWhole);
    program.shift(wish.cell()).between(wish.by(), wish.by());
    return program.solve().flatMap(program::whole);
  }

  /** How much of the wish can be granted if all of {@code scope} may be shifted. */
  long most(Wish wish, BitSet scope) {
    double[] cost = new double[cells.size()];
    Program program = new Program(scope, cost, false);
    Map<Wish, Integer> missing = program.wish(List.of(wish));
    return program
        .solve()
        .map(values -> granted(wish, values[missing.getOrDefault(wish, 0)]))
        .orElse(wish.by());
  }

  private static long granted(Wish wish, double missing) {
    long granted = (long) Math.floor(Math.abs(wish.by()) - missing + TOLERANCE);
    return wish.by() > 0 ? granted : -granted;
  }

  /** A shift that grants as much of all wishes together as it can. */
  Optional<long[]> best(List<Wish> wishes, BitSet scope, double costOfEach) {
    double[] cost = new double[cells.size()];
    Arrays.fill(cost, costOfEach);
    Program program = new Program(scope, cost, false);
    program.wish(wishes);
    return program.solve().flatMap(program::whole);
  }

  /** A linear program whose variables are the ups and downs of the counts in a scope. */
  private final class Program {
    private final LinearProgram linear = new LinearProgram(false);
    private final BitSet scope;
    private final int[] up;

    Program(BitSet scope, double[] cost, boolean isWhole) {
      this.scope = scope;
      up = new int[cells.size()];
      scope.stream()
          .forEach(cell -> {
            up[cell] = variable(Double.POSITIVE_INFINITY, cost[cell], isWhole);
            variable(cells.count(cell), cost[cell], isWhole);
          });
      scope.stream()
          .flatMap(cell -> cells.rowsOf(cell).stream().mapToInt(Integer::intValue))
          .distinct()
          .mapToObj(row -> cells.rows().get(row))
          .forEach(this::keep);
    }

    private int variable(double most, double cost, boolean isWhole) {
      return isWhole ? linear.whole(most, cost) : linear.continuous(most, cost);
    }

    /** The row, its largest factor 1. */
    private void keep(Cells.Row row) {
      double scale = 1.0 / Arrays.stream(row.factors()).map(Math::abs).max().orElse(1);
      for (int k = 0; k < row.cells().length; k++) {
        if (scope.get(row.cells()[k])) {
          term(row.cells()[k], row.factors()[k] * scale);
        }
      }
      long sum = row.sum(cells.counts());
      linear.between(
          row.least() == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : (row.least() - sum) * scale,
          row.most() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (row.most() - sum) * scale);
    }

    private void term(int cell, double factor) {
      linear.term(up[cell], factor).term(up[cell] + 1, -factor);
    }

    /** The shift of one count, as a row to be ended. */
    LinearProgram shift(int cell) {
      term(cell, 1);
      return linear;
    }

    /** What is missing of each wish costs 1 a student; the variables that say it. */
    Map<Wish, Integer> wish(List<Wish> wishes) {
      Map<Wish, Integer> missing = new LinkedHashMap<>();
      for (Wish wish : wishes) {
        long size = Math.abs(wish.by());
        int variable = linear.continuous(size, 1);
        term(wish.cell(), Long.signum(wish.by()));
        linear.term(variable, 1).atLeast(size);
        missing.put(wish, variable);
      }
      return missing;
    }

    Optional<double[]> solve() {
      return switch (solver.solve(linear, Double.POSITIVE_INFINITY, new StopSignal())) {
        case LinearSolver.Result.Solved(double[] values, _) -> Optional.of(values);
        case LinearSolver.Result.Impossible() -> Optional.empty();
        case LinearSolver.Result.Unfinished() -> Optional.empty();
      };
    }

    /** The shift of every count of the report, empty where it is not whole. */
    Optional<long[]> whole(double[] values) {
      long[] shift = new long[cells.size()];
      for (int cell = scope.nextSetBit(0); cell >= 0; cell = scope.nextSetBit(cell + 1)) {
        double by = values[up[cell]] - values[up[cell] + 1];
        shift[cell] = Math.round(by);
        if (Math.abs(by - shift[cell]) > TOLERANCE) {
          return Optional.empty();
        }
      }
      return Optional.of(shift);
    }
  }
}
