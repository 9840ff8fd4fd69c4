package org.seatwright.model.certificate;

/**
 * A bound on one level of the score with what proves it; see {@link ExactBound}.
 *
 * @param bound no plan that the level speaks of has fewer; 0 or more
 */
public record LevelCertificate(Level level, long bound, Multipliers multipliers) {
  public LevelCertificate {
    if (bound < 0) {
      throw new IllegalArgumentException("The bound is %d, must be 0 or more.".formatted(bound));
    }
  }
}
