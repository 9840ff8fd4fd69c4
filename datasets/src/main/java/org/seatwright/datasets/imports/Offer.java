package org.seatwright.datasets.imports;

import java.util.List;
import java.util.OptionalInt;

/**
 * Programs made up because no file has them: one per school and grade.
 *
 * @param grades the grades every school is to teach; empty for those its students attend now
 * @param seats of each program; empty for as many as students attend that grade of the school now
 */
public record Offer(List<String> grades, OptionalInt seats) {
  public Offer {
    grades = List.copyOf(grades);
  }
}
