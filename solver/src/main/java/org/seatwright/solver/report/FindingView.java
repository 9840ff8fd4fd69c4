package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.readiness.Severity;

/**
 * One finding in words, without any student's id.
 *
 * @param sentence what was found
 * @param details how that comes about: the arithmetic, or the places one by one
 * @param remedy what to do, in whole sentences
 * @param students ids of students, or cells that may hold such ids, for those who may see them
 */
public record FindingView(
    Severity severity,
    String sentence,
    List<String> details,
    String remedy,
    List<String> students) {
  public FindingView {
    details = List.copyOf(details);
    students = List.copyOf(students);
  }

  static FindingView of(Severity severity, String sentence, List<String> details, String remedy) {
    return new FindingView(severity, sentence, details, remedy, List.of());
  }

  FindingView about(List<String> ids) {
    return new FindingView(severity, sentence, details, remedy, ids);
  }

  /** This with one more detail. */
  FindingView and(String detail) {
    List<String> more = new ArrayList<>(details);
    more.add(detail);
    return new FindingView(severity, sentence, more, remedy, students);
  }
}
