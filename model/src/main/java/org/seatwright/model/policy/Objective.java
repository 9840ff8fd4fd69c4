package org.seatwright.model.policy;

/** What is best, before points and the lottery. */
public enum Objective {
  /** Nothing comes before the points. */
  POINTS,
  /** As many first choices as possible, then as many second choices, and so on. */
  RANK_MAXIMAL,
  /** As few unplaced as possible, then as few without a choice, then as few in the last rank, …. */
  FEWEST_WORST
}
