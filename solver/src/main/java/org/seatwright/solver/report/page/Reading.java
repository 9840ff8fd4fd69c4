package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulation;

/** The facts and counts of a report, and how its sections read them. */
record Reading(ReportFacts facts, PlanCounts counts) {
  /** What all students got under the plan. */
  ResultRow all() {
    return all(PlanCounts.STUDENTS, "All");
  }

  /** What all students got under the plan compared with, empty where there is none. */
  Optional<ResultRow> compared() {
    return facts.compared().isEmpty()
        ? Optional.empty()
        : Optional.of(all(PlanCounts.COMPARED + PlanCounts.STUDENTS, comparedName()));
  }

  private ResultRow all(String population, String label) {
    Tabulation students = counts.get(population);
    return new ResultRow(label, students.total(), students.margin(PlanCounts.RESULT).counts());
  }

  /** What the plan compared with is called. */
  String comparedName() {
    return "compared plan";
  }

  /** The dimensions that results are told by, in order of interest: groups, zone, grade. */
  List<String> resultDimensions() {
    List<String> names = new ArrayList<>();
    for (Cross cross : counts.get(PlanCounts.STUDENTS).crosses()) {
      if (cross.columns().name().equals(PlanCounts.RESULT)
          && !cross.rows().name().equals(PlanCounts.GRADE)) {
        names.add(cross.rows().name());
      }
    }
    names.add(PlanCounts.GRADE);
    return names;
  }

  /** What the students of every value of a dimension got; values that nobody has are left out. */
  List<ResultRow> by(String dimension) {
    Tabulation students = counts.get(PlanCounts.STUDENTS);
    Cross cross = students.cross(dimension, PlanCounts.RESULT);
    List<Count> totals = students.margin(dimension).counts();
    List<ResultRow> rows = new ArrayList<>();
    for (int k = 0; k < totals.size(); k++) {
      rows.add(new ResultRow(cross.rows().values().get(k), totals.get(k), cross.cells().get(k)));
    }
    rows.removeIf(ResultRow::isEmpty);
    return rows;
  }

  Count total(String population) {
    return counts.get(population).total();
  }
}
