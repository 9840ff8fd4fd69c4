package org.seatwright.solver.conflict;

import org.seatwright.model.conflict.Widening;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.SeatTable;

/** Students per program and type, and what the rows of a problem count of them. */
final class SeatCounts implements Widening.Counts {
  private final AssignmentProblem problem;
  private final int[] table;

  /**
   * @param table shape: programs × types, program by program
   */
  SeatCounts(AssignmentProblem problem, int[] table) {
    this.problem = problem;
    this.table = table;
  }

  int count(int program, int type) {
    return table[program * problem.types() + type];
  }

  /** Students seated in {@code program}. */
  int filled(int program) {
    int filled = 0;
    for (int type = 0; type < problem.types(); type++) {
      filled += count(program, type);
    }
    return filled;
  }

  @Override
  public long weighted(int row) {
    return weighted(problem.rows().get(row));
  }

  @Override
  public long base(int row) {
    return base(problem.rows().get(row));
  }

  /** N of a row over the problem's programs and types. */
  long weighted(BalanceRow of) {
    long weighted = of.enrolledWeight();
    for (int program : of.programs()) {
      for (int type = 0; type < problem.types(); type++) {
        weighted += of.weight(type) * count(program, type);
      }
    }
    return weighted;
  }

  /** B of a row over the problem's programs and types. */
  long base(BalanceRow of) {
    long base = of.enrolled();
    for (int program : of.programs()) {
      for (int type = 0; type < problem.types(); type++) {
        base += of.base(type) * count(program, type);
      }
    }
    return base;
  }

  /** The same counts under another problem over the same programs and types. */
  SeatTable under(AssignmentProblem other) {
    SeatTable counted = new SeatTable(other);
    for (int program = 0; program < problem.programs(); program++) {
      for (int type = 0; type < problem.types(); type++) {
        for (int k = count(program, type); k > 0; k--) {
          counted.add(program, type);
        }
      }
    }
    return counted;
  }
}
