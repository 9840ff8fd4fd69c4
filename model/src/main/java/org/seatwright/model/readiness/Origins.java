package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.RuleShape;

/** Where the rules and rows of a problem come from: the policy's balance rules, place by place. */
final class Origins {
  /**
   * A balance rule at one place.
   *
   * @param rows indices of the problem's rows, one per test; {@code bands} what the rule says there
   */
  record AtPlace(
      BalanceRule rule,
      Place place,
      RuleShape shape,
      List<Integer> rows,
      List<Tally> tallies,
      List<Band> bands) {
    /** True for a rule that is one test. */
    boolean isSingle() {
      return shape instanceof RuleShape.Single;
    }

    /** The row of a rule that is one test, the first of several. */
    int row() {
      return rows.getFirst();
    }

    /** True where every plan must keep the rule. */
    boolean isHard() {
      return rule.enforcement() instanceof Enforcement.Hard;
    }
  }

  private final AssignmentProblem problem;
  private final List<AtPlace> origins = new ArrayList<>();
  private int nextRule;
  private int nextRow;

  private Origins(AssignmentProblem problem) {
    this.problem = problem;
  }

  /**
   * Every rule that bounds places one by one, at each of its places, in policy order.
   *
   * @param problem compiled with all rules hard, so that each has rows
   * @param policy the same rules as they are enforced
   * @throws IllegalStateException where a row is another rule's or another place's
   */
  static List<AtPlace> of(AssignmentProblem problem, Policy policy) {
    Origins origins = new Origins(problem);
    policy.balance().forEach(origins::walk);
    return origins.origins;
  }

  /** Walks over the rules and rows of one balance rule, as they were written. */
  private void walk(BalanceRule rule) {
    District district = problem.district();
    List<Place> places = rule.places(district);
    if (rule.form() instanceof BalanceForm.Spread) {
      nextRule++;
      places.forEach(place -> nextRow(rule, place));
      return;
    }
    List<BalanceForm.Bounded> tests = tests(rule.form()).toList();
    List<Tally> tallies = tests.stream().map(BalanceForm.Bounded::tally).toList();
    List<List<Band>> bands =
        tests.stream().map(it -> it.bands(district, places, rule.tolerance())).toList();
    for (int k = 0; k < places.size(); k++) {
      int at = k;
      Place place = places.get(k);
      List<Integer> rows = tests.stream().map(_ -> nextRow(rule, place)).toList();
      List<Band> here = bands.stream().map(ofTest -> ofTest.get(at)).toList();
      RuleShape shape = problem.rules().get(nextRule++).shape();
      origins.add(new AtPlace(rule, place, shape, rows, tallies, here));
    }
  }

  /** The index of the next row, which must be the rule's at the place. */
  private int nextRow(BalanceRule rule, Place place) {
    BalanceRow row = problem.rows().get(nextRow);
    if (!row.rule().equals(rule.name()) || !row.place().equals(place.name())) {
      throw new IllegalStateException(
          "Row %d is of rule \"%s\" at %s, must be of \"%s\" at %s."
              .formatted(nextRow, row.rule(), row.place(), rule.name(), place.name()));
    }
    return nextRow++;
  }

  private static Stream<BalanceForm.Bounded> tests(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> Stream.of(bounded);
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(Origins::tests);
      case BalanceForm.Spread _ -> Stream.empty();
    };
  }
}
