package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PlanNotice;
import org.seatwright.datasets.read.AnyPlanReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.exchange.SolvedPlan;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.report.ReportView.FileView;

/**
 * A plan, ours or anyone's: a run folder, a table in CSV or JSON, or another solver's solution of
 * an exported program, which is known by the ending .sol.
 *
 * @param columns what the columns of a table are called
 */
public record PlanFile(Path path, PlanColumns columns) {
  /** How the names of solutions end. */
  public static final String SOLUTION = ".sol";

  /** The plan's rows, as they are. */
  PlanResult read(LoadResult.Loaded input) {
    Path file = file();
    return file.toString().endsWith(SOLUTION)
        ? readSolution(file, input)
        : AnyPlanReader.read(file, columns, input.district());
  }

  /** The file itself: of a run folder its assignments. */
  private Path file() {
    Path inRun = path.resolve(FileName.ASSIGNMENTS);
    return Files.isDirectory(path) && Files.exists(inRun) ? inRun : path;
  }

  /** The file by its name and hash. */
  FileView view() throws IOException {
    return new FileView(String.valueOf(file().getFileName()), Sha256.of(file()));
  }

  private static PlanResult readSolution(Path file, LoadResult.Loaded input) {
    AssignmentProblem problem =
        AssignmentProblem.compile(input.district(), input.policy()).withoutBeyondLinear();
    Goal goal = new Goal.LeastPoints(0, List.of());
    return SolvedPlan.read(
        problem,
        Engines.PROGRAM.write(problem, goal, false).orElseThrow(),
        student -> input.district().students().get(student).id().value(),
        file);
  }

  /** A plan for every student of a district. */
  sealed interface Whole {
    Notices notices();

    default Optional<Assignment> findPlan() {
      return this instanceof Loaded(Assignment plan, _) ? Optional.of(plan) : Optional.empty();
    }

    record Loaded(Assignment plan, Notices notices) implements Whole {}

    /** The notices hold at least one error. */
    record Refused(Notices notices) implements Whole {}
  }

  /** The plan, which must place or leave out every student exactly once. */
  Whole readWhole(LoadResult.Loaded input) {
    return switch (read(input)) {
      case PlanResult.Refused(var notices) -> new Whole.Refused(notices);
      case PlanResult.Loaded(var rows, _, var notices) -> whole(rows, notices, input);
    };
  }

  private Whole whole(List<PlanRow> rows, Notices notices, LoadResult.Loaded input) {
    Notices.Collector defects = new Notices.Collector();
    At at = At.file(path.toString());
    boolean[] isThere = new boolean[input.district().students().size()];
    Assignment.Builder plan = new Assignment.Builder(isThere.length);
    int students = 0;
    for (PlanRow row : rows) {
      OptionalInt student = input.district().findStudent(row.student());
      OptionalInt program =
          row.program().isPresent()
              ? input.district().findProgram(row.program().get())
              : OptionalInt.empty();
      if (student.isEmpty() || isThere[student.getAsInt()]) {
        String word = student.isEmpty() ? "is not of the district" : "stands in an earlier row";
        defects.add(PlanNotice.notWhole(at.row(row.row()), "the student " + word));
      } else if (row.program().isPresent() && program.isEmpty()) {
        defects.add(PlanNotice.notWhole(at.row(row.row()), "the program is not of the district"));
      } else {
        isThere[student.getAsInt()] = true;
        students++;
        program.ifPresent(p -> plan.place(student.getAsInt(), p));
      }
    }
    if (defects.errors() == 0 && students < isThere.length) {
      int missing = isThere.length - students;
      String are = missing == 1 ? "1 student is" : missing + " students are";
      defects.add(PlanNotice.notWhole(at, are + " missing"));
    }
    return defects.errors() > 0
        ? new Whole.Refused(defects.notices())
        : new Whole.Loaded(plan.build(), notices);
  }
}
