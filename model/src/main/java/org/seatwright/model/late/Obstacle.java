package org.seatwright.model.late;

import org.seatwright.model.district.ProgramId;

/** What keeps a student from a seat when everyone else stays as a plan has them. */
public sealed interface Obstacle {
  /** The program has no seat left. */
  record Full(ProgramId program) implements Obstacle {}

  /**
   * A hard rule would be missed by more than it is.
   *
   * @param place where; blank where the rule compares places
   */
  record RuleMissed(String rule, String place) implements Obstacle {}

  /** Somebody would have justified envy, which a hard rule forbids. */
  record Envy(String rule) implements Obstacle {}

  /** A hard rule keeps the student together with another. */
  record Together(String rule) implements Obstacle {}

  /** A guarantee binds the student to other seats. */
  record NotOpen() implements Obstacle {}
}
