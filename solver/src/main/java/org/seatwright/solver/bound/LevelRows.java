package org.seatwright.solver.bound;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Seated;
import org.seatwright.solver.linear.Side;
import org.seatwright.solver.linear.TableRows;

/**
 * The rows of a goal over cells: seats, rules, and the levels held.
 *
 * <p>A cell counts students: those of one type in one program, numbered program × types + type, the
 * unplaced last; then those at each place among the ranks; then those who miss a hard rule on their
 * own, by having no seat or by being apart. Variables that rows need beside the students (by how
 * much a rule is missed, which test of a place holds) stand in {@link #program}.
 */
final class LevelRows {
  private final AssignmentProblem problem;
  private final Goal goal;
  private final LinearProgram program = new LinearProgram(false);
  private final TableRows table;

  /** Terms of row r are {@code start[r]} to {@code start[r + 1]}; the last row is being written. */
  private int[] start = new int[64];

  private int rowsStarted;
  private int[] cellOfTerm = new int[256];
  private double[] coefficientOfTerm = new double[256];

  /**
   * @param tight true to write the sides of each place's whole-number hull
   */
  LevelRows(AssignmentProblem problem, Goal goal, boolean tight) {
    this.problem = problem;
    this.goal = goal;
    table = new TableRows(problem, goal, program, new Cells(), tight);
    if (goal.mayMiss()) {
      table.addMissed();
      addTerm(missedCell(), 1);
      program.atMost(goal.missed());
    }
    for (int level = 0; level < goal.ranks().size(); level++) {
      for (int place = 1; place <= problem.rankLevels().last(); place++) {
        if (problem.rankLevels().counts(level, place)) {
          addTerm(placeCell(place), 1);
        }
      }
      program.atMost(goal.ranks().get(level));
    }
    startRows();
  }

  /** Rows over the seat table, written into the cells. */
  private final class Cells implements Seated {
    /** Students of each type who have each program among their options; shape: one per cell. */
    private final int[] most = new int[(problem.programs() + 1) * problem.types()];

    Cells() {
      for (int i = 0; i < problem.students(); i++) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          most[tableCell(i, o)]++;
        }
      }
    }

    @Override
    public void addSeated(int at, int type, double coefficient) {
      addTerm(at * problem.types() + type, coefficient);
    }

    @Override
    public int mostSeated(int at, int type) {
      return most[at * problem.types() + type];
    }
  }

  private void addTerm(int cell, double coefficient) {
    startRows();
    int at = start[rowsStarted];
    if (at == cellOfTerm.length) {
      cellOfTerm = Arrays.copyOf(cellOfTerm, 2 * at);
      coefficientOfTerm = Arrays.copyOf(coefficientOfTerm, 2 * at);
    }
    cellOfTerm[at] = cell;
    coefficientOfTerm[at] = coefficient;
    start[rowsStarted]++;
  }

  /** Everything added from now on belongs to the row that the program is writing. */
  private void startRows() {
    while (rowsStarted <= program.rows()) {
      if (++rowsStarted == start.length) {
        start = Arrays.copyOf(start, 2 * start.length);
      }
      start[rowsStarted] = start[rowsStarted - 1];
    }
  }

  AssignmentProblem problem() {
    return problem;
  }

  Goal goal() {
    return goal;
  }

  /** The variables beside the students, their terms in every row, and the rows' sides. */
  LinearProgram program() {
    return program;
  }

  /** The upper bound of a variable beside the students where the dual matters: misses have none. */
  double limit(int variable) {
    return table.isMiss(variable) ? Double.POSITIVE_INFINITY : program.most(variable);
  }

  int rows() {
    return program.rows();
  }

  /** Number of cells. */
  int cells() {
    return missedCell() + 1;
  }

  /** The cell of an option's program and its student's type. */
  int tableCell(int student, int option) {
    return problem.program(option) * problem.types() + problem.type(student);
  }

  /** The cell of those at a place among the ranks; counts only where ranks are held. */
  int placeCell(int place) {
    return (problem.programs() + 1) * problem.types() + place;
  }

  /** The cell of those who miss a hard rule on their own; counts only where some may. */
  int missedCell() {
    return placeCell(problem.rankLevels().last() + 1);
  }

  boolean holdsRanks() {
    return !goal.ranks().isEmpty();
  }

  /** Number of terms over cells in {@code row}. */
  int terms(int row) {
    return start[row + 1] - start[row];
  }

  /** The cell of the {@code k}-th term of {@code row}. */
  int cell(int row, int k) {
    return cellOfTerm[start[row] + k];
  }

  /** The coefficient of the {@code k}-th term of {@code row}. */
  double coefficient(int row, int k) {
    return coefficientOfTerm[start[row] + k];
  }

  /** The largest coefficient of {@code row}: what a student can change it by. */
  double largest(int row) {
    double largest = 0;
    for (int at = start[row]; at < start[row + 1]; at++) {
      largest = Math.max(largest, Math.abs(coefficientOfTerm[at]));
    }
    return largest;
  }

  /** What the cells of {@code row} add up to; shape of {@code seated}: one per cell. */
  double sum(int row, double[] seated) {
    double sum = 0;
    for (int at = start[row]; at < start[row + 1]; at++) {
      sum += coefficientOfTerm[at] * seated[cellOfTerm[at]];
    }
    return sum;
  }

  /** What row {@code row} says; empty for rows that only tie variables, or hold a level. */
  Optional<TableRows.Origin> findOrigin(int row) {
    return table.findOrigin(row);
  }

  /** One number per balance row and direction; empty where {@code row} is no side of one. */
  OptionalInt findSide(int row) {
    return findOrigin(row).orElse(null) instanceof TableRows.Origin.OfSide(int of, Side side)
        ? OptionalInt.of(2 * of + (side.isLower() ? 1 : 0))
        : OptionalInt.empty();
  }

  /** The row that holds rank level {@code level}. */
  int rankRow(int level) {
    return rows() - goal.ranks().size() + level;
  }

  /**
   * What a student in each cell pays at one multiplier per row.
   *
   * @param duals positive where the low side of a row binds
   */
  double[] cellPrices(double[] duals) {
    double[] prices = new double[cells()];
    for (int row = 0; row < duals.length; row++) {
      if (duals[row] != 0) {
        for (int at = start[row]; at < start[row + 1]; at++) {
          prices[cellOfTerm[at]] -= duals[row] * coefficientOfTerm[at];
        }
      }
    }
    return prices;
  }
}
