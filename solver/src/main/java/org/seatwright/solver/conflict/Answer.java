package org.seatwright.solver.conflict;

import java.util.Set;
import org.seatwright.model.conflict.Member;

/** What became of a question. */
sealed interface Answer {
  /**
   * A plan's counts, held against every member in whole numbers.
   *
   * @param value of the aim; 0 for any plan
   * @param isLeast true where the program proves that no plan has less
   * @param givenUp members that the plan misses and that count no students of their own
   * @param unplaced students who must sit and do not, no promise aside
   */
  record Found(SeatCounts counts, long value, boolean isLeast, Set<Member> givenUp, long unplaced)
      implements Answer {}

  /** No plan keeps the members. */
  record Impossible() implements Answer {}

  /** Time was over first. */
  record Unknown() implements Answer {}
}
