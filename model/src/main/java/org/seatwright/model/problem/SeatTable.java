package org.seatwright.model.problem;

/**
 * How many students of each type sit in each program, with everything the rules make of it kept up
 * to date: N[p][t], the students beyond the seats, and what each row misses.
 *
 * <p>Mutable. One change costs O(rows of the program).
 */
public final class SeatTable {
  private final AssignmentProblem problem;
  private final BalanceRow[] rows;
  private final int[] count;
  private final int[] filled;
  private final long[] enrols;
  private final long[] weighted;
  private long missed;
  private long softPoints;

  /** A table in which no student sits anywhere; each student must still be added. */
  public SeatTable(AssignmentProblem problem) {
    this.problem = problem;
    rows = problem.rows().toArray(BalanceRow[]::new);
    count = new int[(problem.programs() + 1) * problem.types()];
    filled = new int[problem.programs() + 1];
    enrols = new long[rows.length];
    weighted = new long[rows.length];
    for (int r = 0; r < rows.length; r++) {
      enrols[r] = rows[r].enrolled();
      weighted[r] = rows[r].enrolledWeight();
      charge(rows[r], rows[r].missed(weighted[r], enrols[r]));
    }
  }

  /** Seats one student of {@code type} in {@code program}, or leaves one unplaced. */
  public void add(int program, int type) {
    change(program, type, 1);
  }

  /** Takes one student of {@code type} out of {@code program}, or out of the unplaced. */
  public void remove(int program, int type) {
    change(program, type, -1);
  }

  private void change(int program, int type, int students) {
    count[program * problem.types() + type] += students;
    int before = filled[program];
    filled[program] = before + students;
    if (program == problem.unplaced()) {
      if (problem.everyonePlaced()) {
        missed += students;
      }
      return;
    }
    int seats = problem.seats(program);
    missed += Math.max(0, before + students - seats) - Math.max(0, before - seats);
    for (int k = 0; k < problem.rowCount(program); k++) {
      int r = problem.row(program, k);
      BalanceRow row = rows[r];
      long missedBefore = row.missed(weighted[r], enrols[r]);
      enrols[r] += students;
      weighted[r] += students * row.weight(type);
      charge(row, row.missed(weighted[r], enrols[r]) - missedBefore);
    }
  }

  private void charge(BalanceRow row, long students) {
    if (row.isHard()) {
      missed += students;
    } else {
      softPoints += students * row.points();
    }
  }

  /** Students by which hard rules are missed in total: seats, balance, everyone placed. */
  public long missed() {
    return missed;
  }

  /** Points of the soft rules as they are missed now. */
  public long softPoints() {
    return softPoints;
  }

  /** Students seated in {@code program}, or unplaced. */
  public int filled(int program) {
    return filled[program];
  }

  /** Students of {@code type} in {@code program}, or unplaced. */
  public int count(int program, int type) {
    return count[program * problem.types() + type];
  }

  /** B of row {@code row}: students its place enrols. */
  public long enrols(int row) {
    return enrols[row];
  }

  /** N of row {@code row}: the weighted count of its place. */
  public long weighted(int row) {
    return weighted[row];
  }
}
