package org.seatwright.datasets.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.datasets.write.RowSink;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Every option of every student as a long table: what each seat is to the student and what it
 * costs.
 */
public final class OptionsExport {
  /** Digits of a kilometre: metres. */
  private static final int DIGITS = 3;

  private OptionsExport() {}

  /**
   * Writes the table.
   *
   * @param problem compiled from {@code district}
   */
  public static void write(
      District district, AssignmentProblem problem, Optional<Assignment> plan, Path file)
      throws IOException {
    try (RowSink rows = CsvRows.create(file)) {
      List<String> header = new ArrayList<>(CsvFormat.OPTIONS.required());
      plan.ifPresent(_ -> header.add(Column.SEATED));
      rows.write(header);
      for (int i = 0; i < problem.students(); i++) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          List<String> cells = cells(district, problem, i, o);
          int option = o;
          int student = i;
          plan.ifPresent(it -> cells.add(isTaken(problem, it, student, option) ? "1" : "0"));
          rows.write(cells);
        }
      }
    }
  }

  private static List<String> cells(
      District district, AssignmentProblem problem, int student, int option) {
    List<String> cells = new ArrayList<>();
    cells.add(district.students().get(student).id().value());
    cells.add(Integer.toString(problem.type(student) + 1));
    if (problem.program(option) == problem.unplaced()) {
      cells.addAll(List.of("", "", "", ""));
    } else {
      int p = problem.program(option);
      Program program = district.programs().get(p);
      cells.add(program.id().value());
      cells.add(program.school().value());
      cells.add(problem.rank(option) == 0 ? "" : Integer.toString(problem.rank(option)));
      cells.add(kilometres(district, student, district.schoolOf(p)));
    }
    cells.add(Integer.toString(problem.cost(option)));
    return cells;
  }

  private static String kilometres(District district, int student, int school) {
    return district.knowsDistance(student, school)
        ? BigDecimal.valueOf(district.kilometres(student, school))
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .toPlainString()
        : "";
  }

  private static boolean isTaken(
      AssignmentProblem problem, Assignment plan, int student, int option) {
    int program = problem.program(option);
    return program == problem.unplaced()
        ? !plan.isPlaced(student)
        : plan.isPlacedIn(student, program);
  }
}
