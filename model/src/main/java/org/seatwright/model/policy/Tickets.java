package org.seatwright.model.policy;

/** More tickets in the lottery for a group; students of no such group have one. */
public record Tickets(Group of, int tickets) {
  /** Most tickets a student may have. */
  public static final int MAX = 100;

  public Tickets {
    if (tickets < 1 || tickets > MAX) {
      throw new IllegalArgumentException(
          "tickets is %d, must be between 1 and %d.".formatted(tickets, MAX));
    }
  }
}
