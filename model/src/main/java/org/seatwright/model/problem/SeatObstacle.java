package org.seatwright.model.problem;

/** What alone keeps a student out of a seat, whatever becomes of all other places. */
public sealed interface SeatObstacle {
  /** The program has no seats. */
  record NoSeats() implements SeatObstacle {}

  /** As many other students as there are seats must sit in the program and may nowhere else. */
  record Promised(int seats) implements SeatObstacle {}

  /** No whole class list of the place that holds the student obeys this hard rule. */
  record Rule(String rule, String place) implements SeatObstacle {}
}
