package org.seatwright.model.problem;

import java.util.Arrays;
import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;

/**
 * What a problem knows of its programs. Shape of all: one per program.
 *
 * @param school index of the school that holds the program, in the district's order
 */
record Programs(List<ProgramId> ids, int[] seats, int[] school) {
  Programs {
    ids = List.copyOf(ids);
  }

  static Programs of(District district) {
    int[] school = new int[district.programs().size()];
    Arrays.setAll(school, district::schoolOf);
    return new Programs(
        district.programs().stream().map(program -> program.id()).toList(),
        district.programs().stream().mapToInt(program -> program.seats()).toArray(),
        school);
  }

  /** The same programs with other seats; shape: one per program. */
  Programs withSeats(int[] others) {
    return new Programs(ids, others, school);
  }

  /** These programs alone. */
  Programs cut(int[] programs) {
    return new Programs(
        Arrays.stream(programs).mapToObj(ids::get).toList(),
        Gather.of(seats, programs),
        Gather.of(school, programs));
  }
}
