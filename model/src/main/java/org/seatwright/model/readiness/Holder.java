package org.seatwright.model.readiness;

/** What an id or a place on the map belongs to. */
public enum Holder {
  SCHOOL,
  PROGRAM,
  STUDENT
}
