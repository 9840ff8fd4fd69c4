package org.seatwright.model.policy;

/** How strictly a balance rule is meant. */
public sealed interface Enforcement {
  /** A plan that misses the rule is not valid. */
  record Hard() implements Enforcement {}

  /** A plan pays {@code points}, 0 or more, per student by which it misses the rule. */
  record Soft(long points) implements Enforcement {
    public Soft {
      Points.requirePoints("points", points);
    }
  }

  /** The rule appears in reports and changes no plan. */
  record Report() implements Enforcement {}
}
