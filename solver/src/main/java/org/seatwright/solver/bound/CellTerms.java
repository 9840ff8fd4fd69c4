package org.seatwright.solver.bound;

import java.util.Arrays;
import org.seatwright.solver.linear.LinearProgram;

/** By how much each variable of a program changes the number of students in each cell. */
final class CellTerms {
  private int count;
  private int[] cell = new int[1024];
  private int[] variable = new int[1024];
  private int[] amount = new int[1024];

  /** Terms by cell once sorted: {@code order[start[c]]} to {@code order[start[c + 1]]}. */
  private int[] start = new int[1];

  private int[] order = new int[0];
  private int cells;

  void add(int ofCell, int ofVariable, int by) {
    if (count == cell.length) {
      cell = Arrays.copyOf(cell, 2 * count);
      variable = Arrays.copyOf(variable, 2 * count);
      amount = Arrays.copyOf(amount, 2 * count);
    }
    cell[count] = ofCell;
    variable[count] = ofVariable;
    amount[count++] = by;
    cells = Math.max(cells, ofCell + 1);
  }

  /** Sorts by cell; to be called after the last term. */
  void sort() {
    start = new int[cells + 1];
    for (int k = 0; k < count; k++) {
      start[cell[k] + 1]++;
    }
    for (int c = 0; c < cells; c++) {
      start[c + 1] += start[c];
    }
    int[] at = start.clone();
    order = new int[count];
    for (int k = 0; k < count; k++) {
      order[at[cell[k]]++] = k;
    }
  }

  /** Adds {@code coefficient} × the students of {@code ofCell} to the row being written. */
  void write(int ofCell, double coefficient, LinearProgram linear) {
    for (int k = ofCell < cells ? start[ofCell] : 0; ofCell < cells && k < start[ofCell + 1]; k++) {
      linear.term(variable[order[k]], coefficient * amount[order[k]]);
    }
  }

  /** Adds what the variables at {@code values} change to the students of every cell. */
  void addValues(double[] values, double[] seated) {
    for (int k = 0; k < count; k++) {
      seated[cell[k]] += amount[k] * values[variable[k]];
    }
  }
}
