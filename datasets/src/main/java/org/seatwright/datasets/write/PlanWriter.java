package org.seatwright.datasets.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.How;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.policy.Policy;

/** Writes a plan and what it makes of each school. */
public final class PlanWriter {
  private PlanWriter() {}

  /** Writes assignments.csv: every student once, in input order. */
  public static void writeAssignments(District district, Assignment plan, Path file)
      throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      rows.write(CsvFormat.ASSIGNMENTS.columns());
      writeRows(district, plan, rows);
    }
  }

  /** Writes the same to {@code out}, and closes it. */
  public static void writeAssignments(District district, Assignment plan, OutputStream out)
      throws IOException {
    try (CsvRows rows = CsvRows.to(out)) {
      rows.write(CsvFormat.ASSIGNMENTS.columns());
      writeRows(district, plan, rows);
    }
  }

  /** Writes the rows of assignments.csv below their header. */
  public static void writeRows(District district, Assignment plan, RowSink rows)
      throws IOException {
    for (int i = 0; i < plan.students(); i++) {
      rows.write(assignment(district, plan, i));
    }
  }

  private static List<String> assignment(District district, Assignment plan, int i) {
    String student = district.students().get(i).id().value();
    return switch (plan.placement(i)) {
      case Placement.Unplaced() -> List.of(student, "", "", "", How.UNPLACED.word());
      case Placement.Placed(int p) -> {
        Program program = district.programs().get(p);
        OptionalInt rank = district.choices().findRank(i, p);
        yield List.of(
            student,
            program.id().value(),
            program.school().value(),
            rank.isPresent() ? Integer.toString(rank.getAsInt()) : "",
            rank.isPresent() ? How.CHOICE.word() : How.UNLISTED.word());
      }
    };
  }

  /** Writes a run's schools.csv: each school, followed by its programs, in input order. */
  public static void writeSchools(District district, Policy policy, Verdict verdict, Path file)
      throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      addSchools(district, policy, verdict, rows);
    }
  }

  /** Writes the same to {@code out}, and closes it. */
  public static void writeSchools(
      District district, Policy policy, Verdict verdict, OutputStream out) throws IOException {
    try (CsvRows rows = CsvRows.to(out)) {
      addSchools(district, policy, verdict, rows);
    }
  }

  private static void addSchools(District district, Policy policy, Verdict verdict, CsvRows rows)
      throws IOException {
    for (List<String> row : new SchoolFigures(district, policy, verdict).rows()) {
      rows.write(row);
    }
  }
}
