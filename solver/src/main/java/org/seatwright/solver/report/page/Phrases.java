package org.seatwright.solver.report.page;

import java.util.Collection;
import java.util.List;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;

/** Turns of speech that sections share. */
final class Phrases {
  private Phrases() {}

  /** "3 students", "1 student", "a hidden number of students". */
  static String students(Count count) {
    return switch (count) {
      case Count.Known(long students) -> Text.students(students);
      case Count.Hidden() -> "a hidden number of students";
    };
  }

  /** "3", "none", "a hidden number". */
  static String number(Count count) {
    return switch (count) {
      case Count.Known(long students) -> students == 0 ? "none" : Text.number(students);
      case Count.Hidden() -> "a hidden number";
    };
  }

  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The places of a rule, in words. */
  static String places(Per per, int count) {
    return switch (per) {
      case SCHOOL -> Text.count(count, "school", "schools");
      case PROGRAM -> Text.count(count, "program", "programs");
      case GRADE -> Text.count(count, "grade of a school", "grades of schools");
      case ZONE -> Text.count(count, "zone", "zones");
      case DISTRICT -> "the whole district";
    };
  }

  /** What must be, should be, or is only watched. */
  static String enforcement(Enforcement enforcement) {
    return switch (enforcement) {
      case Enforcement.Hard _ -> "must stay within its bounds";
      case Enforcement.Soft soft ->
          "should stay within its bounds, and every student by whom it misses them costs %s"
              .formatted(Text.count(soft.points(), "point", "points"));
      case Enforcement.Report _ -> "is only reported";
    };
  }

  /** "a", "a and b", "a, b and c". */
  static String list(Collection<String> items) {
    List<String> all = List.copyOf(items);
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
  }
}
