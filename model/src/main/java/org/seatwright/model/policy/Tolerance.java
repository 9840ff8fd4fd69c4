package org.seatwright.model.policy;

/** What a balance rule forgives where a place is too small for any whole number to obey it. */
public enum Tolerance {
  /** Nothing. */
  NONE,
  /**
   * Less than one student: at such a place the bounds are rounded outwards to whole students
   * instead of inwards.
   */
  ONE_STUDENT
}
