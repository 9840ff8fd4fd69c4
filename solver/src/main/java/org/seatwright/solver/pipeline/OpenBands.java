package org.seatwright.solver.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.PlanCounts.RuleMix;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.count.Weighing;
import org.seatwright.solver.report.count.Weighing.Mix;

/**
 * Whether the bounds of a balance rule may be told, and whether it holds: bounds that the board set
 * in numbers may, those that follow from who the students are only where these may be counted by
 * everyone.
 */
final class OpenBands {
  private final District district;
  private final Policy policy;
  private final PlanCounts counts;

  /**
   * @param counts with what is hidden in them
   */
  OpenBands(District district, Policy policy, PlanCounts counts) {
    this.district = district;
    this.policy = policy;
    this.counts = counts;
  }

  /**
   * The rows of a rule's places of which it may be told whether the rule holds there. Of a hard
   * rule everyone takes it for granted; of others it would tell of the numbers, where these are
   * hidden.
   *
   * @param rule index in the policy's balance rules
   */
  Predicate<Integer> told(int rule) {
    BalanceRule of = policy.balance().get(rule);
    if (of.enforcement() instanceof Enforcement.Hard) {
      return _ -> true;
    }
    List<List<Optional<Mix>>> tests =
        counts.rules().stream()
            .filter(mix -> mix.rule() == rule)
            .map(mix -> mix.stages().after().mixes(counts))
            .toList();
    boolean isOfAll = of.form() instanceof BalanceForm.Spread;
    return row ->
        tests.stream()
            .allMatch(mixes ->
                isOfAll
                    ? mixes.stream().allMatch(Optional::isPresent)
                    : mixes.get(row).isPresent());
  }

  boolean isOpen(BalanceRule rule) {
    return isOpen(rule, rule.form());
  }

  private boolean isOpen(BalanceRule rule, BalanceForm form) {
    return switch (form) {
      case BalanceForm.Within within ->
          isOpen(within.basis())
              && switch (within.reference()) {
                case Reference.Stated _ -> true;
                case Reference.DistrictShare() -> isCounted(rule);
                case Reference.ZoneShare(),
                    Reference.GradeShare(),
                    Reference.ApplicantsShare(),
                    Reference.LastYear() ->
                    false;
              };
      case BalanceForm.Share share -> isOpen(share.basis());
      case BalanceForm.Count _, BalanceForm.Mean _, BalanceForm.Spread _ -> true;
      case BalanceForm.AtLeast several ->
          several.tests().stream().allMatch(test -> isOpen(rule, test));
    };
  }

  /** Bases other than the enrolled count children already in seats. */
  private boolean isOpen(Basis basis) {
    return basis instanceof Basis.Enrolled || district.enrolled().isEmpty();
  }

  /** True where all that the rule's tests count can be read of the students. */
  private boolean isCounted(BalanceRule rule) {
    Tabulation students = counts.get(PlanCounts.STUDENTS);
    return counts.rules().stream()
        .filter(mix -> policy.balance().get(mix.rule()).equals(rule))
        .map(RuleMix::stages)
        .map(PlanCounts.Stages::after)
        .allMatch(weighing -> isCounted(weighing, students.margins()));
  }

  private static boolean isCounted(Weighing weighing, List<Margin> margins) {
    return margins.stream()
        .filter(it -> it.dimension().name().equals(weighing.categories()))
        .filter(it -> it.counts().size() == weighing.weights().size())
        .anyMatch(margin ->
            IntStream.range(0, margin.counts().size())
                .filter(v -> weighing.weights().get(v) != 0 || weighing.bases().get(v) != 0)
                .allMatch(v -> margin.counts().get(v).find().isPresent()));
  }
}
