package org.seatwright.solver.explain;

import java.util.List;
import org.seatwright.model.assignment.Placement;

/**
 * Where a student was placed and why no higher.
 *
 * @param student index in the district
 * @param higher the programs ranked above the placement, favourite first
 */
public record StudentReasons(int student, Placement placement, List<SeatReason> higher) {
  public StudentReasons {
    higher = List.copyOf(higher);
  }
}
