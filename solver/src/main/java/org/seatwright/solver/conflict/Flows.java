package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seatwright.solver.conflict.PartStudents.Alike;
import org.seatwright.solver.linear.LinearProgram;

/**
 * Writes who takes a cohort's seats: students who are alike have a continuous variable for every
 * program where they may sit. Where the seats are whole there is a whole flow wherever there is
 * any, so one program answers a question that would take many cuts. Where there are too many ways
 * it is left to the cuts.
 */
final class Flows {
  /** With more ways than this the program is slower than the cuts it saves. */
  static final int MOST_WAYS = 2_000;

  private final LinearProgram linear;
  private final int[] cells;

  /** The flows into each program. */
  private final List<List<Integer>> into = new ArrayList<>();

  private final List<Integer> shortfalls = new ArrayList<>();

  private Flows(LinearProgram linear, int[] cells) {
    this.linear = linear;
    this.cells = cells;
    for (int _ : cells) {
      into.add(new ArrayList<>());
    }
  }

  /**
   * Writes them where they say more than that nobody sits twice; true where they are written.
   *
   * @param cells for each program of the cohort the variable of its seats, {@link SeatProgram#NONE}
   *     where nobody may sit
   * @param unseated the variable of those who must sit and do not, {@link SeatProgram#NONE} where
   *     there may be none
   * @param mostWays more than these are not written
   */
  static boolean write(
      LinearProgram linear, Map<Alike, Integer> students, int[] cells, int unseated, int mostWays) {
    int ways = students.keySet().stream().mapToInt(it -> it.ways().cardinality()).sum();
    boolean isWritten = students.size() > 1 && ways <= mostWays;
    if (isWritten) {
      Flows flows = new Flows(linear, cells);
      students.forEach((alike, count) -> flows.writeStudents(alike, count, unseated));
      flows.writeSeats(unseated);
    }
    return isWritten;
  }

  private void writeStudents(Alike alike, int count, int unseated) {
    List<Integer> flows = new ArrayList<>();
    alike.ways().stream()
        .forEach(k -> {
          int flow = linear.continuous(count, 0);
          flows.add(flow);
          into.get(k).add(flow);
        });
    if (alike.mustSit() && unseated != SeatProgram.NONE) {
      int shortfall = linear.continuous(count, 0);
      flows.add(shortfall);
      shortfalls.add(shortfall);
    }
    flows.forEach(flow -> linear.term(flow, 1));
    linear.between(alike.mustSit() ? count : 0, count);
  }

  private void writeSeats(int unseated) {
    for (int k = 0; k < cells.length; k++) {
      if (cells[k] != SeatProgram.NONE) {
        into.get(k).forEach(flow -> linear.term(flow, 1));
        linear.term(cells[k], -1).between(0, 0);
      }
    }
    if (!shortfalls.isEmpty()) {
      shortfalls.forEach(shortfall -> linear.term(shortfall, 1));
      linear.term(unseated, -1).atMost(0);
    }
  }
}
