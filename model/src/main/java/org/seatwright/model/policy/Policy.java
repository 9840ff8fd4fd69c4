package org.seatwright.model.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seatwright.model.choice.Lottery;

/** The board's rules for one choice round. */
public record Policy(
    String name,
    List<BalanceRule> balance,
    PlacementRule placement,
    Points points,
    Lottery lottery) {
  /** What holds where a district brings no policy: seats only, and the default points. */
  public static final Policy DEFAULT =
      new Policy("Seats only", List.of(), PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1));

  public Policy {
    balance = List.copyOf(balance);
    Set<String> names = new HashSet<>();
    for (BalanceRule rule : balance) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "Two balance rules are named \"%s\"; names must differ.".formatted(rule.name()));
      }
    }
  }
}
