package org.seatwright.model.late;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/**
 * Who waits for a seat in one program, in the order in which it is offered.
 *
 * @param ifLeaves the group of the student whose leaving frees the seat, in words such as {@code
 *     ses=frl}; empty where the order is the same whoever leaves
 * @param entries first those who could have the seat, then the others; within each by priority
 *     class, then by lottery number
 */
public record Waitlist(ProgramId program, Optional<String> ifLeaves, List<Entry> entries) {
  /** When a student who waits could have the seat. */
  public sealed interface Offer {}

  /** At once: a seat is free and no hard rule is in the way. */
  public record Now() implements Offer {}

  /** As soon as the seat is free. */
  public record Next() implements Offer {}

  /** Not even then, because of {@code obstacle}. */
  public record Blocked(Obstacle obstacle) implements Offer {}

  /**
   * A student who waits.
   *
   * @param group in words, blank where rules look at nobody's attributes
   * @param rank the family gave to the program, 1 the favourite
   */
  public record Entry(StudentId student, String group, int rank, Offer offer) {}

  public Waitlist {
    entries = List.copyOf(entries);
  }
}
