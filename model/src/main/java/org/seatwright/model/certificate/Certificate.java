package org.seatwright.model.certificate;

import java.util.List;

/**
 * All that a run proves about its plan, level by level.
 *
 * @param problem hash of the problem, as {@link ProblemHash} has it
 * @param plan SHA-256 of the file that holds the plan, in hexadecimal
 * @param levels first level first; at least one
 */
public record Certificate(String problem, String plan, List<LevelCertificate> levels) {
  public Certificate {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("A certificate has no level, must have at least one.");
    }
  }
}
