package org.seatwright.solver.linear;

import java.util.BitSet;
import org.seatwright.model.problem.AssignmentProblem;

/** The options a program is written over; the others are left out. */
public final class Core {
  private final BitSet options;

  private Core(BitSet options) {
    this.options = options;
  }

  /** Every option. */
  public static Core whole(AssignmentProblem problem) {
    BitSet all = new BitSet();
    all.set(0, problem.options());
    return new Core(all);
  }

  /**
   * The options of this core whose regret is at most {@code threshold}.
   *
   * @param regrets by how much each option costs more than its student's best; shape: one per
   *     option
   */
  public Core within(double[] regrets, double threshold) {
    BitSet kept = new BitSet(regrets.length);
    for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
      if (regrets[o] <= threshold) {
        kept.set(o);
      }
    }
    return new Core(kept);
  }

  /** This core with the options of {@code plan}. */
  public Core with(int[] plan) {
    BitSet more = (BitSet) options.clone();
    for (int option : plan) {
      more.set(option);
    }
    return new Core(more);
  }

  /** True where the program is written over {@code option}, an index in the problem's options. */
  public boolean has(int option) {
    return options.get(option);
  }

  /** The first option kept that is {@code option} or comes after it. */
  public int first(int option) {
    return options.nextSetBit(option);
  }

  /** Number of options kept. */
  public int size() {
    return options.cardinality();
  }

  /** True where every option of {@code plan} is kept. */
  public boolean hasAll(int[] plan) {
    for (int option : plan) {
      if (!options.get(option)) {
        return false;
      }
    }
    return true;
  }
}
