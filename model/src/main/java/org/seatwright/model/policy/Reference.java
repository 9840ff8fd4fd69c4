package org.seatwright.model.policy;

/** What a share is compared with. */
public sealed interface Reference {
  /** The share among all students of the district's choice round. */
  record DistrictShare() implements Reference {}

  /** The share among students of the place's zone; where no student lives there, the district's. */
  record ZoneShare() implements Reference {}

  /** The share among students of the place's grade, for rules per grade or program. */
  record GradeShare() implements Reference {}

  /** The share among students who ranked a program of the place; where none did, the district's. */
  record ApplicantsShare() implements Reference {}

  /**
   * Last year's share at the place, as the district's records state it; where they state none, the
   * district's share.
   */
  record LastYear() implements Reference {}

  /** A number the board set, between 0 and 1. */
  record Stated(Fraction share) implements Reference {
    public Stated {
      BalanceForm.requireShare("reference", share);
    }
  }
}
