package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;

/**
 * A policy as its file has it, not yet held against a district.
 *
 * @param policy empty where the file holds errors
 * @param categories the categories by census blocks without errors, in file order
 * @param categoryNames what all categories are called, those with errors too
 * @param rules the balance rules without errors, in file order
 * @param mentions what the file names of the district
 * @param costs every set of points in it
 * @param longestList where the longest list that counts is stated
 * @param objective where the objective is stated
 */
record PolicyDraft(
    Optional<Policy> policy,
    List<ByBlocks> categories,
    List<String> categoryNames,
    List<Rule> rules,
    List<Mention> mentions,
    List<Costs> costs,
    At longestList,
    At objective) {
  PolicyDraft {
    categories = List.copyOf(categories);
    categoryNames = List.copyOf(categoryNames);
    rules = List.copyOf(rules);
    mentions = List.copyOf(mentions);
    costs = List.copyOf(costs);
  }

  /** The policy of a folder without a policy file, {@code file}. */
  static PolicyDraft usual(At file) {
    return of(Optional.of(Policy.DEFAULT), file);
  }

  /** What stands for a policy file that cannot be read. */
  static PolicyDraft unread(At file) {
    return of(Optional.empty(), file);
  }

  private static PolicyDraft of(Optional<Policy> policy, At file) {
    List<Costs> costs = List.of(new Costs(Points.DEFAULT, file));
    return new PolicyDraft(policy, List.of(), List.of(), List.of(), List.of(), costs, file, file);
  }

  /** A category by census blocks and where it stands. */
  record ByBlocks(Category category, YamlSection section) {}

  /** A balance rule and where it stands. */
  record Rule(BalanceRule rule, YamlSection section) {}

  /** Points and where those of ranks stand, or what they belong to. */
  record Costs(Points points, At rank) {}
}
