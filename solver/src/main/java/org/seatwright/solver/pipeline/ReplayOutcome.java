package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.Notices;

/** What repeating a run came to. */
public sealed interface ReplayOutcome {
  /**
   * The same plan, byte for byte.
   *
   * @param files those that are the same, in the order of the record
   * @param remarks what differs and did not matter, such as a version
   */
  record Same(List<String> files, List<String> remarks) implements ReplayOutcome {
    public Same {
      files = List.copyOf(files);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Another plan, or none.
   *
   * @param differences one sentence each
   * @param remarks what else differs, such as a version, and may be why
   */
  record Differs(List<String> differences, List<String> remarks) implements ReplayOutcome {
    public Differs {
      differences = List.copyOf(differences);
      remarks = List.copyOf(remarks);
    }
  }

  /** The district's files are not those that the run read; one sentence for each that is not. */
  record OtherInputs(Path district, List<String> differences) implements ReplayOutcome {
    public OtherInputs {
      differences = List.copyOf(differences);
    }
  }

  /** Run or district cannot be read. */
  record Refused(Notices notices) implements ReplayOutcome {}

  /** The run cannot be repeated, as {@code message} says. */
  record Impossible(String message) implements ReplayOutcome {}

  /** A stop was asked for. */
  record Stopped() implements ReplayOutcome {}
}
