package org.seatwright.model.audit;

import java.util.Locale;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;

/**
 * One way in which a plan breaks the rules. Lines are named by row, never by student, so that a
 * message exposes no child.
 */
public sealed interface Violation {
  /** By how many students the rule is missed, at least 1. */
  default long students() {
    return 1;
  }

  /** One sentence: where, what was found, what the rule is. */
  String message();

  /** More students than seats. */
  record SeatsExceeded(ProgramId program, long seated, int seats) implements Violation {
    @Override
    public long students() {
      return seated - seats;
    }

    @Override
    public String message() {
      return "Program %s: %d %s for %d %s, %d too many."
          .formatted(
              program,
              seated,
              seated == 1 ? "student" : "students",
              seats,
              seats == 1 ? "seat" : "seats",
              students());
    }
  }

  /** A hard balance rule missed at one place. */
  record RuleMissed(BalanceFigure figure) implements Violation {
    @Override
    public long students() {
      return figure.missed();
    }

    @Override
    public String message() {
      return "Rule \"%s\" at %s: %sN is %d of %d, must be %s; missed by %d."
          .formatted(
              figure.rule().name(),
              figure.place(),
              figure.test().isEmpty() ? "" : figure.test() + ", ",
              figure.weighted(),
              figure.enrols(),
              figure.bounds(),
              figure.missed());
    }
  }

  /** Students without a seat where everyone must have one. */
  record NotPlaced(long students) implements Violation {
    @Override
    public String message() {
      return "%d %s unplaced, and the policy says everyone-placed."
          .formatted(students, students == 1 ? "student is" : "students are");
    }
  }

  /** Students without a seat to whom a guarantee promises one. */
  record PromiseBroken(String guarantee, long students) implements Violation {
    @Override
    public String message() {
      return "%d %s unplaced, though guarantee \"%s\" promises a seat."
          .formatted(students, students == 1 ? "student is" : "students are", guarantee);
    }
  }

  /** A hard set-aside, fairness or family rule missed. */
  record OtherRuleMissed(RuleFigure figure) implements Violation {
    @Override
    public long students() {
      return figure.missed();
    }

    @Override
    public String message() {
      String found =
          switch (figure.kind()) {
            case SET_ASIDE ->
                "%d %s no seat that admits them"
                    .formatted(
                        figure.missed(), figure.missed() == 1 ? "student has" : "students have");
            case FAIRNESS ->
                "%d %s justified envy"
                    .formatted(
                        figure.missed(), figure.missed() == 1 ? "student has" : "students have");
            case FAMILY ->
                "%d %s of children apart"
                    .formatted(figure.missed(), figure.missed() == 1 ? "pair" : "pairs");
          };
      return figure.place().isEmpty()
          ? "Rule \"%s\": %s.".formatted(figure.rule(), found)
          : "Rule \"%s\" at %s: %s.".formatted(figure.rule(), figure.place(), found);
    }
  }

  /** A seat in a program of another grade. */
  record WrongGrade(int row, ProgramId program, Grade taught, Grade grade) implements Violation {
    @Override
    public String message() {
      return "Row %d: program %s teaches grade %s, the student is in grade %s."
          .formatted(row, program, taught, grade);
    }
  }

  /** A seat in which the policy does not let the student sit. */
  record SeatDenied(int row, ProgramId program, Access.Denial denial) implements Violation {
    @Override
    public String message() {
      return "Row %d: program %s is ".formatted(row, program)
          + switch (denial) {
            case Access.Denial.Promised(Guarantee guarantee) ->
                "not a seat that guarantee \"%s\" promises the student."
                    .formatted(guarantee.name());
            case Access.Denial.OffMenu(Menu menu) ->
                "not open to the student under menu \"%s\".".formatted(menu.name());
            case Access.Denial.Unlisted(PlacementRule.Unlisted unlisted) ->
                "not on the student's list, and the policy says unlisted: %s."
                    .formatted(unlisted.name().toLowerCase(Locale.ROOT).replace('_', '-'));
          };
    }
  }

  /** A student who already stood in an earlier row; the earlier row counts. */
  record StudentTwice(int row, int firstRow) implements Violation {
    @Override
    public String message() {
      return "Row %d: the student already stands in row %d; each student has one row."
          .formatted(row, firstRow);
    }
  }

  /** A student of the district without any row; {@code number} counts students.csv from 1. */
  record StudentMissing(int number) implements Violation {
    @Override
    public String message() {
      return "Student number %d of students.csv has no row in the plan; write every student once."
          .formatted(number);
    }
  }

  /** A row whose student the district does not know. */
  record UnknownStudent(int row) implements Violation {
    @Override
    public String message() {
      return "Row %d: the student is not in students.csv.".formatted(row);
    }
  }

  /** A row whose program the district does not know; the student counts as unplaced. */
  record UnknownProgram(int row, ProgramId program) implements Violation {
    @Override
    public String message() {
      return "Row %d: program \"%s\" is not in programs.csv.".formatted(row, program);
    }
  }
}
