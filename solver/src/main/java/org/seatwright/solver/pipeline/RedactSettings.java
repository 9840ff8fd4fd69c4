package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of a redaction.
 *
 * @param run the run folder
 * @param district where the district is now; empty where the run says
 * @param policy the policy file that was used in place of the district's own; empty where the run
 *     says
 * @param least numbers of students below it are hidden, 2 or more
 * @param out the folder to be published
 * @param pseudonyms where assignments under pseudonyms go, where they are asked for
 */
public record RedactSettings(
    Path run,
    Optional<Path> district,
    Optional<Path> policy,
    int least,
    Path out,
    Optional<PseudonymFiles> pseudonyms) {
  public RedactSettings {
    if (least < 2) {
      throw new IllegalArgumentException(
          "The least count is %d, must be 2 or more.".formatted(least));
    }
  }

  /**
   * Files of students under other names, neither of them to be published.
   *
   * @param assignments who sits where, by pseudonym
   * @param secret what the pseudonyms are made with; made where it is not there
   */
  public record PseudonymFiles(Path assignments, Path secret) {}
}
