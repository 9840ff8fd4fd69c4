package org.seatwright.datasets.synthetic;

import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.Policy;

/** The policy that a drawn district is to be assigned under. */
public sealed interface PolicyPlan permits Rules, PolicyPlan.Stated {
  /** The policy of the district that {@code seed} draws. */
  Policy policy(long seed);

  /**
   * A policy that is written out.
   *
   * @param hasLottery true where the policy's own seed of the lottery stands; otherwise that of the
   *     draw does
   */
  record Stated(Policy policy, boolean hasLottery) implements PolicyPlan {
    @Override
    public Policy policy(long seed) {
      return hasLottery ? policy : policy.toBuilder().lottery(new Lottery(seed)).build();
    }
  }
}
