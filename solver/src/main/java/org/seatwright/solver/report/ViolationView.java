package org.seatwright.solver.report;

import org.seatwright.model.audit.Violation;
import org.seatwright.model.policy.Access;

/**
 * One hard rule that a plan breaks at one place.
 *
 * @param rule the rule's name, or the words for a rule every plan must keep
 * @param place what people call the place, or the row of the plan
 * @param missed by how many students, at least 1
 * @param message all of it in one sentence
 */
public record ViolationView(String rule, String place, long missed, String message) {
  static ViolationView of(Violation violation) {
    return switch (violation) {
      case Violation.SeatsExceeded it -> view("seats", it.program().value(), it);
      case Violation.RuleMissed it -> view(it.figure().rule().name(), it.figure().place(), it);
      case Violation.NotPlaced it -> view("everyone-placed", "the district", it);
      case Violation.WrongGrade it -> view("own grade", row(it.row()), it);
      case Violation.PromiseBroken it -> view("promised seats", "the district", it);
      case Violation.OtherRuleMissed it ->
          view(
              it.figure().rule(),
              it.figure().place().isEmpty() ? "the district" : it.figure().place(),
              it);
      case Violation.SeatDenied it -> view(denial(it.denial()), row(it.row()), it);
      case Violation.StudentTwice it -> view("each student once", row(it.row()), it);
      case Violation.StudentMissing it ->
          view("each student once", "students.csv, student number " + it.number(), it);
      case Violation.UnknownStudent it -> view("known students", row(it.row()), it);
      case Violation.UnknownProgram it -> view("known programs", row(it.row()), it);
    };
  }

  private static String denial(Access.Denial denial) {
    return switch (denial) {
      case Access.Denial.Promised it -> it.guarantee().name();
      case Access.Denial.OffMenu it -> it.menu().name();
      case Access.Denial.Unlisted _ -> "listed programs only";
    };
  }

  private static String row(int row) {
    return "row " + row;
  }

  private static ViolationView view(String rule, String place, Violation violation) {
    return new ViolationView(rule, place, violation.students(), violation.message());
  }
}
