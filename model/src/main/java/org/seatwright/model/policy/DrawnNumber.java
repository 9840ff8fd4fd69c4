package org.seatwright.model.policy;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.model.choice.Ticket;

/**
 * A student's number in one draw, and the tickets by which anyone can check it.
 *
 * @param program the program (index) that draws for itself; empty in the draw for all programs
 * @param position from 1, the best, to the number of students
 * @param tickets at least one, the first one first
 */
public record DrawnNumber(OptionalInt program, int position, List<Ticket> tickets) {
  public DrawnNumber {
    tickets = List.copyOf(tickets);
    if (tickets.isEmpty()) {
      throw new IllegalArgumentException("A number without a ticket.");
    }
  }

  /** The ticket that counts: the one of the smallest hash. */
  public Ticket best() {
    return tickets.stream().min(Comparator.comparing(Ticket::sha256)).orElseThrow();
  }
}
