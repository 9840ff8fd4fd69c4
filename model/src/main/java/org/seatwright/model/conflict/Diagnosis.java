package org.seatwright.model.conflict;

import java.util.List;

/** Whether some plan keeps every hard rule, and if not, why and what would. */
public sealed interface Diagnosis {
  /** Some plan does, fairness and spread left aside. */
  record Possible() implements Diagnosis {}

  /**
   * None does.
   *
   * @param conflicts one for each part of the district that cannot be kept
   * @param repairs each does alone
   * @param unfinished what time did not suffice for, one sentence each
   */
  record Impossible(
      List<MinimalConflict> conflicts, List<Reckoned> repairs, List<String> unfinished)
      implements Diagnosis {
    public Impossible {
      conflicts = List.copyOf(conflicts);
      repairs = List.copyOf(repairs);
      unfinished = List.copyOf(unfinished);
    }
  }

  /** Time was over before that was known. */
  record Unknown() implements Diagnosis {}
}
