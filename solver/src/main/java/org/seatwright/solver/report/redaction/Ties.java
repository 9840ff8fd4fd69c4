package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.seatwright.model.problem.DisjointSets;

/** Which counts are tied to each other by rows of sums, directly or through others. */
final class Ties {
  private Ties() {}

  /** Per count all those tied to it, itself among them; tied counts share one set. */
  static List<BitSet> of(Cells cells) {
    DisjointSets sets = new DisjointSets(cells.size());
    for (Cells.Row row : cells.rows()) {
      for (int cell : row.cells()) {
        sets.join(row.cells()[0], cell);
      }
    }
    BitSet[] members = new BitSet[cells.size()];
    List<BitSet> tied = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      int at = sets.leader(cell);
      if (members[at] == null) {
        members[at] = new BitSet();
      }
      members[at].set(cell);
      tied.add(members[at]);
    }
    return tied;
  }
}
