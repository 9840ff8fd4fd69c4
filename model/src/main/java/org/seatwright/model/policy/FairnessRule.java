package org.seatwright.model.policy;

/**
 * No justified envy: nobody ranks a program above the own placement while someone of lower priority
 * sits in it, if the two could change places within every hard balance rule and set-aside.
 */
public record FairnessRule(String name, Among among, Enforcement enforcement) {
  public FairnessRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A fairness rule's name is blank; messages need one.");
    }
  }

  /** Between whom envy counts. */
  public enum Among {
    /** Students whom no balance rule or set-aside can tell apart. */
    SAME_TYPE,
    /** Students whom some such rule tells apart. */
    ACROSS_TYPES
  }
}
