package org.seatwright.solver.report.count;

import java.util.List;
import java.util.function.ToIntFunction;
import org.seatwright.model.district.Attributes;

/**
 * A dimension by what students and enrolled children carry.
 *
 * @param ofStudent index of a student's value
 * @param ofEnrolled index of the value of children already in seats
 */
record Division(
    Dimension dimension,
    ToIntFunction<Attributes> ofStudent,
    ToIntFunction<Attributes> ofEnrolled) {
  String name() {
    return dimension.name();
  }

  List<String> values() {
    return dimension.values();
  }
}
