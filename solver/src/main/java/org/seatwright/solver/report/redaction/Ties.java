package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which counts are tied to each other by rows of sums, directly or through others. */
final class Ties {
  private Ties() {}

  /** Per count all those tied to it, itself among them; tied counts share one set. */
  static List<BitSet> of(Cells cells) {
    int[] leader = IntStream.range(0, cells.size()).toArray();
    for (Cells.Row row : cells.rows()) {
      int first = find(leader, row.cells()[0]);
      for (int cell : row.cells()) {
        leader[find(leader, cell)] = first;
      }
    }
    BitSet[] sets = new BitSet[cells.size()];
    List<BitSet> tied = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      int at = find(leader, cell);
      if (sets[at] == null) {
        sets[at] = new BitSet();
      }
      sets[at].set(cell);
      tied.add(sets[at]);
    }
    return tied;
  }

  private static int find(int[] leader, int cell) {
    int at = cell;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
