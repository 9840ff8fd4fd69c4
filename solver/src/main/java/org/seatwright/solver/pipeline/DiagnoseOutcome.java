package org.seatwright.solver.pipeline;

import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.report.DiagnosisView;

/** What a diagnosis came to. */
public sealed interface DiagnoseOutcome {
  /** It is known what there is to know, or time was over. */
  record Done(DiagnosisView view, boolean interrupted) implements DiagnoseOutcome {}

  /** The input cannot be used. */
  record Refused(Notices notices) implements DiagnoseOutcome {}

  /** The run folder cannot be used, as these sentences say. */
  record Unusable(List<String> sentences) implements DiagnoseOutcome {
    public Unusable {
      sentences = List.copyOf(sentences);
    }
  }

  /** A folder cannot be written, as {@code message} says. */
  record CannotWrite(String message) implements DiagnoseOutcome {}

  /** Engines and audit disagree about a repaired district, one sentence each. */
  record Disagreement(List<String> disagreements) implements DiagnoseOutcome {
    public Disagreement {
      disagreements = List.copyOf(disagreements);
    }
  }
}
