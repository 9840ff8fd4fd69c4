package org.seatwright.model.certificate;

/**
 * A bound on one level of the score with what proves it; see {@link ExactBound}.
 *
 * @param part index of the part of the problem that it is about, 0 for a problem in one piece; see
 *     {@link org.seatwright.model.problem.ProblemParts}
 * @param bound no plan that the level speaks of has fewer; 0 or more
 */
public record LevelCertificate(int part, Level level, long bound, Multipliers multipliers) {
  public LevelCertificate {
    if (part < 0) {
      throw new IllegalArgumentException("The part is %d, must be 0 or more.".formatted(part));
    }
    if (bound < 0) {
      throw new IllegalArgumentException("The bound is %d, must be 0 or more.".formatted(bound));
    }
  }

  /** A certificate about a problem in one piece. */
  public LevelCertificate(Level level, long bound, Multipliers multipliers) {
    this(0, level, bound, multipliers);
  }

  /** This certificate of a part that is solved on its own, as one about part {@code part}. */
  public LevelCertificate inPart(int part) {
    return new LevelCertificate(part, level, bound, multipliers);
  }
}
