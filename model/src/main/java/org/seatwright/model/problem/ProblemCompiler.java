package org.seatwright.model.problem;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.policy.SetAside;

/** Builds the rows, types and options of a problem. */
final class ProblemCompiler {
  private ProblemCompiler() {}

  static AssignmentProblem compile(District district, Policy policy) {
    int longest = policy.placement().longestList().orElse(Integer.MAX_VALUE);
    if (district.choices().longest() > longest) {
      throw new IllegalArgumentException(
          "A list is longer than the %d choices that count; cut the lists first."
              .formatted(longest));
    }
    List<BalanceRule> rules =
        policy.balance().stream().filter(it -> BalanceCompiler.counts(it.enforcement())).toList();
    StudentTypes types =
        StudentTypes.of(
            district,
            rules.stream().flatMap(rule -> rule.form().tallies().stream()).toList(),
            policy.setAsides());
    Options options = Options.of(district, policy);
    TableRules table = new TableRules();
    BalanceCompiler balance =
        new BalanceCompiler(district, types, applicants(district, options), table);
    rules.forEach(balance::write);
    new SetAsideCompiler(district, types, table)
        .write(SetAside.ofPrograms(policy.setAsides(), district));
    LotteryNumbers numbers = LotteryNumbers.of(district, policy);
    return new AssignmentProblem(
        Optional.of(new AssignmentProblem.Source(district, policy)),
        new Tables(
            Students.of(district, types, numbers),
            Programs.of(district),
            options,
            TieBreaks.of(district, options, numbers),
            table,
            FamilyPairs.of(district, policy.families(), options),
            policy.fairness().stream()
                .filter(it -> BalanceCompiler.counts(it.enforcement()))
                .toList(),
            SeatPriorities.of(district, policy, options, numbers),
            RankLevels.of(district, policy)));
  }

  /** How many students have each program among their options; shape: one per program. */
  private static int[] applicants(District district, Options options) {
    int[] applicants = new int[district.programs().size() + 1];
    for (int program : options.program()) {
      applicants[program]++;
    }
    return applicants;
  }
}
