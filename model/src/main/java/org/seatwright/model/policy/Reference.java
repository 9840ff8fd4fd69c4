package org.seatwright.model.policy;

/** What a share is compared with. */
public sealed interface Reference {
  /** The share among all students of the district's choice round. */
  record DistrictShare() implements Reference {}

  /** A number the board set, between 0 and 1. */
  record Stated(Fraction share) implements Reference {
    public Stated {
      BalanceForm.requireShare("reference", share);
    }
  }
}
