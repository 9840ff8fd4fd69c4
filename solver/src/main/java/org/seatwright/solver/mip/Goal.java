package org.seatwright.solver.mip;

/**
 * What a program minimises, and how far it may miss hard rules meanwhile. The levels of the
 * objective are solved one after another, each with the levels before it held.
 */
sealed interface Goal {
  /** Students by which hard rules may be missed in total. */
  long missed();

  /** Miss hard rules by as few students as possible; {@code missed} is a known upper bound. */
  record LeastMissed(long missed) implements Goal {}

  /** As few points as possible. */
  record LeastPoints(long missed) implements Goal {}

  /** The best lottery level among plans of at most {@code points}. */
  record LeastTieBreak(long missed, long points) implements Goal {}
}
