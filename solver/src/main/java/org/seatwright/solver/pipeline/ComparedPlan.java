package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.solver.report.ReportView.FileView;

/** A plan of the same district that a report shows beside the new one, and its file. */
record ComparedPlan(Assignment plan, FileView file) {
  /** What came of reading the plan to compare with. */
  sealed interface Read {
    /** The plan; none where the run compares with none. */
    record Loaded(Optional<ComparedPlan> plan) implements Read {}

    /** The notices hold at least one error. */
    record Refused(Notices notices) implements Read {}

    /** The file cannot be read, as {@code message} says. */
    record Unreadable(String message) implements Read {}
  }

  static Read read(Optional<PlanFile> file, LoadResult.Loaded input) {
    return file.isEmpty() ? new Read.Loaded(Optional.empty()) : read(file.get(), input);
  }

  private static Read read(PlanFile file, LoadResult.Loaded input) {
    return switch (file.readWhole(input)) {
      case PlanFile.Whole.Refused(var notices) -> new Read.Refused(notices);
      case PlanFile.Whole.Loaded(var plan, _) -> {
        try {
          yield new Read.Loaded(Optional.of(new ComparedPlan(plan, file.view())));
        } catch (IOException e) {
          yield new Read.Unreadable(
              "%s: cannot be read (%s).".formatted(file.path(), e.getMessage()));
        }
      }
    };
  }
}
