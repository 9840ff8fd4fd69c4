package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.Notices;

/** What an export came to. */
public sealed interface ExportOutcome {
  /**
   * The files are there.
   *
   * @param leftOut names of the rules that the exported program cannot say
   */
  record Written(List<Path> files, List<String> leftOut, List<Notices> notices)
      implements ExportOutcome {
    public Written {
      files = List.copyOf(files);
      leftOut = List.copyOf(leftOut);
      notices = List.copyOf(notices);
    }
  }

  /** District or plan cannot be used; one of the notices holds at least one error. */
  record Refused(List<Notices> notices) implements ExportOutcome {
    public Refused {
      notices = List.copyOf(notices);
    }
  }

  /** The format cannot say this district, or the program asked for is none, as the message says. */
  record Impossible(String message) implements ExportOutcome {}

  /** The output cannot be written, as {@code message} says; what was there before still is. */
  record CannotWrite(String message) implements ExportOutcome {}
}
