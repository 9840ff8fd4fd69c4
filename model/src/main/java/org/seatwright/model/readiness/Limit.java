package org.seatwright.model.readiness;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a rule leaves of one place.
 *
 * @param seated the most students who could sit there without the rule; of a rule among a group,
 *     students of the group
 * @param most the most with whom the rule can be kept; empty where there is no number
 * @param sum the rule at the size without it; empty for a rule of several tests
 */
public record Limit(String place, long seated, OptionalLong most, Optional<Finding.Sum> sum) {
  /** Why a place is limited. */
  enum Cause {
    NO_WHOLE_NUMBER,
    TOO_LITTLE,
    TOO_MUCH,
    TESTS
  }

  /** True where the place cannot keep the rule, however it is filled. */
  public boolean isImpossible() {
    return most.isEmpty();
  }

  Cause cause() {
    return sum.map(
            it -> {
              if (it.hasNoWholeNumber()) {
                return Cause.NO_WHOLE_NUMBER;
              }
              return it.isTooLittle() ? Cause.TOO_LITTLE : Cause.TOO_MUCH;
            })
        .orElse(Cause.TESTS);
  }
}
