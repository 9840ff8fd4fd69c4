package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;

/** Builds the rows, types and options of a problem. */
final class ProblemCompiler {
  private ProblemCompiler() {}

  static AssignmentProblem compile(District district, Policy policy) {
    List<BalanceRule> rules =
        policy.balance().stream()
            .filter(rule -> !(rule.enforcement() instanceof Enforcement.Report))
            .toList();
    List<BalanceForm> forms = rules.stream().map(BalanceRule::form).toList();
    StudentTypes types = StudentTypes.of(district, forms);
    Options options = Options.of(district, policy);
    int[] applicants = applicants(district, options);
    List<BalanceRow> rows = new ArrayList<>();
    for (int k = 0; k < rules.size(); k++) {
      long[] weights = types.weightsIn(k);
      for (Place place : rules.get(k).places(district)) {
        rows.add(row(district, rules.get(k), place, weights, applicants));
      }
    }
    return new AssignmentProblem(district, policy, options, types, rows);
  }

  /** How many students have each program among their options; shape: one per program. */
  private static int[] applicants(District district, Options options) {
    int[] applicants = new int[district.programs().size() + 1];
    for (int program : options.program()) {
      applicants[program]++;
    }
    return applicants;
  }

  private static BalanceRow row(
      District district, BalanceRule rule, Place place, long[] weights, int[] applicants) {
    long enrolled = 0;
    long enrolledWeight = 0;
    for (Enrolled group : district.enrolled()) {
      int program = district.findProgram(group.program()).orElseThrow();
      if (group.students() > 0 && place.programs().contains(program)) {
        enrolled += group.students();
        enrolledWeight += group.students() * rule.form().weight(group.attributes());
      }
    }
    long mayCome = 0;
    for (int p : place.programs()) {
      mayCome += applicants[p];
    }
    long largest = enrolled + Math.min(mayCome, district.students().size());
    Band band = rule.form().band(district);
    return new BalanceRow(rule, place, band, weights, enrolled, enrolledWeight, largest);
  }
}
