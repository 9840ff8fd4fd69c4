package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.report.ReportView;

/** What a run came to. */
public sealed interface SolveOutcome {
  /** A plan was written, valid or, where none was found, the least-bad one. */
  record Written(ReportView report, List<Path> files) implements SolveOutcome {
    public Written {
      files = List.copyOf(files);
    }
  }

  /** The input cannot be used; the notices hold at least one error. Nothing was written. */
  record Refused(Notices notices) implements SolveOutcome {}

  /** The output cannot be written, as {@code message} says; what was there before still is. */
  record CannotWrite(String message) implements SolveOutcome {}

  /** Engines and audit disagree, one sentence each; nothing was written. */
  record Disagreement(List<String> disagreements) implements SolveOutcome {
    public Disagreement {
      disagreements = List.copyOf(disagreements);
    }
  }

  /** A stop was asked for before there was any plan; nothing was written. */
  record StoppedEarly() implements SolveOutcome {}
}
