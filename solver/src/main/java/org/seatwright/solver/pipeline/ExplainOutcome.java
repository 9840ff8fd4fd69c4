package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.Notices;

/** What an explanation came to. */
public sealed interface ExplainOutcome {
  /** A file of the run, the district or the templates cannot be used. */
  record Refused(Notices notices) implements ExplainOutcome {}

  /** There is nothing to explain, as these sentences say. */
  record Impossible(List<String> sentences) implements ExplainOutcome {
    public Impossible {
      sentences = List.copyOf(sentences);
    }
  }

  /** The output cannot be written. */
  record CannotWrite(String message) implements ExplainOutcome {}

  /** One student's letter. */
  record Explained(String letter) implements ExplainOutcome {}

  /**
   * All students' reasons were written.
   *
   * @param students with something ranked above the placement
   * @param seats reasons given
   * @param exact those of them whose cost is known to the point
   * @param ranges those whose cost is known from and to, or from below only
   * @param noBetter those of which no more is said than that no plan is better
   * @param open those of which nothing proves that they are no better
   */
  record Written(Path out, int students, int seats, int exact, int ranges, int noBetter, int open)
      implements ExplainOutcome {}

  /** Interrupted; nothing was written. */
  record Stopped() implements ExplainOutcome {}
}
