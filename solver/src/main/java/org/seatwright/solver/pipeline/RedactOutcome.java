package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.Notices;

/** What redacting a run came to. */
public sealed interface RedactOutcome {
  /**
   * The files are there.
   *
   * @param files to be published
   * @param kept files of students, not to be published
   * @param small how many counts are hidden for their own sake
   * @param others how many more are hidden so that those cannot be worked out
   */
  record Written(List<Path> files, List<Path> kept, int small, int others)
      implements RedactOutcome {
    public Written {
      files = List.copyOf(files);
      kept = List.copyOf(kept);
    }
  }

  /** A file of the run or of the district cannot be read. */
  record Refused(Notices notices) implements RedactOutcome {}

  /** The files do not belong together, or the secret is none, as these sentences say. */
  record Unusable(List<String> sentences) implements RedactOutcome {
    public Unusable {
      sentences = List.copyOf(sentences);
    }
  }

  /** The output cannot be written, as {@code message} says; what was there before still is. */
  record CannotWrite(String message) implements RedactOutcome {}
}
