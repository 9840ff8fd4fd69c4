package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Policy;

/**
 * A policy as its file has it, not yet held against a district.
 *
 * @param policy empty where the file holds errors
 * @param rules the rules without errors, in file order
 * @param rank where the points of ranks stand, or the file
 */
record PolicyDraft(Optional<Policy> policy, List<Rule> rules, At rank) {
  PolicyDraft {
    rules = List.copyOf(rules);
  }

  /** A balance rule and where it stands. */
  record Rule(BalanceRule rule, YamlSection section) {}
}
