package org.seatwright.solver.report.redaction;

import java.util.Random;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;

/** A plan drawn from a seed: first come, first served, one in three content with any seat. */
final class DrawnPlan {
  private static final int NO_SEAT = -1;

  private DrawnPlan() {}

  static Assignment of(District district, long seed) {
    Random random = new Random(seed);
    int[] left = district.programs().stream().mapToInt(it -> it.seats()).toArray();
    Assignment.Builder plan = new Assignment.Builder(district.students().size());
    for (int i = 0; i < district.students().size(); i++) {
      int student = i;
      IntStream listed =
          IntStream.range(0, district.choices().length(i))
              .map(k -> district.choices().program(student, k));
      IntStream others =
          IntStream.range(0, left.length)
              .filter(p ->
                  district
                      .programs()
                      .get(p)
                      .grade()
                      .equals(district.students().get(student).grade()));
      int program =
          (random.nextInt(3) == 0 ? IntStream.concat(listed, others) : listed)
              .filter(p -> left[p] > 0)
              .findFirst()
              .orElse(NO_SEAT);
      if (program != NO_SEAT) {
        left[program]--;
        plan.place(i, program);
      }
    }
    return plan.build();
  }
}
