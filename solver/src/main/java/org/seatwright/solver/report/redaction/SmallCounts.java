package org.seatwright.solver.report.redaction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Tabulation;

/**
 * The counts that must be hidden for their own sake.
 *
 * <p>A count from 1 to {@code least} − 1 tells of too few children. A 0 tells nothing of anyone,
 * with two exceptions: in the line of a group that is itself small it would say where its few
 * children are not, and where all of a group stand in one cell of a line the zeros beside it say of
 * each of them where he or she is. What stands alone because nobody at all is elsewhere, or because
 * everyone knows it (a grade taught at one school), is no such case.
 */
final class SmallCounts {
  private final Cells cells;
  private final int least;
  private final BitSet found = new BitSet();

  private SmallCounts(Cells cells, int least) {
    this.cells = cells;
    this.least = least;
  }

  /** Their indices. */
  static BitSet of(Cells cells, int least) {
    SmallCounts counts = new SmallCounts(cells, least);
    for (int cell = 0; cell < cells.size(); cell++) {
      if (counts.isSmall(cell)) {
        counts.found.set(cell);
      }
    }
    for (Tabulation tabulation : cells.tabulations()) {
      for (Cross cross : tabulation.crosses()) {
        List<int[]> lines = cells.lines(tabulation.population(), cross);
        int height = cross.rows().values().size();
        counts.addZeros(lines.subList(0, height), lines.subList(height, lines.size()));
      }
    }
    return counts.found;
  }

  private boolean isSmall(int cell) {
    long count = cells.count(cell);
    return 0 < count && count < least && !cells.isPublic(cell);
  }

  /** Every line begins with its margin. */
  private void addZeros(List<int[]> rows, List<int[]> columns) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        int[] row = rows.get(r);
        int[] column = columns.get(c);
        int cell = row[c + 1];
        boolean isTold = cells.isPublic(cell) || isEmpty(row) || isEmpty(column);
        if (cells.count(cell) == 0 && !isTold && (tells(row) || tells(column))) {
          found.set(cell);
        }
      }
    }
  }

  private boolean isEmpty(int[] line) {
    return cells.count(line[0]) == 0;
  }

  /** True where the zeros of a line say of each student where he or she is. */
  private boolean tells(int[] line) {
    return isSmall(line[0])
        || least > 1
            && Arrays.stream(line).skip(1).filter(cell -> cells.count(cell) > 0).count() == 1;
  }
}
