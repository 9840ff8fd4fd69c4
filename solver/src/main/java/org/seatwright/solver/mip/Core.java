package org.seatwright.solver.mip;

import java.util.BitSet;
import org.seatwright.model.problem.AssignmentProblem;

/** The options a program is written over; the others are left out. */
final class Core {
  private final BitSet options;

  private Core(BitSet options) {
    this.options = options;
  }

  /** Every option. */
  static Core whole(AssignmentProblem problem) {
    BitSet all = new BitSet();
    all.set(0, problem.options());
    return new Core(all);
  }

  /** The options of this core whose reduced cost is at most {@code threshold}. */
  Core within(AssignmentProblem problem, Prices prices, double threshold) {
    BitSet kept = new BitSet();
    for (int i = 0; i < problem.students(); i++) {
      double least = prices.least(i);
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        // An option that is ruled out anyway costs nothing to keep.
        double priced = prices.priced(o);
        if (has(o) && (priced <= least + threshold || Double.isInfinite(priced))) {
          kept.set(o);
        }
      }
    }
    return new Core(kept);
  }

  /** This core with the options of {@code plan}. */
  Core with(int[] plan) {
    BitSet more = (BitSet) options.clone();
    for (int option : plan) {
      more.set(option);
    }
    return new Core(more);
  }

  boolean has(int option) {
    return options.get(option);
  }

  /** Number of options kept. */
  int size() {
    return options.cardinality();
  }

  /** True where every option of {@code plan} is kept. */
  boolean hasAll(int[] plan) {
    for (int option : plan) {
      if (!options.get(option)) {
        return false;
      }
    }
    return true;
  }
}
