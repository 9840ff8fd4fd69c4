package org.seatwright.model.audit;

/** How one rule stands in a plan, and how it would if students moved. */
interface Reckoning {
  /** Counts {@code student} in {@code program} {@code sign} times more; 1 or −1. */
  void count(int student, int program, int sign);

  /** By how many students the rule is missed where {@code program} belongs, 0 where nowhere. */
  long missedAt(int program);
}
