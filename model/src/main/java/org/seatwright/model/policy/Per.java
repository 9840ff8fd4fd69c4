package org.seatwright.model.policy;

/** What counts as one place of a balance rule. */
public enum Per {
  /** All programs of one school. */
  SCHOOL,
  /** One program. */
  PROGRAM,
  /** All programs of one grade of one school. */
  GRADE,
  /** All programs of the schools of one zone. */
  ZONE,
  /** All programs together. */
  DISTRICT
}
